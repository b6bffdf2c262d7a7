package cn.muan.processes;

import static cn.muan.appointment.AppointmentStage.attempt;
import static cn.muan.appointment.AppointmentStage.booking;
import static cn.muan.appointment.AppointmentStage.visit;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.reset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.appointment.AppointmentBook;
import cn.muan.appointment.AppointmentStage;
import cn.muan.appointment.WomanTracing;
import cn.muan.appointment.process.AppointmentModel;
import cn.muan.appointment.process.BookingOverrideModel;
import cn.muan.appointment.process.RescueReferralModel;
import cn.muan.appointment.process.TracingModel;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.casework.Casework;
import cn.muan.casework.ClosingReason;
import cn.muan.engine.SteppedClock;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Obligation;
import cn.muan.woman.Ending;
import cn.muan.woman.KeyFlag;
import cn.muan.woman.Pregnancies;

/** Walks every ending and every timer of appointment, booking-override, tracing and rescue-centre-referral. */
@MuanTest
@Import({CaseStage.class, AppointmentStage.class})
class AppointmentProcessesTest {

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
    private Casework casework;

    @Autowired
    private Pregnancies pregnancies;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private UnitOfWork work;

    @BeforeEach
    void watch() {
        init(engine);
        stage.begin("2026-05-04T08:00");
    }

    @AfterEach
    void unwatch() {
        reset();
    }

    @Test
    void an_appointment_ends_when_she_comes() {
        Subject her = booked(Severity.ORANGE);
        ProcessInstance waiting = instance(AppointmentModel.PROCESS, her);
        assertThat(waiting).isWaitingAt(AppointmentModel.GATEWAY_WAITING);
        desk.act(DOCTOR, her, "record-attendance", visit(id(her), "2026-05-04T08:00", "confirmed"));
        assertThat(waiting).isEnded().hasPassed(AppointmentModel.END_ATTENDED);
    }

    @Test
    void an_appointment_ends_when_it_is_cancelled() {
        Subject her = booked(Severity.ORANGE);
        ProcessInstance waiting = instance(AppointmentModel.PROCESS, her);
        desk.act(DOCTOR, her, "cancel-appointment", Map.of("appointment", id(her), "reason", "改在他院"));
        assertThat(waiting).isEnded().hasPassed(AppointmentModel.END_CANCELLED);
        stage.until("2026-05-12T00:00");
        Assertions.assertThat(desk.tasks(her)).isEmpty();
    }

    @Test
    void a_moved_appointment_waits_for_its_new_day() {
        Subject her = booked(Severity.ORANGE);
        ProcessInstance waiting = instance(AppointmentModel.PROCESS, her);
        desk.act(DOCTOR, her, "reschedule-appointment", Map.of("appointment", id(her), "date", "2026-05-13", "reason", "改期"));
        assertThat(waiting).isEnded().hasPassed(AppointmentModel.END_RESCHEDULED);
        stage.until("2026-05-12T00:00");
        Assertions.assertThat(desk.tasks(her)).isEmpty();
        ProcessInstance moved = instance(AppointmentModel.PROCESS, her);
        stage.until("2026-05-14T00:00");
        assertThat(moved).isEnded().hasPassed(AppointmentModel.TIMER_DAY_OVER, AppointmentModel.END_MISSED);
        Assertions.assertThat(desk.tasks(her)).containsExactly(TracingModel.TASK_TRACE);
    }

    @Test
    void her_visit_is_recorded_while_the_day_ends_and_it_counts() throws Exception {
        for (int round = 0; round < 5; round++) {
            stage.begin("2026-05-1" + round + "T08:00");
            Subject her = desk.graded(Severity.ORANGE);
            desk.book(DOCTOR, her, "YZ-H1", "2026-05-1" + round);
            String appointment = id(her);
            Job dayOver = engine.getManagementService().createJobQuery().processInstanceId(instance(AppointmentModel.PROCESS, her).getId()).singleResult();
            clock.startAt(dayOver.getDuedate().toInstant());
            String at = "2026-05-1" + round + "T20:00";
            together(() -> desk.act(DOCTOR, her, "record-attendance", visit(appointment, at, "confirmed")),
                    () -> work.run(() -> fire(dayOver.getId())));
            Assertions.assertThat(stage.system(() -> book.of(her))).singleElement()
                    .satisfies(one -> Assertions.assertThat(one.state()).isEqualTo(cn.muan.appointment.Appointment.State.ATTENDED));
            Assertions.assertThat(desk.tasks(her)).isEmpty();
            Assertions.assertThat(stage.system(() -> tracing.underWay(her))).isEmpty();
        }
    }

    @Test
    void an_exception_ends_allowed() {
        Subject her = askedFor(false);
        ProcessInstance asked = instance(BookingOverrideModel.PROCESS, her);
        assertThat(asked).isWaitingAt(BookingOverrideModel.TASK_DECIDE);
        decide(her, BookingOverrideModel.TASK_DECIDE, "allowed");
        assertThat(asked).isEnded().hasPassed(BookingOverrideModel.END_ALLOWED);
        assertThat(instance(AppointmentModel.PROCESS, her)).isWaitingAt(AppointmentModel.GATEWAY_WAITING);
    }

    @Test
    void an_exception_ends_refused() {
        Subject her = askedFor(false);
        ProcessInstance asked = instance(BookingOverrideModel.PROCESS, her);
        decide(her, BookingOverrideModel.TASK_DECIDE, "refused");
        assertThat(asked).isEnded().hasPassed(BookingOverrideModel.END_REFUSED);
    }

    @Test
    void an_emergency_ends_reviewed() {
        Subject her = askedFor(true);
        ProcessInstance asked = instance(BookingOverrideModel.PROCESS, her);
        assertThat(asked).isWaitingAt(BookingOverrideModel.TASK_APPROVE);
        decide(her, BookingOverrideModel.TASK_APPROVE, "allowed");
        assertThat(asked).isEnded().hasPassed(BookingOverrideModel.END_REVIEWED);
    }

    @Test
    void an_exception_is_withdrawn_when_the_pregnancy_ends_but_the_review_of_an_emergency_stays() {
        Subject her = askedFor(false);
        ProcessInstance asked = instance(BookingOverrideModel.PROCESS, her);
        Subject other = askedFor(true);
        for (Subject ended : List.of(her, other)) {
            stage.as(DOCTOR, () -> pregnancies.recordEnding(ended, new Ending(Ending.Kind.LIVE_BIRTH, LocalDate.parse("2026-05-04"))));
        }
        assertThat(asked).isEnded().hasPassed(BookingOverrideModel.END_WITHDRAWN);
        Assertions.assertThat(stage.duty(her, "O36").state()).isEqualTo(Obligation.State.CANCELLED);
        Assertions.assertThat(desk.tasks(other)).containsExactly(BookingOverrideModel.TASK_APPROVE);
    }

    @Test
    void the_timers_of_both_decisions_start_their_ladders() {
        Subject her = askedFor(false);
        Subject other = askedFor(true);
        stage.until("2026-05-04T19:59");
        Assertions.assertThat(stage.alarms(stage.duty(her, "O36"))).isEmpty();
        stage.until("2026-05-04T20:00");
        Assertions.assertThat(stage.alarms(stage.duty(her, "O36"))).containsExactly("2026-05-04T20:00 high-risk-desk@YZ-MCH");
        Assertions.assertThat(stage.alarms(stage.duty(other, "O36"))).containsExactly("2026-05-04T20:00 high-risk-desk@YZ-MCH");
    }

    @Test
    void a_search_ends_reached() {
        Subject her = missed();
        ProcessInstance search = instance(TracingModel.PROCESS, her);
        stage.until("2026-05-12T10:00");
        Map<String, Object> reached = attempt("2026-05-12T09:00", "reached");
        reached.put("reason", "已在外院检查");
        stage.complete(DOCTOR, her, TracingModel.TASK_TRACE, reached);
        assertThat(search).isEnded().hasPassed(TracingModel.END_REACHED);
    }

    @Test
    void a_failed_attempt_leads_back_to_the_task_and_the_timer_of_the_next_one_starts_its_ladder() {
        Subject her = missed();
        ProcessInstance search = instance(TracingModel.PROCESS, her);
        stage.until("2026-05-12T08:00");
        stage.complete(DOCTOR, her, TracingModel.TASK_TRACE, attempt("2026-05-12T08:00", "not-reached"));
        assertThat(search).isWaitingAt(TracingModel.TASK_TRACE);
        Assertions.assertThat(stage.alarms(stage.duty(her, "O26"))).isEmpty();
        stage.until("2026-05-13T05:00");
        Assertions.assertThat(stage.alarms(stage.duty(her, "O26a"))).containsExactly("2026-05-13T05:00 attending@YZ-H1");
    }

    @Test
    void the_search_becomes_telling_on_its_last_day_and_the_timer_of_telling_starts_its_ladder() {
        Subject her = missed();
        ProcessInstance search = instance(TracingModel.PROCESS, her);
        stage.until("2026-05-18T23:59");
        assertThat(search).isWaitingAt(TracingModel.TASK_TRACE);
        stage.until("2026-05-19T00:00");
        assertThat(search).isWaitingAt(TracingModel.TASK_TELL).hasPassed(TracingModel.TIMER_LOST);
        stage.until("2026-05-19T18:00");
        Assertions.assertThat(stage.alarms(stage.duty(her, "O27"))).containsExactly("2026-05-19T18:00 attending@YZ-H1");
    }

    @Test
    void the_mch_institution_that_looks_in_vain_is_asked_again_and_the_commission_is_told_in_the_end() {
        Subject her = told();
        ProcessInstance search = instance(TracingModel.PROCESS, her);
        stage.until("2026-05-20T10:00");
        stage.complete("high-risk-desk@YZ-MCH", her, TracingModel.TASK_HELP, attempt("2026-05-20T09:00", "not-reached"));
        assertThat(search).isWaitingAt(TracingModel.TASK_HELP, TracingModel.TASK_HELP_AT_CENTRE);
        stage.until("2026-05-26T08:00");
        Assertions.assertThat(stage.alarms(stage.duty(her, "O27a"))).contains("2026-05-26T08:00 commission@YZ-HC").hasSize(2);
        stage.complete("high-risk-desk@YZ-MCH", her, TracingModel.TASK_HELP, attempt("2026-05-26T07:00", "reached"));
        assertThat(search).isEnded().hasPassed(TracingModel.END_FOUND);
        Assertions.assertThat(stage.lateness(stage.duty(her, "O27a"))).isZero();
    }

    @Test
    void the_centre_that_looks_in_vain_is_asked_again_and_ends_the_search_when_it_finds_her() {
        Subject her = told();
        ProcessInstance search = instance(TracingModel.PROCESS, her);
        stage.until("2026-05-20T10:00");
        stage.complete("maternal-worker@YZ-C1", her, TracingModel.TASK_HELP_AT_CENTRE, attempt("2026-05-20T09:00", "not-reached"));
        assertThat(search).isWaitingAt(TracingModel.TASK_HELP, TracingModel.TASK_HELP_AT_CENTRE);
        stage.complete("maternal-worker@YZ-C1", her, TracingModel.TASK_HELP_AT_CENTRE, attempt("2026-05-20T10:00", "reached"));
        assertThat(search).isEnded().hasPassed(TracingModel.END_FOUND);
        Assertions.assertThat(desk.tasks(her)).isEmpty();
    }

    @Test
    void where_no_centre_is_known_the_mch_institution_looks_alone() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", null);
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-11");
        stage.until("2026-05-19T08:00");
        stage.complete(DOCTOR, her, TracingModel.TASK_TELL, Map.of("telling", "下落不明"));
        assertThat(instance(TracingModel.PROCESS, her)).isWaitingAt(TracingModel.TASK_HELP).hasPassed(TracingModel.END_NO_CENTRE);
    }

    @Test
    void a_closed_case_ends_the_search_and_withdraws_its_task() {
        Subject her = missed();
        ProcessInstance search = instance(TracingModel.PROCESS, her);
        stage.as("high-risk-desk@YZ-MCH", () -> casework.close(her, ClosingReason.LEFT_REGION, "返乡"));
        assertThat(search).isEnded().hasPassed(TracingModel.END_CLOSED);
        Assertions.assertThat(desk.tasks(her)).isEmpty();
        Assertions.assertThat(stage.duty(her, "O26").state()).isEqualTo(Obligation.State.CANCELLED);
    }

    @Test
    void a_woman_found_while_the_mch_institution_is_to_be_told_is_not_told_of() {
        Subject her = missed();
        ProcessInstance search = instance(TracingModel.PROCESS, her);
        stage.until("2026-05-19T08:00");
        desk.act("maternal-worker@YZ-C1", her, "record-found", Map.of("contactAt", "2026-05-19T07:30", "note", "在家"));
        assertThat(search).isEnded().hasPassed(TracingModel.END_CLOSED);
        Assertions.assertThat(stage.duty(her, "O27").state()).isEqualTo(Obligation.State.CANCELLED);
    }

    @Test
    void a_referral_ends_with_the_assessment_and_its_timer_starts_the_ladder() {
        Subject her = desk.flagged("JS-T1", KeyFlag.PSYCHIATRIC);
        ProcessInstance referral = instance(RescueReferralModel.PROCESS, her);
        assertThat(referral).isWaitingAt(RescueReferralModel.TASK_REFER);
        stage.complete("first-contact-doctor@JS-T1", her, RescueReferralModel.TASK_REFER, Map.of("centre", "JS-H1", "reason", "请评估"));
        assertThat(referral).isWaitingAt(RescueReferralModel.TIMER_FIRST_STEP);
        stage.sign(her, "JS-H1", Severity.YELLOW, false);
        assertThat(referral).isEnded().hasPassed(RescueReferralModel.END_CLOSED);
    }

    @Test
    void a_referral_nobody_makes_and_one_nobody_answers_climb_alike() {
        Subject her = desk.flagged("JS-T1", KeyFlag.PSYCHIATRIC);
        Subject referred = desk.flagged("JS-T1", KeyFlag.DISABLED);
        stage.complete("first-contact-doctor@JS-T1", referred, RescueReferralModel.TASK_REFER, Map.of("centre", "JS-H1", "reason", "请评估"));
        ProcessInstance waiting = instance(RescueReferralModel.PROCESS, referred);
        stage.until("2026-05-07T20:00");
        for (Subject one : List.of(her, referred)) {
            Assertions.assertThat(stage.alarms(stage.duty(one, "O12"))).containsExactly("2026-05-07T20:00 first-contact-doctor@JS-T1");
        }
        assertThat(waiting).isEnded().hasPassed(RescueReferralModel.END_LADDER);
        assertThat(instance(RescueReferralModel.PROCESS, her)).isWaitingAt(RescueReferralModel.TASK_REFER);
        stage.sign(referred, "JS-H1", Severity.GREEN, false);
        Assertions.assertThat(stage.duty(referred, "O12").state()).isEqualTo(Obligation.State.MET);
    }

    @Test
    void a_hospital_that_may_assess_is_not_asked_to_refer() {
        Subject her = desk.flagged("JS-H1", KeyFlag.INTELLECTUAL);
        assertThat(instance(RescueReferralModel.PROCESS, her)).isWaitingAt(RescueReferralModel.TIMER_FIRST_STEP);
        Assertions.assertThat(desk.tasks(her)).isEmpty();
        stage.sign(her, "JS-H1", Severity.GREEN, false);
        Assertions.assertThat(stage.duty(her, "O12").state()).isEqualTo(Obligation.State.MET);
    }

    private Subject booked(Severity severity) {
        Subject her = desk.graded(severity);
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-11");
        return her;
    }

    private Subject missed() {
        Subject her = booked(Severity.ORANGE);
        stage.until("2026-05-12T00:00");
        return her;
    }

    /** Lost by time, told on 19 May at 08:00. */
    private Subject told() {
        Subject her = missed();
        stage.until("2026-05-19T08:00");
        stage.complete(DOCTOR, her, TracingModel.TASK_TELL, Map.of("telling", "电话停机"));
        return her;
    }

    private Subject askedFor(boolean emergency) {
        Subject her = desk.graded(Severity.YELLOW);
        Map<String, Object> wanted = booking("antenatal-check", "YZ-C2", "2026-05-11");
        wanted.put(emergency ? "emergency" : "askOverride", true);
        wanted.put(emergency ? "emergencyReason" : "overrideReason", "理由");
        desk.act(DOCTOR, her, "book-appointment", wanted);
        return her;
    }

    private void decide(Subject her, String task, String decision) {
        stage.complete("high-risk-desk@YZ-MCH", her, task, Map.of("decision", decision, "words", "审批意见"));
    }

    private String id(Subject her) {
        return String.valueOf(stage.system(() -> book.next(her)).get(0).id());
    }

    private ProcessInstance instance(String process, Subject her) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process)
                .processInstanceBusinessKey(her.value()).singleResult();
    }

    /** As the job executor would: a job that has gone meanwhile is nobody's fault. */
    private void fire(String job) {
        if (engine.getManagementService().createJobQuery().jobId(job).count() == 1) {
            engine.getManagementService().executeJob(job);
        }
    }

    private static void together(Runnable... acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        try {
            var start = new CyclicBarrier(acts.length);
            List<Future<?>> running = new java.util.ArrayList<>();
            for (Runnable act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    act.run();
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
