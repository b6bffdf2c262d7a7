package cn.muan.casework.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.base.Refused;
import cn.muan.casework.CaseMove;
import cn.muan.casework.CaseMoves;
import cn.muan.casework.HighRiskCase;
import cn.muan.engine.OpenTask;
import cn.muan.obligation.Obligation;

/** What the forms of a move begin with: where she comes from, why, and which duties come along. */
@Component
class MovePrefill {

    private final CaseMoves moves;
    private final FormFacts common;
    private final Clock clock;

    MovePrefill(CaseMoves moves, FormFacts common, Clock clock) {
        this.moves = moves;
        this.common = common;
        this.clock = clock;
    }

    Map<String, Object> of(OpenTask task, HighRiskCase of) {
        CaseMove move = moves.underWay(of.subject()).orElseThrow(() -> new Refused("casework.move-answered"));
        Map<String, Object> facts = common.of(task, of);
        common.organisation(facts, "fromMch", of.residenceMch());
        common.organisation(facts, "fromCentre", of.centre());
        common.organisation(facts, "receiver", move.receiver().organisation());
        facts.put("movedOn", move.movedOn());
        facts.put("moveReason", move.reason());
        List<Obligation> along = moves.goingAlong(of.subject());
        facts.put("openDuties", along.size());
        facts.put("breachedDuties", (int) along.stream().filter(duty -> duty.breached(clock.instant())).count());
        facts.put("centres", moves.centres(move).values().stream().map(FormFacts::option).toList());
        facts.put("centre", move.toCentre());
        if (task.key().equals(CaseMoveModel.TASK_DECIDE)) {
            facts.put("refusal", move.refusal());
        }
        return facts;
    }
}
