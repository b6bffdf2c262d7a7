package cn.muan.appointment;

import static cn.muan.appointment.AppointmentStage.booking;
import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.base.Message;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.obligation.Obligation;
import cn.muan.woman.KeyFlag;
import cn.muan.worklist.Worklist;

/** Who may be booked where (O36, O37, O12), and how an exception or an emergency passes (domain G1). */
@MuanTest
@Import({CaseStage.class, AppointmentStage.class})
class GateTest {

    private static final String DOCTOR = "attending@YZ-H1";

    @Autowired
    private CaseStage stage;

    @Autowired
    private AppointmentStage desk;

    @Autowired
    private AppointmentBook book;

    @Autowired
    private BookingOverrides overrides;

    @Autowired
    private Directory directory;

    @Autowired
    private Worklist worklist;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        stage.begin("2026-05-04T08:00");
        stage.system(() -> {
            directory.add(new Organisation("YZ-H9", "渝中区示例一级医院", "Yuzhong Example Level 1 Hospital", Organisation.Kind.HOSPITAL,
                    "CN-50-YZ").licensed(1, true, true));
            return null;
        });
    }

    @Test
    void yellow_at_level_one_is_refused_at_the_field_with_the_article() {
        Subject her = desk.graded(Severity.YELLOW);
        Message refusal = AppointmentStage.refusal(() -> desk.book(DOCTOR, her, "YZ-H9", "2026-05-11"), "institution");
        assertThat(refusal.key()).isEqualTo("appointment.gate.level");
        assertThat(refusal.args()).containsExactly("2", "1", "S4 第八条 渝中卫发〔2020〕138号");
        assertThat(booked(her)).isEmpty();
        desk.book(DOCTOR, her, "YZ-H2", "2026-05-11");
        assertThat(booked(her)).hasSize(1);
    }

    @Test
    void orange_needs_level_three_for_checks_and_delivery_but_not_for_an_assessment() {
        Subject her = desk.graded(Severity.ORANGE);
        assertThat(desk.refused(DOCTOR, her, "book-appointment", booking("delivery", "YZ-H2", "2026-05-11")))
                .containsEntry("institution", "appointment.gate.level");
        desk.act(DOCTOR, her, "book-appointment", booking("assessment", "YZ-H2", "2026-05-11"));
        desk.act(DOCTOR, her, "book-appointment", booking("delivery", "YZ-H1", "2026-06-11"));
        assertThat(booked(her)).hasSize(2);
    }

    @Test
    void a_green_woman_may_come_anywhere_but_a_delivery_needs_midwives() {
        Subject her = desk.graded(Severity.GREEN);
        desk.book(DOCTOR, her, "YZ-C1", "2026-05-11");
        assertThat(desk.refused(DOCTOR, her, "book-appointment", booking("delivery", "YZ-C1", "2026-06-11")))
                .containsEntry("institution", "appointment.no-midwifery");
    }

    @Test
    void the_booking_institutions_policies_decide() {
        Subject her = stage.woman("YZ-H1", "CN-50-YL", "YL-C1");
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        assertThat(desk.refused(DOCTOR, her, "book-appointment", booking("antenatal-check", "YZ-H9", "2026-05-11"))).containsKey("institution");
        desk.book(DOCTOR, her, "YL-C1", "2026-05-11");
        assertThat(booked(her)).singleElement().satisfies(one -> assertThat(one.jurisdiction()).isEqualTo("CN-50-YL"));
    }

    @Test
    void in_guan_county_a_comorbidity_found_by_the_assessment_asks_for_level_three() {
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(her, "GX-H1", Severity.YELLOW, false);
        desk.book("attending@GX-H1", her, "GX-H1", "2026-05-11");
        stage.signItems(her, "GX-H1", "yellow-heart-no-drug");
        Message refusal = AppointmentStage.refusal(() -> desk.book("attending@GX-H1", her, "GX-H1", "2026-05-12"), "institution");
        assertThat(refusal.args()).startsWith("3", "2");
        assertThat(refusal.args()[2]).asString().contains("S3 三（二）");
    }

    @Test
    void an_exception_is_decided_by_the_safety_office_only_and_the_mch_institution_hears_of_it() {
        Subject her = desk.graded(Severity.YELLOW);
        askFor(her, "2026-05-11");
        assertThat(booked(her)).isEmpty();
        Obligation duty = stage.duty(her, "O36");
        assertThat(duty.owner().key()).isEqualTo("safety-office@YZ-H9");
        assertThat(duty.due()).isEqualTo(at("2026-05-05T08:00"));
        String task = stage.task(her, "Task_DecideOverride").orElseThrow().id();
        Map<String, Object> decision = Map.of("decision", "allowed", "words", "孕妇行动不便，邻近可及");
        assertThatThrownBy(() -> stage.as("safety-office@YZ-H1", () -> worklist.complete(task, decision))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as("attending@YZ-H9", () -> worklist.complete(task, decision))).isInstanceOf(AccessDeniedException.class);
        long id = stage.system(() -> overrides.of(her)).get(0).id();
        assertThatThrownBy(() -> stage.as("safety-office@YZ-H1", () -> {
            overrides.decide(id, true, "越权");
        })).isInstanceOf(AccessDeniedException.class);

        stage.as("safety-office@YZ-H9", () -> worklist.complete(task, decision));
        assertThat(booked(her)).singleElement().satisfies(one -> {
            assertThat(one.institution()).isEqualTo("YZ-H9");
            assertThat(one.passage().how()).isEqualTo(Passage.How.OVERRIDDEN);
            assertThat(one.passage().level()).isEqualTo(2);
        });
        assertThat(stage.duty(her, "O36").state()).isEqualTo(Obligation.State.MET);
        assertThat(jdbc.queryForList("select recipient_group from outbox_message where text_key = 'appointment.notice.override-allowed'",
                String.class)).containsExactlyInAnyOrder("high-risk-desk@YZ-MCH", DOCTOR);
    }

    @Test
    void a_refused_exception_books_nothing_and_the_doctor_hears_of_it() {
        Subject her = desk.graded(Severity.YELLOW);
        askFor(her, "2026-05-11");
        assertThat(desk.refused(DOCTOR, her, "book-appointment", asking("2026-05-11"))).containsEntry("askOverride", "appointment.override-pending");
        stage.complete("safety-office@YZ-H9", her, "Task_DecideOverride", Map.of("decision", "refused", "words", "请到二级以上医院"));
        assertThat(booked(her)).isEmpty();
        assertThat(desk.tasks(her)).isEmpty();
        assertThat(stage.system(() -> overrides.of(her))).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(BookingOverride.State.REFUSED);
            assertThat(one.words()).isEqualTo("请到二级以上医院");
        });
        assertThat(jdbc.queryForList("select recipient_group from outbox_message where text_key = 'appointment.notice.override-refused'",
                String.class)).contains(DOCTOR);
    }

    @Test
    void where_there_is_no_safety_office_the_mch_institution_decides() {
        Subject her = desk.graded(Severity.YELLOW);
        Map<String, Object> wanted = asking("2026-05-11");
        wanted.put("institution", "YZ-C2");
        desk.act(DOCTOR, her, "book-appointment", wanted);
        assertThat(stage.duty(her, "O36").owner().key()).isEqualTo("high-risk-desk@YZ-MCH");
        stage.complete("high-risk-desk@YZ-MCH", her, "Task_DecideOverride", Map.of("decision", "allowed", "words", "一次性产检"));
        assertThat(booked(her)).hasSize(1);
    }

    @Test
    void a_decision_that_comes_after_the_day_can_only_refuse() {
        Subject her = desk.graded(Severity.YELLOW);
        askFor(her, "2026-05-04");
        stage.until("2026-05-05T09:00");
        assertThat(AppointmentStage.refused(() -> stage.complete("safety-office@YZ-H9", her, "Task_DecideOverride",
                Map.of("decision", "allowed", "words", "迟了")))).containsEntry("decision", "appointment.override-date-past");
        stage.complete("safety-office@YZ-H9", her, "Task_DecideOverride", Map.of("decision", "refused", "words", "已过期"));
        assertThat(desk.tasks(her)).isEmpty();
        assertThat(stage.lateness(stage.duty(her, "O36"))).hasHours(1);
    }

    @Test
    void nobody_decides_on_what_they_asked_for_themselves() {
        Subject her = desk.graded(Severity.YELLOW);
        Map<String, Object> wanted = asking("2026-05-11");
        wanted.put("institution", "YZ-C2");
        desk.act("high-risk-desk@YZ-MCH", her, "book-appointment", wanted);
        assertThat(AppointmentStage.refused(() -> stage.complete("high-risk-desk@YZ-MCH", her, "Task_DecideOverride",
                Map.of("decision", "allowed", "words", "同意")))).containsEntry("decision", "appointment.own-request");
    }

    @Test
    void an_emergency_proceeds_at_once_and_is_approved_afterwards() {
        Subject her = desk.graded(Severity.YELLOW);
        Map<String, Object> wanted = booking("delivery", "YZ-H9", "2026-05-04");
        wanted.put("emergency", true);
        assertThat(desk.refused(DOCTOR, her, "book-appointment", wanted)).containsKey("emergencyReason");
        wanted.put("emergencyReason", "临产，来不及转院");
        desk.act(DOCTOR, her, "book-appointment", wanted);
        assertThat(booked(her)).singleElement().satisfies(one -> assertThat(one.passage().how()).isEqualTo(Passage.How.EMERGENCY));
        assertThat(desk.tasks(her)).containsExactly("Task_ApproveEmergencyBooking");

        stage.until("2026-05-05T08:00");
        assertThat(stage.alarms(stage.duty(her, "O36"))).containsExactly("2026-05-04T20:00 safety-office@YZ-H9",
                "2026-05-05T08:00 high-risk-desk@YZ-MCH");
        stage.complete("safety-office@YZ-H9", her, "Task_ApproveEmergencyBooking", Map.of("decision", "refused", "words", "可转院"));
        assertThat(stage.duty(her, "O36").state()).isEqualTo(Obligation.State.MET);
        assertThat(jdbc.queryForList("select recipient_group from outbox_message where text_key = 'appointment.notice.emergency-refused'",
                String.class)).contains("high-risk-desk@YZ-MCH");
    }

    @Test
    void an_emergency_at_a_sufficient_level_needs_nobodys_approval() {
        Subject her = desk.graded(Severity.YELLOW);
        Map<String, Object> wanted = booking("delivery", "YZ-H1", "2026-05-04");
        wanted.put("emergency", true);
        wanted.put("emergencyReason", "胎膜早破");
        desk.act(DOCTOR, her, "book-appointment", wanted);
        assertThat(desk.tasks(her)).isEmpty();
        assertThat(stage.duties(her, "O36")).isEmpty();
    }

    @Test
    void a_colour_that_worsened_stops_moving_a_booking_below_her_level() {
        Subject her = desk.graded(Severity.YELLOW);
        desk.book(DOCTOR, her, "YZ-H2", "2026-05-11");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        Map<String, Object> move = Map.of("appointment", String.valueOf(booked(her).get(0).id()), "date", "2026-05-12", "reason", "改期");
        assertThat(desk.refused("attending@YZ-H2", her, "reschedule-appointment", move)).containsEntry("appointment", "appointment.gate.level");
    }

    @Test
    void in_jiangsu_a_disabled_woman_is_assessed_by_a_rescue_centre_before_she_is_booked_elsewhere() {
        Subject her = desk.flagged("JS-T1", KeyFlag.EPILEPSY);
        Obligation duty = stage.duty(her, "O12");
        assertThat(duty.owner().key()).isEqualTo("first-contact-doctor@JS-T1");
        assertThat(duty.due()).isEqualTo(at("2026-05-11T08:00"));
        assertThat(desk.refused("first-contact-doctor@JS-T1", her, "book-appointment", booking("antenatal-check", "JS-T1", "2026-05-11")))
                .containsEntry("institution", "appointment.gate.rescue-centre");
        desk.book("first-contact-doctor@JS-T1", her, "JS-H1", "2026-05-06");

        stage.complete("first-contact-doctor@JS-T1", her, "Task_ReferToRescueCentre", Map.of("centre", "JS-H1", "reason", "癫痫，请评估"));
        assertThat(stage.duty(her, "O12").state()).isEqualTo(Obligation.State.OPEN);
        stage.sign(her, "JS-H1", Severity.GREEN, false);
        assertThat(stage.duty(her, "O12").state()).isEqualTo(Obligation.State.MET);
        desk.book("first-contact-doctor@JS-T1", her, "JS-T1", "2026-05-11");
        assertThat(booked(her)).hasSize(2);
    }

    @Test
    void the_same_flag_is_no_gate_where_no_notice_asks_for_it_and_other_flags_are_none_in_jiangsu() {
        Subject inJiangsu = desk.flagged("JS-T1", KeyFlag.POOR);
        desk.book("first-contact-doctor@JS-T1", inJiangsu, "JS-T1", "2026-05-11");
        Subject inYuzhong = desk.flagged("YZ-C1", KeyFlag.EPILEPSY);
        desk.book("first-contact-doctor@YZ-C1", inYuzhong, "YZ-C1", "2026-05-11");
        assertThat(stage.duties(inJiangsu, "O12")).isEmpty();
        assertThat(stage.duties(inYuzhong, "O12")).isEmpty();
    }

    @Test
    void before_the_rescue_centres_assessment_an_exception_is_a_duty_of_its_own() {
        Subject her = desk.flagged("JS-T1", KeyFlag.DISABLED);
        Map<String, Object> wanted = booking("antenatal-check", "JS-T1", "2026-05-11");
        wanted.put("askOverride", true);
        wanted.put("overrideReason", "仅测血压");
        desk.act("first-contact-doctor@JS-T1", her, "book-appointment", wanted);
        assertThat(stage.duty(her, "G8").owner().key()).isEqualTo("high-risk-desk@JS-MCH");
        assertThat(stage.duties(her, "O36")).isEmpty();
    }

    private void askFor(Subject her, String date) {
        desk.act(DOCTOR, her, "book-appointment", asking(date));
    }

    private static Map<String, Object> asking(String date) {
        Map<String, Object> wanted = booking("antenatal-check", "YZ-H9", date);
        wanted.put("askOverride", true);
        wanted.put("overrideReason", "家住附近，行动不便");
        return wanted;
    }

    private List<Appointment> booked(Subject her) {
        return stage.system(() -> book.next(her));
    }
}
