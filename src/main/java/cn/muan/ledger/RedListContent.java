package cn.muan.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.base.Messages;
import cn.muan.forms.Words;
import cn.muan.periodic.PeriodicContent;
import cn.muan.periodic.PeriodicDuty;

/** O19 红色周报: the MCH institution's red women, owed even where there is none (S3 二（四）). */
@Component
class RedListContent implements PeriodicContent {

    static final String OBLIGATION = "O19";

    private final ManagedCases cases;
    private final CaseLines lines;
    private final CaseLists lists;
    private final Messages messages;

    RedListContent(ManagedCases cases, CaseLines lines, CaseLists lists, Messages messages) {
        this.cases = cases;
        this.lines = lines;
        this.lists = lists;
        this.messages = messages;
    }

    @Override
    public String obligation() {
        return OBLIGATION;
    }

    @Override
    public Map<String, Object> prefill(PeriodicDuty duty) {
        List<ManagedCase> red = cases.redOf(duty.institution());
        Map<String, Object> facts = new HashMap<>(head(duty, messages));
        facts.put("count", String.valueOf(red.size()));
        if (!red.isEmpty()) {
            facts.put("women", lines.text(red));
        }
        return facts;
    }

    @Override
    public void submit(PeriodicDuty duty, Map<String, Object> answers) {
        CaseList list = new CaseList(duty, (String) answers.get("note"));
        cases.redOf(duty.institution()).forEach(red -> list.add(red, null));
        lists.save(list);
    }

    /** What the forms of recurring duties have in common. */
    static Map<String, Object> head(PeriodicDuty duty, Messages messages) {
        return Map.of("period", new Words(messages.get(Messages.CHINESE, duty.period().text()), messages.get(Messages.ENGLISH, duty.period().text())),
                "dueAt", duty.due());
    }
}
