package cn.muan.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Messages;
import cn.muan.forms.Words;
import cn.muan.periodic.PeriodicContent;
import cn.muan.periodic.PeriodicDuty;

/** O20 月调度: the MCH institution's monthly review meeting on high-risk management (S3 二（四）「每月调度制度」). */
@Component
class ReviewMeetingContent implements PeriodicContent {

    static final String OBLIGATION = "O20a";

    private final ManagedCases cases;
    private final ReviewMeetings meetings;
    private final Messages messages;
    private final JdbcClient jdbc;

    ReviewMeetingContent(ManagedCases cases, ReviewMeetings meetings, Messages messages, JdbcClient jdbc) {
        this.cases = cases;
        this.meetings = meetings;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public String obligation() {
        return OBLIGATION;
    }

    @Override
    public Map<String, Object> prefill(PeriodicDuty duty) {
        Map<String, Object> facts = new HashMap<>(RedListContent.head(duty, messages));
        facts.put("managed", String.valueOf(cases.countOf(duty.institution())));
        facts.put("breached", String.valueOf(cases.breachedOf(duty.institution())));
        Message reports = new Message("ledger.meeting.reports", reports(duty, "DONE"), reports(duty, "NIL"), reports(duty, "OPEN"));
        facts.put("trackingReports", new Words(messages.get(Messages.CHINESE, reports), messages.get(Messages.ENGLISH, reports)));
        return facts;
    }

    /** Tracking reports of the month in the district that stand so. */
    private String reports(PeriodicDuty duty, String state) {
        return jdbc.sql("select count(*) from periodic_duty where obligation = ? and jurisdiction = ? and period = ? and state = ?")
                .params(TrackingContent.OBLIGATION, duty.jurisdiction(), duty.period().code(), state).query(String.class).single();
    }

    @Override
    public void submit(PeriodicDuty duty, Map<String, Object> answers) {
        LocalDate heldOn = (LocalDate) answers.get("heldOn");
        if (heldOn.isBefore(duty.period().first())) {
            throw new FieldsRefused(Map.of("heldOn", new Message("ledger.meeting.too-early")));
        }
        meetings.save(new ReviewMeeting(duty, heldOn, (String) answers.get("attendance"), (String) answers.get("decisions")));
    }
}
