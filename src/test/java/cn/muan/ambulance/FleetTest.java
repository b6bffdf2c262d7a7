package cn.muan.ambulance;

import static cn.muan.ambulance.DispatchStage.CREW;
import static cn.muan.ambulance.DispatchStage.DISPATCHER;
import static cn.muan.ambulance.DispatchStage.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.CaseAccess;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.directory.Place;
import cn.muan.engine.UnitOfWork;
import cn.muan.woman.PregnanciesJoined;
import cn.muan.worklist.TaskHeading;

/** The vehicles of a centre, what its board shows, and who sees and keeps them. */
@MuanTest
@Import({CaseStage.class, DispatchStage.class})
class FleetTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private DispatchStage desk;

    @Autowired
    private Fleet fleet;

    @Autowired
    private RunBoard board;

    @Autowired
    private RunActs acts;

    @Autowired
    private CaseAccess access;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private UnitOfWork work;

    @BeforeEach
    void house() {
        stage.begin("2026-03-14T22:40");
    }

    @Test
    void the_nearest_free_vehicle_comes_first_with_an_estimate_by_its_own_speed() {
        List<Fleet.Near> near = stage.ask(DISPATCHER, () -> fleet.nearest("CQ-EMS", "YZ-H2"));
        assertThat(near).extracting(each -> each.vehicle().callSign()).containsExactly("渝急-02", "渝急-03", "渝急-01", "渝急-04");
        assertThat(near.get(0).kilometresText()).isEqualTo("1.1");
        assertThat(near.get(0).minutes()).isEqualTo(3);
        assertThat(Fleet.estimate(0, 30)).isEqualTo(1);
        assertThat(Fleet.estimate(15, 30)).isEqualTo(30);
    }

    @Test
    void a_vehicle_without_a_place_counts_from_its_centre_and_one_that_is_out_comes_last() {
        stage.ask(DISPATCHER, () -> fleet.add("CQ-EMS", new VehicleSheet("渝急-09", "机动", null, 30, true)));
        Subject her = stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
        desk.order(her, "transfer:1");
        desk.dispatch(her, "渝急-02");
        List<Fleet.Near> near = stage.ask(DISPATCHER, () -> fleet.nearest("CQ-EMS", "CQ-BS"));
        assertThat(near).extracting(each -> each.vehicle().callSign()).containsExactly("渝急-01", "渝急-09", "渝急-03", "渝急-04", "渝急-02");
        assertThat(near.get(4).free()).isFalse();
    }

    @Test
    void only_the_centre_keeps_its_vehicles_and_a_call_sign_is_its_own() {
        var sheet = new VehicleSheet("渝急-01", "新站", new Place(29.5, 106.5), 40, true);
        assertThat(refused(() -> stage.as(DISPATCHER, () -> fleet.add("CQ-EMS", sheet)))).containsEntry("callSign", "ambulance.call-sign-taken");
        assertThat(refused(() -> stage.as(DISPATCHER, () -> fleet.add("CQ-EMS", new VehicleSheet("", "", null, 3, true)))))
                .containsOnlyKeys("callSign", "station", "speed");
        assertThatThrownBy(() -> stage.as("ems-dispatcher@GX-EMS", () -> fleet.add("CQ-EMS", sheet))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as("district-safety-office@YZ-SMO", () -> fleet.say(desk.vehicle("渝急-01").id(), Vehicle.State.OFF)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_was_said_long_ago_is_stale_until_it_is_said_again() {
        long id = desk.vehicle("渝急-01").id();
        stage.until("2026-03-15T10:41");
        assertThat(desk.vehicle("渝急-01").stale(stage.now())).isTrue();
        stage.as(CREW, () -> fleet.say(id, Vehicle.State.READY));
        assertThat(desk.vehicle("渝急-01").stale(stage.now())).isFalse();
    }

    @Test
    void a_vehicle_on_a_run_is_not_set_free_by_hand() {
        Subject her = stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
        desk.order(her, "transfer:1");
        desk.dispatch(her, "渝急-02");
        long id = desk.vehicle("渝急-02").id();
        assertThatThrownBy(() -> stage.as(DISPATCHER, () -> fleet.say(id, Vehicle.State.READY))).isInstanceOf(Refused.class)
                .hasMessage("ambulance.vehicle-out");
    }

    @Test
    void the_board_shows_waiting_runs_first_and_each_office_its_own() {
        Subject her = stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
        Subject other = stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
        desk.order(her, "transfer:1");
        desk.dispatch(her, "渝急-02");
        stage.until("2026-03-14T22:41");
        desk.order(other, "transfer:2");
        desk.orderBlood(7, "blood:7");
        assertThat(shown(DISPATCHER)).containsExactly("transfer:2", "blood:7", "transfer:1");
        assertThat(shown(CREW)).hasSize(3);
        assertThat(shown("district-safety-office@YZ-SMO")).as("the area's, and what it ordered").containsExactly("transfer:2", "blood:7", "transfer:1");
        assertThat(shown("commission@YZ-HC")).containsExactly("transfer:2", "transfer:1");
        assertThat(shown("district-safety-office@CQ-SMO")).hasSize(3);
        assertThat(shown("safety-office@YZ-H1")).containsExactly("blood:7");
        assertThat(shown("district-safety-office@YL-SMO")).isEmpty();
        assertThat(shown("ems-dispatcher@GX-EMS")).isEmpty();
    }

    @Test
    void infectiousness_is_shown_to_those_who_carry_her_alone() {
        Subject her = stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H2", Severity.RED, true);
        desk.order(her, "transfer:1");
        assertThat(stage.ask(CREW, board::underWay).get(0).woman().infectious()).isTrue();
        assertThat(stage.ask("district-safety-office@YZ-SMO", board::underWay).get(0).woman().infectious()).isFalse();
    }

    @Test
    void headings_tell_the_way_of_a_woman_and_only_the_hospital_of_blood() {
        Subject her = stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H2", Severity.RED, false);
        desk.order(her, "transfer:1");
        desk.orderBlood(7, "blood:7");
        TaskHeading woman = stage.ask(DISPATCHER, () -> heading(her));
        assertThat(woman.who()).contains("示*").endsWith("渝中区示例妇产医院 → 渝中区示例第一医院");
        assertThat(woman.severity()).isEqualTo(Severity.RED);
        TaskHeading blood = stage.ask(DISPATCHER, () -> heading(Subject.bloodRequest(7)));
        assertThat(blood.who()).isEqualTo("紧急用血 → 渝中区示例第一医院");
        assertThat(blood.severity()).isNull();
    }

    private TaskHeading heading(Subject subject) {
        return board.heading(board.of(subject).get(0).run().id());
    }

    @Test
    void a_woman_who_worsens_goes_to_the_nearest_capable_institution() {
        Subject her = stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
        desk.order(her, "transfer:1", "YZ-H2", "CQ-H2");
        desk.dispatch(her, "渝急-02");
        List<RunBoard.Elsewhere> places = stage.ask(CREW, () -> board.elsewhere(board.of(her).get(0).run()));
        assertThat(places).extracting(each -> each.hospital().code()).startsWith("YZ-H1", "CQ-H1").doesNotContain("CQ-H2", "YZ-H2", "CQ-PH", "YZ-C1");
        assertThat(refused(() -> stage.as(CREW, () -> acts.sendElsewhere("transfer:1", "YZ-C1", "出血")))).containsOnlyKeys("destination");
        assertThat(refused(() -> stage.as(CREW, () -> acts.sendElsewhere("transfer:1", "YZ-H1", " ")))).containsOnlyKeys("reason");
        stage.as(CREW, () -> acts.sendElsewhere("transfer:1", "YZ-H1", "出血加重"));
        assertThat(desk.run("transfer:1").destination()).isEqualTo("YZ-H1");
        assertThatThrownBy(() -> stage.as("ambulance-crew@GX-EMS", () -> acts.sendElsewhere("transfer:1", "YZ-H1", "出血")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void blood_is_not_sent_elsewhere_by_the_crew() {
        desk.orderBlood(7, "blood:7");
        assertThatThrownBy(() -> stage.as(DISPATCHER, () -> acts.sendElsewhere("blood:7", "CQ-H1", "改送"))).isInstanceOf(Refused.class)
                .hasMessage("ambulance.blood-goes-where-needed");
    }

    @Test
    void strangers_neither_see_nor_order() {
        Subject her = stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
        desk.order(her, "transfer:1");
        assertThatThrownBy(() -> stage.as("attending@GX-H1", () -> board.of(her))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_run_under_way_goes_on_when_two_records_become_one() {
        Subject her = stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
        Subject same = stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
        desk.order(her, "transfer:1");
        desk.dispatch(her, "渝急-02");
        stage.system(() -> work.run(() -> {
            access.adopt(her, same);
            events.publishEvent(new PregnanciesJoined(her, same));
            return null;
        }));
        assertThat(desk.run("transfer:1").subject()).isEqualTo(same);
        stage.as(CREW, () -> acts.stampNow("transfer:1", RunStage.ON_SCENE));
        stage.as(CREW, () -> acts.stampNow("transfer:1", RunStage.LEFT));
        stage.as(CREW, () -> acts.stampNow("transfer:1", RunStage.ARRIVED));
        assertThat(stage.ask(CREW, () -> board.of(same))).singleElement()
                .satisfies(told -> assertThat(told.run().stage()).isEqualTo(RunStage.ARRIVED));
        assertThat(desk.heard()).last().isInstanceOfSatisfying(RunProgressed.class, last -> assertThat(last.subject()).isEqualTo(same));
    }

    private List<String> shown(String group) {
        return stage.ask(group, board::underWay).stream().map(row -> row.run().key()).toList();
    }
}
