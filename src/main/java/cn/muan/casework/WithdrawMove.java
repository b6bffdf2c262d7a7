package cn.muan.casework;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.forms.FormAnswers;

/** The act 撤回迁移: those who asked take the move back before it is answered. */
@Component
class WithdrawMove implements CaseAct {

    private final CaseMoves moves;
    private final Directory directory;

    WithdrawMove(CaseMoves moves, Directory directory) {
        this.moves = moves;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "withdraw-move";
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public boolean offered(Subject subject) {
        return moves.mayWithdraw(subject);
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        CaseMove move = moves.underWay(subject).orElseThrow(() -> new Refused("casework.move-answered"));
        String receiver = move.receiver().organisation();
        return Map.of("receiver", receiver, "receiverOptions", List.of(MoveCase.option(directory.organisation(receiver))),
                "askedAt", move.askedAt());
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        moves.withdraw(subject, answers.text("withdrawal").orElse(null));
    }
}
