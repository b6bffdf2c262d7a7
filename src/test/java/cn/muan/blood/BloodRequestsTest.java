package cn.muan.blood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.CaseAccess;
import cn.muan.acts.CaseActs;
import cn.muan.ambulance.RunStage;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.bloodbank.BloodStock;
import cn.muan.casework.CaseStage;
import cn.muan.engine.UnitOfWork;
import cn.muan.timeline.Timeline;
import cn.muan.woman.PregnanciesJoined;
import cn.muan.woman.WomanDied;
import cn.muan.worklist.Inbox;
import cn.muan.worklist.InboxQuery;
import cn.muan.worklist.TaskSheets;
import cn.muan.worklist.Worklist;

/** Who sees what of a request, what is refused, and two at once. */
@MuanTest
@Import({CaseStage.class, BloodStage.class})
class BloodRequestsTest {

    private static final String DOCTOR = "attending@YZ-H1";
    private static final String BANK = "blood-bank@YZ-H1";
    private static final String STATION = "blood-dispatcher@CQ-BS";
    private static final String OFFICE = "district-safety-office@YZ-SMO";

    @Autowired
    private CaseStage stage;

    @Autowired
    private BloodStage blood;

    @Autowired
    private BloodBoard board;

    @Autowired
    private BloodStock stock;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CaseAccess access;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TaskSheets sheets;

    @Autowired
    private Worklist worklist;

    @Autowired
    private UnitOfWork work;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private Subject her;

    @BeforeEach
    void begin() {
        blood.begin("2026-06-06T03:30");
        her = blood.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
    }

    @Test
    void the_station_and_the_dispatch_centre_never_learn_whose_blood_it_is() {
        blood.fill("CQ-BS", "S-001");
        Subject request = blood.request(DOCTOR, her, "emergency", 1);
        blood.confirm(STATION, request, 1, "none");
        blood.complete(BANK, request, "Task_MarkDifficulty", Map.of("decision", "difficult", "words", "示例某急需"));
        blood.complete(OFFICE, request, "Task_OrderRun", Map.of("decision", "ambulance"));
        for (String stranger : List.of(STATION, "ems-dispatcher@CQ-EMS", "ambulance-crew@CQ-EMS")) {
            assertThatThrownBy(() -> stage.as(stranger, () -> timeline.read(her, EnumSet.allOf(Timeline.Kind.class), null, 10))).as(stranger)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> stage.as(stranger, () -> board.of(her))).isInstanceOf(AccessDeniedException.class);
            BloodBoard.Sheet sheet = stage.ask(stranger, () -> board.sheet(blood.request(request).id()));
            assertThat(sheet.woman()).isEmpty();
            assertThat(stage.ask(stranger, () -> timeline.read(request, EnumSet.allOf(Timeline.Kind.class), null, 50)).toString())
                    .doesNotContain("示例某", her.value());
        }
        assertThat(stage.ask(DOCTOR, () -> board.sheet(blood.request(request).id())).woman()).contains(her);
        assertThat(jdbc.sql("select who from worklist_row where subject = ?").param(request.value()).query(String.class).list()).isNotEmpty()
                .allSatisfy(who -> assertThat(who).doesNotContain("示*", "示例某", "孕", "岁", "G2P1").contains("渝中区示例第一医院"));
        String prefill = stage.ask(STATION, () -> sheets.open(blood.task(request, "Task_HandToCrew").id())).prefill().toString();
        assertThat(prefill).doesNotContain("示例某", her.value()).contains("S-001");
    }

    @Test
    void the_case_thread_tells_the_story_and_shows_the_bags() {
        blood.fill("YZ-H1", "H-001");
        Subject request = blood.request(DOCTOR, her, "emergency", 1);
        blood.confirm(BANK, request, 1, null);
        blood.complete(BANK, request, "Task_HandOutInHouse", Map.of("receivedBy", "产房"));
        assertThat(stage.ask(DOCTOR, () -> timeline.read(her, EnumSet.allOf(Timeline.Kind.class), null, 50))).extracting(Timeline.Entry::textKey)
                .contains("timeline.blood.requested-emergency", "timeline.blood.asked", "timeline.blood.confirmed", "timeline.blood.handed-out");
        assertThat(stage.ask(DOCTOR, () -> board.of(her))).singleElement().satisfies(sheet -> assertThat(sheet.custody()).hasSize(1));
    }

    @Test
    void only_those_who_treat_her_ask_and_only_at_their_own_hospital() {
        for (String other : List.of("safety-office@YZ-H1", "rescue-duty@YZ-H1")) {
            assertThatThrownBy(() -> blood.act(other, her, "request-blood", BloodStage.wish("emergency", 1))).as(other).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> blood.act("attending@YL-H1", her, "request-blood", BloodStage.wish("emergency", 1))).isInstanceOf(AccessDeniedException.class);
        for (String asking : List.of("senior-obstetrician@YZ-H1", "rescue-team-leader@YZ-H1", "department-head@YZ-H1", BANK)) {
            assertThat(stage.ask(asking, () -> acts.offered(her))).as(asking).contains("request-blood");
        }
    }

    @Test
    void bad_input_is_refused_at_its_field_and_nothing_is_stored() {
        refused(DOCTOR, "units", Map.of("units", 0));
        refused(DOCTOR, "units", Map.of("units", 101));
        refused(DOCTOR, "abo", Map.of("abo", "C"));
        refused(DOCTOR, "rh", Map.of("rh", "weak"));
        assertThat(jdbc.sql("select count(*) from blood_request").query(Long.class).single()).isZero();
    }

    private void refused(String group, String field, Map<String, Object> bad) {
        var wish = BloodStage.wish("emergency", 1);
        wish.putAll(bad);
        assertThatThrownBy(() -> blood.act(group, her, "request-blood", wish)).isInstanceOfSatisfying(FieldsRefused.class,
                refused -> assertThat(refused.errors()).containsOnlyKeys(field));
    }

    @Test
    void bags_that_were_never_issued_and_times_out_of_order_are_refused_at_the_field() {
        blood.fill("CQ-BS", "S-001", "S-002");
        Subject request = blood.request(DOCTOR, her, "emergency", 2);
        stage.until("2026-06-06T03:34");
        refusedTask(STATION, request, "Task_ConfirmBlood", "units", Map.of("decision", "confirmed", "units", 3, "alternatives", "compatible", "vehicle", "own"));
        blood.confirm(STATION, request, 2, "own");
        stage.until("2026-06-06T03:40");
        refusedTask(STATION, request, "Task_SendOutBlood", "at", Map.of("decision", "out", "receivedBy", "司机", "at", "2026-06-06T03:33"));
        blood.complete(STATION, request, "Task_SendOutBlood", Map.of("decision", "out", "receivedBy", "司机", "at", "2026-06-06T03:36"));
        refusedTask(BANK, request, "Task_SignBags", "received", Map.of("received", "S-001\nX-999", "handedBy", "司机"));
        refusedTask(BANK, request, "Task_SignBags", "missing", Map.of("received", "S-001", "handedBy", "司机"));
        refusedTask(BANK, request, "Task_SignBags", "at", Map.of("received", "S-001 S-002", "handedBy", "司机", "at", "2026-06-06T03:35"));
        blood.complete(BANK, request, "Task_SignBags", Map.of("received", "S-001", "handedBy", "司机", "missing", "破损一袋"));
        refusedTask(BANK, request, "Task_SettleBags", "used", Map.of("used", List.of("S-001")));
        refusedTask(BANK, request, "Task_SettleBags", "returned", Map.of("used", List.of("S-001"), "returned", List.of("S-001"), "writtenOff", List.of("S-002"),
                "words", "破损"));
        blood.complete(BANK, request, "Task_SettleBags", Map.of("used", List.of("S-001"), "writtenOff", List.of("S-002"), "words", "破损"));
        assertThat(blood.last(request).leftAt()).isEqualTo(BloodStage.at("2026-06-06T03:36"));
        assertThat(blood.request(request).state()).isEqualTo(BloodRequest.State.CLOSED);
    }

    private void refusedTask(String group, Subject request, String task, String field, Map<String, Object> answers) {
        assertThatThrownBy(() -> blood.complete(group, request, task, answers)).as(task + " " + field).isInstanceOfSatisfying(FieldsRefused.class,
                refused -> assertThat(refused.errors()).containsOnlyKeys(field));
    }

    @Test
    void blood_is_not_handed_to_an_ambulance_that_is_not_out() {
        Subject request = ordered();
        refusedTask(STATION, request, "Task_HandToCrew", "receivedBy", Map.of("receivedBy", "随车护士"));
        blood.reach(request, RunStage.DISPATCHED);
        blood.complete(STATION, request, "Task_HandToCrew", Map.of("receivedBy", "随车护士"));
        blood.reach(request, RunStage.ON_SCENE);
        blood.reach(request, RunStage.LEFT);
        blood.reach(request, RunStage.ARRIVED);
        assertThat(blood.custody(request)).singleElement().asString().startsWith("S-001 PICKED_UP");
    }

    private Subject ordered() {
        blood.fill("CQ-BS", "S-001");
        Subject request = blood.request(DOCTOR, her, "emergency", 1);
        blood.confirm(STATION, request, 1, "none");
        blood.complete(BANK, request, "Task_MarkDifficulty", Map.of("decision", "difficult"));
        blood.complete(OFFICE, request, "Task_OrderRun", Map.of("decision", "ambulance"));
        return request;
    }

    @Test
    void a_group_nobody_knows_gets_what_is_safe_for_all() {
        stage.system(() -> {
            work.run(() -> bank().receive("CQ-BS", List.of(bag("O-NEG1", cn.muan.bloodbank.BloodGroup.of("O-")), bag("A-POS1", cn.muan.bloodbank.BloodGroup.of("A+")))));
            return null;
        });
        var wish = BloodStage.wish("emergency", 1);
        wish.putAll(Map.of("abo", "unknown", "rh", "unknown"));
        blood.act(DOCTOR, her, "request-blood", wish);
        Subject request = blood.latest().subject();
        blood.confirm(STATION, request, 1, "own");
        assertThat(blood.last(request).groupGiven()).isEqualTo("O-");
    }

    @Autowired
    private cn.muan.bloodbank.BloodBank bank;

    private cn.muan.bloodbank.BloodBank bank() {
        return bank;
    }

    private static cn.muan.bloodbank.NewBag bag(String number, cn.muan.bloodbank.BloodGroup group) {
        return new cn.muan.bloodbank.NewBag(number, cn.muan.bloodbank.BloodProduct.RED_CELLS, group, 1, null, java.time.LocalDate.of(2026, 7, 1));
    }

    @Test
    void the_commission_stands_in_where_a_county_has_no_safety_office() {
        Subject county = blood.woman("GX-H1", "CN-37-GX", "GX-T1");
        blood.fill("SD-BS", "G-001");
        Subject request = blood.request("attending@GX-H1", county, "emergency", 1);
        blood.confirm("blood-dispatcher@SD-BS", request, 1, "none");
        blood.complete("blood-bank@GX-H1", request, "Task_MarkDifficulty", Map.of("decision", "difficult"));
        assertThat(blood.task(request, "Task_OrderRun").groups()).containsExactly("commission@GX-HC");
    }

    @Test
    void her_death_ends_what_has_not_left_a_shelf() {
        Subject request = ordered();
        stage.system(() -> {
            work.run(() -> events.publishEvent(new WomanDied(her, stage.now())));
            return null;
        });
        assertThat(blood.tasks(request)).isEmpty();
        assertThat(blood.request(request).state()).isEqualTo(BloodRequest.State.CANCELLED);
        assertThat(blood.duties(request)).noneMatch(cn.muan.obligation.Obligation::open);
    }

    @Test
    void the_request_goes_on_under_the_record_that_stays() {
        Subject request = ordered();
        Subject other = blood.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.system(() -> {
            work.run(() -> events.publishEvent(new PregnanciesJoined(her, other)));
            return null;
        });
        assertThat(stage.ask(DOCTOR, () -> board.of(other))).singleElement().satisfies(sheet -> assertThat(sheet.request().subject()).isEqualTo(request));
        blood.act(DOCTOR, other, "cancel-blood-request", Map.of("request", String.valueOf(blood.request(request).id()), "reason", "出血已止"));
        assertThat(blood.request(request).state()).isEqualTo(BloodRequest.State.CANCELLED);
    }

    @Test
    void the_board_shows_each_the_own_requests_with_the_next_clock_first() {
        blood.fill("CQ-BS", "S-001", "S-002");
        Subject first = blood.request(DOCTOR, her, "emergency", 1);
        stage.until("2026-06-06T03:32");
        blood.confirm(STATION, first, 1, "own");
        Subject second = blood.request("attending@YL-H1", blood.woman("YL-H1", "CN-50-YL", "YL-C1"), "emergency", 1);
        assertThat(stage.ask(STATION, board::open)).extracting(row -> row.request().subject()).containsExactlyInAnyOrder(first, second);
        assertThat(stage.ask(BANK, board::open)).singleElement().satisfies(row -> {
            assertThat(row.stage()).isEqualTo("held");
            assertThat(row.holder().key()).isEqualTo(STATION);
            assertThat(row.due()).isEqualTo(BloodStage.at("2026-06-06T03:37"));
        });
        assertThat(stage.ask("attending@GX-H1", board::open)).isEmpty();
        assertThat(stage.ask("district-safety-office@CQ-SMO", board::open)).hasSize(2);
    }

    @Test
    void two_who_confirm_at_once_hold_the_bags_once() throws Exception {
        blood.fill("CQ-BS", "S-001", "S-002");
        Subject request = blood.request(DOCTOR, her, "emergency", 1);
        String task = blood.task(request, "Task_ConfirmBlood").id();
        var answers = new HashMap<String, Object>(Map.of("decision", "confirmed", "units", 1, "alternatives", "compatible", "vehicle", "own"));
        stage.member(STATION);
        List<Throwable> failed = together(() -> stage.as(STATION, () -> worklist.complete(task, answers)),
                () -> stage.as(STATION, () -> worklist.complete(task, answers)));
        assertThat(failed).hasSize(1).first().isInstanceOf(Refused.class);
        assertThat(blood.allocations(request)).hasSize(1);
        assertThat(stage.system(() -> stock.bagsOf(blood.last(request).stockKey()))).hasSize(1);
    }

    @Test
    void the_same_click_twice_asks_once() throws Exception {
        blood.fill("CQ-BS", "S-001");
        stage.member(DOCTOR);
        List<Throwable> failed = together(() -> blood.act(DOCTOR, her, "request-blood", BloodStage.wish("emergency", 1)),
                () -> blood.act(DOCTOR, her, "request-blood", BloodStage.wish("emergency", 1)));
        assertThat(failed).hasSize(1).first().isInstanceOf(FieldsRefused.class);
        assertThat(jdbc.sql("select count(*) from blood_request").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void cancelled_while_the_bags_are_being_issued_either_way_no_bag_is_lost() throws Exception {
        blood.fill("CQ-BS", "S-001");
        Subject request = blood.request(DOCTOR, her, "emergency", 1);
        blood.confirm(STATION, request, 1, "own");
        String task = blood.task(request, "Task_SendOutBlood").id();
        String id = String.valueOf(blood.request(request).id());
        List<Throwable> failed = together(() -> stage.as(STATION, () -> worklist.complete(task, Map.of("decision", "out", "receivedBy", "司机"))),
                () -> blood.act(DOCTOR, her, "cancel-blood-request", Map.of("request", id, "reason", "出血已止")));
        assertThat(failed).allSatisfy(thrown -> assertThat(thrown).isInstanceOf(Refused.class));
        boolean left = blood.last(request).state() == BloodAllocation.State.ON_THE_ROAD;
        String state = jdbc.sql("select state from blood_bag where number = 'S-001'").query(String.class).single();
        assertThat(state).isEqualTo(left ? "ISSUED" : "AVAILABLE");
        assertThat(blood.tasks(request)).isEqualTo(left ? List.of("Task_CompleteBloodApproval", "Task_SignBags") : List.of());
    }

    private static List<Throwable> together(Runnable... acting) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acting.length);
        try {
            var start = new CyclicBarrier(acting.length);
            List<Future<Throwable>> running = new ArrayList<>();
            for (Runnable act : acting) {
                Callable<Throwable> one = () -> {
                    start.await();
                    return catchThrowable(act::run);
                };
                running.add(threads.submit(one));
            }
            List<Throwable> failed = new ArrayList<>();
            for (Future<Throwable> one : running) {
                if (one.get() != null) {
                    failed.add(one.get());
                }
            }
            return failed;
        } finally {
            threads.shutdown();
        }
    }
}
