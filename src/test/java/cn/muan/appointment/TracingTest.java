package cn.muan.appointment;

import static cn.muan.appointment.AppointmentStage.attempt;
import static cn.muan.appointment.AppointmentStage.visit;
import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import cn.muan.MuanTest;
import cn.muan.appointment.TracingEpisode.Outcome;
import cn.muan.appointment.TracingEpisode.State;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation;
import cn.muan.woman.Merging;

/** A high-risk woman who did not come is traced, lost, told of and found (O26, O27; scenario 11). */
@MuanTest
@RecordApplicationEvents
@Import({CaseStage.class, AppointmentStage.class})
class TracingTest {

    private static final String DOCTOR = "attending@YZ-H1";

    @Autowired
    private CaseStage stage;

    @Autowired
    private AppointmentStage desk;

    @Autowired
    private AppointmentBook book;

    @Autowired
    private WomanTracing tracing;

    @Autowired
    private LostLog log;

    @Autowired
    private Merging merging;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void begin() {
        stage.begin("2026-05-04T08:00");
    }

    @Test
    void scenario_11_an_orange_woman_does_not_come_is_lost_and_found_by_her_centre() {
        Subject her = orangeReportedAndFedBack();
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-11");
        stage.until("2026-05-11T23:59");
        assertThat(desk.tasks(her)).isEmpty();
        stage.until("2026-05-12T00:00");
        assertThat(desk.tasks(her)).containsExactly("Task_TraceWoman");
        assertThat(stage.duty(her, "O26").due()).isEqualTo(at("2026-05-12T12:00"));
        assertThat(stage.duty(her, "O26").sources()).extracting(source -> source.article()).anyMatch(article -> article.startsWith("S4 第六条"));

        for (String day : List.of("2026-05-12", "2026-05-13", "2026-05-14")) {
            stage.until(day + "T11:00");
            stage.complete(DOCTOR, her, "Task_TraceWoman", attempt(day + "T10:50", "not-reached"));
        }
        assertThat(episode(her).state()).isEqualTo(State.LOST);
        assertThat(stage.duties(her, "O26")).singleElement().satisfies(duty -> assertThat(stage.lateness(duty)).isZero());
        assertThat(stage.duties(her, "O26a")).hasSize(2).allSatisfy(duty -> assertThat(duty.state()).isEqualTo(Obligation.State.MET));
        assertThat(events.stream(WomanLost.class)).singleElement().isEqualTo(new WomanLost(her, at("2026-05-14T11:00")));
        assertThat(stage.duty(her, "O27").due()).isEqualTo(at("2026-05-15T11:00"));

        stage.until("2026-05-14T15:00");
        stage.complete(DOCTOR, her, "Task_TellMch", Map.of("telling", "三日电话均无人接听，家属不详"));
        assertThat(stage.duty(her, "O27").state()).isEqualTo(Obligation.State.MET);
        assertThat(desk.tasks(her)).containsExactly("Task_HelpTracing", "Task_HelpTracingAtCentre");
        assertThat(stage.duty(her, "O27a").owner().key()).isEqualTo("high-risk-desk@YZ-MCH");

        stage.until("2026-05-16T09:00");
        stage.complete("maternal-worker@YZ-C1", her, "Task_HelpTracingAtCentre", attempt("2026-05-16T08:40", "reached"));
        assertThat(desk.tasks(her)).isEmpty();
        assertThat(stage.system(() -> tracing.of(her))).singleElement().satisfies(one -> {
            assertThat(one.outcome()).isEqualTo(Outcome.FOUND);
            assertThat(one.closedAt()).isEqualTo(at("2026-05-16T09:00"));
        });
        assertThat(events.stream(WomanFound.class)).singleElement().isEqualTo(new WomanFound(her, at("2026-05-16T09:00")));
        assertThat(stage.duty(her, "O27a").state()).isEqualTo(Obligation.State.MET);
        stage.until("2026-06-20T09:00");
        assertThat(desk.tasks(her)).isEmpty();
    }

    @Test
    void seven_days_without_a_word_make_her_lost_over_the_end_of_a_month() {
        stage.begin("2026-02-20T08:00");
        Subject her = missed(Severity.YELLOW, "2026-02-25");
        stage.until("2026-02-26T10:00");
        stage.complete(DOCTOR, her, "Task_TraceWoman", attempt("2026-02-26T10:00", "not-reached"));
        stage.until("2026-03-04T23:59");
        assertThat(episode(her).state()).isEqualTo(State.TRACING);
        stage.until("2026-03-05T00:00");
        assertThat(episode(her).lostAt()).isEqualTo(at("2026-03-05T00:00"));
        assertThat(desk.tasks(her)).containsExactly("Task_TellMch");
        assertThat(stage.duty(her, "O26a").state()).isEqualTo(Obligation.State.SUPERSEDED);
        assertThat(stage.lateness(stage.duty(her, "O26a"))).isPositive();
        assertThat(stage.duty(her, "O27").due()).isEqualTo(at("2026-03-06T00:00"));
    }

    @Test
    void a_first_attempt_that_never_comes_is_a_breach_and_climbs() {
        Subject her = missed(Severity.YELLOW, "2026-05-11");
        stage.until("2026-05-13T12:00");
        assertThat(stage.alarms(stage.duty(her, "O26"))).containsExactly("2026-05-12T08:59:59 attending@YZ-H1",
                "2026-05-12T12:00 department-head@YZ-H1", "2026-05-12T12:00 safety-office@YZ-H1", "2026-05-13T12:00 high-risk-desk@YZ-MCH");
    }

    @Test
    void a_green_woman_without_a_case_is_noted_but_not_traced() {
        Subject her = missed(Severity.GREEN, "2026-05-11");
        assertThat(stage.system(() -> book.of(her))).singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(Appointment.State.MISSED));
        assertThat(stage.system(() -> tracing.of(her))).isEmpty();
        assertThat(stage.duties(her, "O26")).isEmpty();
    }

    @Test
    void who_is_reached_agrees_on_another_day_or_says_why_not() {
        Subject her = missed(Severity.ORANGE, "2026-05-11");
        stage.until("2026-05-12T09:00");
        assertThat(AppointmentStage.refused(() -> stage.complete(DOCTOR, her, "Task_TraceWoman", attempt("2026-05-12T08:50", "reached"))))
                .containsEntry("reason", "appointment.no-next-visit-reason");
        Map<String, Object> answers = attempt("2026-05-12T08:50", "reached");
        answers.put("newDate", "2026-05-13");
        answers.put("newTime", "14:00");
        stage.complete(DOCTOR, her, "Task_TraceWoman", answers);
        assertThat(desk.tasks(her)).isEmpty();
        assertThat(stage.system(() -> book.next(her))).singleElement().satisfies(one -> assertThat(one.on()).isEqualTo("2026-05-13"));
        assertThat(events.stream(WomanFound.class)).isEmpty();
    }

    @Test
    void a_contact_is_neither_in_the_future_nor_before_she_was_missed() {
        Subject her = missed(Severity.ORANGE, "2026-05-11");
        stage.until("2026-05-12T09:00");
        assertThat(AppointmentStage.refused(() -> stage.complete(DOCTOR, her, "Task_TraceWoman", attempt("2026-05-12T09:01", "not-reached"))))
                .containsKey("contactAt");
        assertThat(AppointmentStage.refused(() -> stage.complete(DOCTOR, her, "Task_TraceWoman", attempt("2026-05-10T09:00", "not-reached"))))
                .containsEntry("contactAt", "appointment.contact-before-missed");
    }

    @Test
    void a_second_missed_appointment_joins_the_search_under_way() {
        Subject her = desk.graded(Severity.ORANGE);
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-11");
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-12");
        stage.until("2026-05-13T08:00");
        assertThat(desk.tasks(her)).containsExactly("Task_TraceWoman");
        assertThat(stage.system(() -> tracing.of(her))).hasSize(1);
        assertThat(stage.system(() -> book.of(her))).extracting(Appointment::episodeId).containsOnly(episode(her).id());
    }

    @Test
    void she_comes_elsewhere_and_the_search_is_over() {
        Subject her = missed(Severity.ORANGE, "2026-05-11");
        lose(her);
        stage.until("2026-05-15T08:00");
        desk.act("high-risk-desk@YZ-MCH", her, "book-appointment", AppointmentStage.booking("antenatal-check", "CQ-H1", "2026-05-15"));
        Map<String, Object> came = visit("none", "2026-05-15T10:00", "confirmed");
        came.put("kind", "antenatal-check");
        came.put("institution", "CQ-H1");
        stage.until("2026-05-15T11:00");
        desk.act("attending@CQ-H1", her, "record-attendance", came);
        assertThat(desk.tasks(her)).isEmpty();
        assertThat(stage.system(() -> tracing.of(her)).get(0).outcome()).isEqualTo(Outcome.ATTENDED);
        assertThat(stage.duty(her, "O27").state()).isEqualTo(Obligation.State.CANCELLED);
        assertThat(events.stream(WomanFound.class)).hasSize(1);
    }

    @Test
    void a_visit_recorded_the_day_after_takes_the_miss_back() {
        Subject her = missed(Severity.ORANGE, "2026-05-11");
        stage.until("2026-05-12T08:00");
        String id = String.valueOf(stage.system(() -> book.of(her)).get(0).id());
        assertThat(desk.refused(DOCTOR, her, "record-attendance", visit(id, "2026-05-12T07:00", "confirmed")))
                .containsEntry("appointment", "appointment.missed-came-later");
        desk.act(DOCTOR, her, "record-attendance", visit(id, "2026-05-11T16:00", "confirmed"));
        assertThat(stage.system(() -> book.of(her)).get(0).state()).isEqualTo(Appointment.State.ATTENDED);
        assertThat(stage.duty(her, "O26").state()).isEqualTo(Obligation.State.CANCELLED);
        assertThat(desk.tasks(her)).isEmpty();
    }

    @Test
    void whoever_finds_her_says_so_whosever_task_it_is() {
        Subject her = missed(Severity.ORANGE, "2026-05-11");
        stage.until("2026-05-12T10:00");
        assertThat(desk.offered("auditor@YZ-HC", her)).doesNotContain("record-found");
        desk.act("maternal-worker@YZ-C1", her, "record-found", Map.of("contactAt", "2026-05-12T09:30", "note", "入户见到，在家休养"));
        assertThat(desk.tasks(her)).isEmpty();
        assertThat(stage.duty(her, "O26").state()).isEqualTo(Obligation.State.MET);
        assertThat(desk.offered("maternal-worker@YZ-C1", her)).doesNotContain("record-found");
    }

    @Test
    void each_does_their_own_part_of_the_search() {
        Subject her = missed(Severity.ORANGE, "2026-05-11");
        stage.until("2026-05-12T10:00");
        Contact failed = new Contact(at("2026-05-12T09:00"), false, "电话");
        NextVisit none = new NextVisit(null, null, null);
        denied("attending@YZ-H2", () -> tracing.recordAttempt(her, failed, none));
        denied("maternal-worker@YZ-C1", () -> tracing.recordAttempt(her, failed, none));
        lose(her);
        denied("high-risk-desk@YZ-MCH", () -> tracing.tellMch(her, "代告"));
        assertThatThrownBy(() -> stage.as("high-risk-desk@YZ-MCH", () -> {
            tracing.helpAsMch(her, failed);
        })).isInstanceOf(Refused.class);
        stage.as(DOCTOR, () -> assertThatThrownBy(() -> tracing.recordAttempt(her, failed, none)).isInstanceOf(Refused.class));
    }

    @Test
    void the_lost_are_on_record_for_their_institution_and_district_and_for_nobody_else() {
        Subject her = missed(Severity.ORANGE, "2026-05-11");
        lose(her);
        LostLog.Entry entry = stage.ask(DOCTOR, () -> log.ofInstitution("YZ-H1", null)).get(0);
        assertThat(entry.subject()).isEqualTo(her);
        assertThat(entry.who()).contains("示*");
        assertThat(stage.ask("commission@YZ-HC", () -> log.ofDistrict("CN-50-YZ", null))).hasSize(1);
        assertThat(stage.ask("commission@YZ-HC", () -> log.ofInstitution("YZ-H1", entry.id()))).isEmpty();
        assertThatThrownBy(() -> stage.ask("attending@YZ-H2", () -> log.ofInstitution("YZ-H1", null))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.ask(DOCTOR, () -> log.ofDistrict("CN-50-YZ", null))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.ask("commission@YL-HC", () -> log.ofDistrict("CN-50-YZ", null))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void two_records_of_one_pregnancy_are_traced_under_the_one_that_stays() {
        Subject kept = desk.graded(Severity.GREEN);
        Subject her = missed(Severity.ORANGE, "2026-05-11");
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-14");
        stage.until("2026-05-12T10:00");
        stage.complete(DOCTOR, her, "Task_TraceWoman", attempt("2026-05-12T09:00", "not-reached"));
        stage.as("high-risk-desk@YZ-MCH", () -> merging.mergeAndJoin(kept, her, "同一孕妇重复登记"));
        assertThat(desk.tasks(her)).isEmpty();
        assertThat(desk.tasks(kept)).containsExactly("Task_TraceWoman");
        stage.until("2026-05-15T00:00");
        assertThat(stage.system(() -> book.of(kept))).extracting(Appointment::state).containsOnly(Appointment.State.MISSED);
        stage.complete(DOCTOR, kept, "Task_TraceWoman", attempt("2026-05-13T09:00", "not-reached"));
        stage.complete(DOCTOR, kept, "Task_TraceWoman", attempt("2026-05-14T09:00", "not-reached"));
        assertThat(episode(kept).state()).isEqualTo(State.LOST);
    }

    private Subject orangeReportedAndFedBack() {
        Subject her = desk.graded(Severity.ORANGE);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.feedBack(her, "YZ-MCH", "YZ-C1");
        return her;
    }

    private Subject missed(Severity severity, String date) {
        Subject her = desk.graded(severity);
        desk.book(DOCTOR, her, "YZ-H1", date);
        stage.until(java.time.LocalDate.parse(date).plusDays(1) + "T00:00");
        return her;
    }

    /** Three failed attempts on three dates; the clock ends at 11:00 of the third day after she was missed. */
    private void lose(Subject her) {
        for (int day = 1; day <= 3; day++) {
            String date = episode(her).missedOn().plusDays(day).toString();
            stage.until(date + "T11:00");
            stage.complete(DOCTOR, her, "Task_TraceWoman", attempt(date + "T10:00", "not-reached"));
        }
    }

    private TracingEpisode episode(Subject her) {
        return stage.system(() -> tracing.underWay(her)).orElseThrow();
    }

    private void denied(String group, Runnable act) {
        assertThatThrownBy(() -> stage.as(group, act)).as(group).isInstanceOf(AccessDeniedException.class);
    }
}
