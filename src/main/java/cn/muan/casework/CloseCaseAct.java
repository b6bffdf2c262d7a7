package cn.muan.casework;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;
import cn.muan.woman.Ending;
import cn.muan.woman.Women;

/** 结案, for those who may close the case; deaths and moves out of the region have acts of their own. */
@Component
class CloseCaseAct implements CaseAct {

    private final Casework casework;
    private final CaseFiles files;
    private final Women women;
    private final Messages messages;
    private final Clock clock;

    CloseCaseAct(Casework casework, CaseFiles files, Women women, Messages messages, Clock clock) {
        this.casework = casework;
        this.files = files;
        this.women = women;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "close-case";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean offered(Subject subject) {
        return files.mayClose(subject);
    }

    /** The 42 days are a reason only once they are over. */
    @Override
    public Map<String, Object> prefill(Subject subject) {
        Ending ending = women.facts(subject).ending();
        boolean over = ending != null && ChinaTime.dateOf(clock.instant()).isAfter(ending.puerperiumEnds());
        List<Map<String, String>> reasons = Arrays.stream(ClosingReason.values()).filter(ClosingReason::chosenByPeople)
                .filter(reason -> over || reason != ClosingReason.PUERPERIUM_ENDED).map(this::option).toList();
        return Map.of("reasons", reasons);
    }

    private Map<String, String> option(ClosingReason reason) {
        return Map.of("value", reason.name(), "label", messages.get(Messages.CHINESE, reason.key()),
                "labelEn", messages.get(Messages.ENGLISH, reason.key()));
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        casework.close(subject, ClosingReason.valueOf(answers.text("reason").orElseThrow()), answers.text("note").orElse(null));
    }

    @Override
    public boolean destructive() {
        return true;
    }
}
