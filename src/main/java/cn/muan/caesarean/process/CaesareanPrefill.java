package cn.muan.caesarean.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.Messages;
import cn.muan.caesarean.Caesarean;
import cn.muan.caesarean.CaesareanApprovals;
import cn.muan.caesarean.CaesareanRecords;
import cn.muan.caesarean.Moment;
import cn.muan.engine.OpenTask;
import cn.muan.woman.Gestation;
import cn.muan.woman.Women;

/** What the forms of a caesarean begin with: nothing that is known is typed again. */
@Component
class CaesareanPrefill {

    private final CaesareanRecords records;
    private final CaesareanApprovals approvals;
    private final CurrentActor actor;
    private final Women women;
    private final Messages messages;

    CaesareanPrefill(CaesareanRecords records, CaesareanApprovals approvals, CurrentActor actor, Women women, Messages messages) {
        this.records = records;
        this.approvals = approvals;
        this.actor = actor;
        this.women = women;
        this.messages = messages;
    }

    Map<String, Object> of(OpenTask task) {
        Caesarean open = records.require(task.subject());
        Map<String, Object> values = new HashMap<>();
        values.put("urgency", open.emergency() ? "EMERGENCY-" + open.rcogClass() : "ELECTIVE");
        values.put("decidedAt", open.decidedAt());
        values.put("decidedBy", open.decidedBy());
        values.put("plannedAt", open.plannedAt());
        values.put("gestation", Optional.ofNullable(women.headingOf(task.subject()).gestation()).map(Gestation::toString).orElse(""));
        if (records.showsIndication(open)) {
            values.put("indication", open.indication());
        }
        values.put("dueAt", task.due());
        switch (task.key()) {
            case CaesareanModel.TASK_RECORD_APPROVAL -> approval(values, task);
            case CaesareanModel.TASK_RECORD_BIRTH, CaesareanModel.TASK_REVIEW, CaesareanModel.TASK_FILE_CHECKLIST -> times(values, open);
            default -> { }
        }
        return values;
    }

    /** Who may agree himself finds himself chosen. */
    private void approval(Map<String, Object> values, OpenTask task) {
        List<Actor> approvers = approvals.approvers(task.subject());
        values.put("approverOptions", approvers.stream().map(this::option).toList());
        Actor me = actor.require();
        approvers.stream().filter(one -> one.personId() == me.personId()).findFirst().ifPresent(one -> {
            values.put("approver", String.valueOf(one.personId()));
            values.put("means", "IN_PERSON");
        });
    }

    private Map<String, String> option(Actor person) {
        String key = "access.role." + person.groups().stream().map(group -> group.role().code())
                .filter(code -> code.equals("vice-president") || code.equals("department-head")).sorted().reduce((first, last) -> last).orElseThrow();
        return Map.of("value", String.valueOf(person.personId()), "label", person.name() + "（" + messages.get(Messages.CHINESE, key) + "）",
                "labelEn", person.name() + " (" + messages.get(Messages.ENGLISH, key) + ")");
    }

    private static void times(Map<String, Object> values, Caesarean open) {
        values.put("anaesthesiaAt", open.times().at(Moment.ANAESTHESIA));
        values.put("incisionAt", open.times().at(Moment.INCISION));
        values.put("bornAt", open.times().at(Moment.BIRTH));
        values.put("born", 1);
        open.decisionToDelivery().ifPresent(minutes -> values.put("ddi", (int) minutes));
        if (open.limitAt() != null) {
            values.put("limitMinutes", (int) Duration.between(open.decidedAt(), open.limitAt()).toMinutes());
        }
    }
}
