package cn.muan.appointment;

import static cn.muan.appointment.AppointmentStage.booking;
import static cn.muan.appointment.AppointmentStage.visit;
import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.CaseAccess;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.casework.Casework;
import cn.muan.casework.ClosingReason;
import cn.muan.obligation.Obligation;
import cn.muan.woman.Ending;
import cn.muan.woman.Pregnancies;

/** Booking, moving, cancelling and coming, and what is refused at which field. */
@MuanTest
@Import({CaseStage.class, AppointmentStage.class})
class BookingTest {

    private static final String DOCTOR = "attending@YZ-H1";

    @Autowired
    private CaseStage stage;

    @Autowired
    private AppointmentStage desk;

    @Autowired
    private AppointmentBook book;

    @Autowired
    private Attendance attendance;

    @Autowired
    private CaseAccess access;

    @Autowired
    private Casework casework;

    @Autowired
    private Pregnancies pregnancies;

    private Subject her;

    @BeforeEach
    void an_orange_woman() {
        stage.begin("2026-05-04T08:00");
        her = desk.graded(Severity.ORANGE);
    }

    @Test
    void what_cannot_be_booked_is_refused_at_its_field() {
        assertThat(refusedBooking("2026-05-03")).containsKey("date");
        assertThat(AppointmentStage.refused(() -> stage.as(DOCTOR, () -> book.book(her, BookAppointment.of(new Slot(
                AppointmentKind.ANTENATAL_CHECK, "YZ-H1", java.time.LocalDate.parse("2026-05-03"), null, null))))))
                .containsEntry("date", "appointment.before-registration");
        stage.until("2026-05-06T08:00");
        assertThat(AppointmentStage.refused(() -> stage.as(DOCTOR, () -> book.book(her, BookAppointment.of(new Slot(
                AppointmentKind.ANTENATAL_CHECK, "YZ-H1", java.time.LocalDate.parse("2026-05-05"), null, null))))))
                .containsEntry("date", "appointment.date-past");
        assertThat(refusedBooking("2027-05-04")).containsEntry("date", "appointment.date-far");
        Map<String, Object> today = booking("antenatal-check", "YZ-H1", "2026-05-06");
        today.put("time", "07:30");
        assertThat(desk.refused(DOCTOR, her, "book-appointment", today)).containsEntry("date", "appointment.time-past");
        today.put("time", "7:30");
        assertThat(desk.refused(DOCTOR, her, "book-appointment", today)).containsKey("time");
        assertThat(desk.refused(DOCTOR, her, "book-appointment", booking("assessment", "YZ-C1", "2026-05-11")))
                .containsEntry("institution", "risk.may-not-assess");
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-11");
        assertThat(refusedBooking("2026-05-11")).containsEntry("date", "appointment.booked-already");
    }

    @Test
    void who_neither_treats_nor_manages_is_not_offered_to_book() {
        assertThat(desk.offered(DOCTOR, her)).contains("book-appointment", "record-attendance").doesNotContain("cancel-appointment", "record-found");
        assertThat(desk.offered("safety-office@YZ-H1", her)).doesNotContain("book-appointment", "record-attendance");
        assertThat(desk.offered("high-risk-desk@YZ-MCH", her)).contains("book-appointment").doesNotContain("record-attendance");
        assertThatThrownBy(() -> desk.book("safety-office@YZ-H1", her, "YZ-H1", "2026-05-11")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.book("attending@GX-H1", her, "YZ-H1", "2026-05-11")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_booked_institution_sees_her_from_then_on_and_may_move_and_cancel() {
        desk.act(DOCTOR, her, "book-appointment", booking("assessment", "YZ-H2", "2026-05-11"));
        assertThat(stage.system(() -> access.participants(her))).contains("YZ-H2");
        String id = id();
        assertThat(desk.offered(DOCTOR, her)).doesNotContain("reschedule-appointment");
        assertThatThrownBy(() -> desk.act(DOCTOR, her, "cancel-appointment", Map.of("appointment", id, "reason", "越权")))
                .isInstanceOf(AccessDeniedException.class);
        desk.act("attending@YZ-H2", her, "reschedule-appointment", Map.of("appointment", id, "date", "2026-05-12", "time", "09:30", "reason", "改期"));
        assertThat(next()).singleElement().satisfies(one -> {
            assertThat(one.on()).isEqualTo("2026-05-12");
            assertThat(one.time()).isEqualTo("09:30");
        });
        desk.act("high-risk-desk@YZ-MCH", her, "reschedule-appointment", Map.of("appointment", id(), "date", "2026-05-12", "time", "10:00", "reason", "同日改时间"));
        desk.act("attending@YZ-H2", her, "cancel-appointment", Map.of("appointment", id(), "reason", "已在他院评估"));
        assertThat(next()).isEmpty();
        assertThat(stage.system(() -> book.of(her))).extracting(Appointment::state).containsOnly(
                Appointment.State.RESCHEDULED, Appointment.State.CANCELLED);
    }

    @Test
    void two_people_book_the_same_visit_and_one_of_them_is_told() throws Exception {
        stage.member(DOCTOR);
        stage.member("first-contact-doctor@YZ-H1");
        var barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (String who : List.of(DOCTOR, "first-contact-doctor@YZ-H1")) {
                tries.add(threads.submit(() -> {
                    barrier.await();
                    try {
                        desk.book(who, her, "YZ-H1", "2026-05-11");
                        return true;
                    } catch (cn.muan.base.FieldsRefused told) {
                        assertThat(told.errors().get("date").key()).isEqualTo("appointment.booked-already");
                        return false;
                    }
                }));
            }
            assertThat(List.of(tries.get(0).get(), tries.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
        assertThat(next()).hasSize(1);
    }

    @Test
    void a_visit_is_neither_in_the_future_nor_before_she_was_registered_nor_elsewhere() {
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-04");
        assertThat(desk.refused(DOCTOR, her, "record-attendance", visit(id(), "2026-05-04T08:01", "confirmed"))).containsKey("visitAt");
        assertThat(desk.refused(DOCTOR, her, "record-attendance", visit(id(), "2026-05-03T09:00", "confirmed")))
                .containsEntry("visitAt", "appointment.before-registration");
        assertThat(desk.refused(DOCTOR, her, "record-attendance", new java.util.HashMap<>(Map.of("appointment", id(), "visitAt", "2026-05-04T08:00"))))
                .containsEntry("grading", "appointment.grading-missing");
        assertThat(AppointmentStage.refused(() -> stage.as(DOCTOR, () -> attendance.record(her, new RecordVisit(null,
                AppointmentKind.DELIVERY, "YZ-H2", at("2026-05-04T08:00"), null, null, null, null)))))
                .containsEntry("institution", "appointment.not-your-institution");
        desk.act(DOCTOR, her, "record-attendance", visit(id(), "2026-05-04T08:00", "confirmed"));
        assertThat(stage.system(() -> book.of(her))).singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(Appointment.State.ATTENDED));
    }

    @Test
    void in_guan_county_every_antenatal_visit_grades_her_or_owes_it() {
        Subject inGuan = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        String doctor = "attending@GX-H1";
        Map<String, Object> walkIn = visit("none", "2026-05-04T08:00", "confirmed");
        walkIn.put("kind", "antenatal-check");
        walkIn.put("institution", "GX-H1");
        assertThat(desk.refused(doctor, inGuan, "record-attendance", walkIn)).containsEntry("grading", "appointment.no-colour");
        stage.sign(inGuan, "GX-H1", Severity.YELLOW, false);
        desk.act(doctor, inGuan, "record-attendance", walkIn);
        assertThat(stage.duty(inGuan, "O5").state()).isEqualTo(Obligation.State.MET);

        walkIn.put("grading", "later");
        desk.act(doctor, inGuan, "record-attendance", walkIn);
        assertThat(stage.duty(inGuan, "O5").due()).isEqualTo(at("2026-05-05T08:00"));
        assertThat(desk.offered("attending@GX-H1", inGuan)).contains("confirm-grade");
        assertThat(desk.offered("high-risk-desk@GX-MCH", inGuan)).doesNotContain("confirm-grade");
        assertThat(desk.refused(doctor, inGuan, "confirm-grade", Map.of("grading", "reassess", "assessor", "GX-H1", "reason", "血压升高")))
                .containsEntry("assessor", "appointment.assessment-under-way");
        desk.act(doctor, inGuan, "confirm-grade", Map.of("grading", "confirmed"));
        assertThat(stage.duty(inGuan, "O5").state()).isEqualTo(Obligation.State.MET);

        desk.act(doctor, inGuan, "record-attendance", walkIn);
        stage.sign(inGuan, "GX-H1", Severity.YELLOW, false);
        assertThat(stage.duties(inGuan, "O5")).hasSize(3).allSatisfy(duty -> assertThat(duty.state()).isEqualTo(Obligation.State.MET));
    }

    @Test
    void where_no_notice_asks_for_it_a_visit_without_grading_owes_nothing() {
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-04");
        desk.act(DOCTOR, her, "record-attendance", visit(id(), "2026-05-04T08:00", "later"));
        assertThat(stage.duties(her, "O5")).isEmpty();
        assertThat(stage.system(() -> attendance.of(her))).singleElement()
                .satisfies(one -> assertThat(one.grading()).isEqualTo(Grading.LATER));
    }

    @Test
    void a_pregnancy_that_ended_needs_no_checks_any_more_but_may_be_assessed() {
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-11");
        desk.act(DOCTOR, her, "book-appointment", booking("assessment", "YZ-H1", "2026-05-20"));
        stage.as(DOCTOR, () -> pregnancies.recordEnding(her, new Ending(Ending.Kind.LIVE_BIRTH, java.time.LocalDate.parse("2026-05-04"))));
        assertThat(next()).singleElement().satisfies(one -> assertThat(one.kind()).isEqualTo(AppointmentKind.ASSESSMENT));
        assertThat(refusedBooking("2026-05-12")).containsEntry("kind", "appointment.pregnancy-ended");
    }

    @Test
    void a_case_closed_because_she_left_waits_for_nothing_but_one_closed_as_mild_does() {
        desk.book(DOCTOR, her, "YZ-H1", "2026-05-11");
        stage.as("high-risk-desk@YZ-MCH", () -> casework.close(her, ClosingReason.NO_LONGER_HIGH_RISK, null));
        assertThat(next()).hasSize(1);
        Subject other = desk.graded(Severity.RED);
        desk.book(DOCTOR, other, "YZ-H1", "2026-05-11");
        stage.as("high-risk-desk@YZ-MCH", () -> casework.close(other, ClosingReason.LEFT_REGION, "返乡"));
        assertThat(stage.system(() -> book.next(other))).isEmpty();
    }

    private Map<String, String> refusedBooking(String date) {
        return desk.refused(DOCTOR, her, "book-appointment", booking("antenatal-check", "YZ-H1", date));
    }

    private List<Appointment> next() {
        return stage.system(() -> book.next(her));
    }

    private String id() {
        return String.valueOf(next().get(0).id());
    }
}
