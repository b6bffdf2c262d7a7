package cn.muan.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.base.Messages;
import cn.muan.periodic.PeriodicContent;
import cn.muan.periodic.PeriodicDuty;

/**
 * O20 月追踪: a midwifery institution's orange, red and infectious women (S3 二（四）). Owed where it manages one as the month begins; who is
 * enrolled later was just reported and is on the list all the same.
 */
@Component
class TrackingContent implements PeriodicContent {

    static final String OBLIGATION = "O20";

    private final ManagedCases cases;
    private final CaseLines lines;
    private final CaseLists lists;
    private final Messages messages;

    TrackingContent(ManagedCases cases, CaseLines lines, CaseLists lists, Messages messages) {
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
    public boolean owed(PeriodicDuty duty) {
        return cases.anyAt(duty.institution());
    }

    @Override
    public Map<String, Object> prefill(PeriodicDuty duty) {
        List<ManagedCase> tracked = cases.trackedBy(duty.institution(), duty.period());
        Map<String, Object> facts = new HashMap<>(RedListContent.head(duty, messages));
        facts.put("count", String.valueOf(tracked.size()));
        facts.put("womenOptions", lines.options(tracked));
        if (!tracked.isEmpty()) {
            facts.put("women", lines.text(tracked));
        }
        return facts;
    }

    @Override
    public void submit(PeriodicDuty duty, Map<String, Object> answers) {
        Collection<?> traced = answers.get("tracked") instanceof Collection<?> ticked ? ticked : List.of();
        CaseList list = new CaseList(duty, (String) answers.get("note"));
        cases.trackedBy(duty.institution(), duty.period()).forEach(of -> list.add(of, traced.contains(of.subject().value())));
        lists.save(list);
    }
}
