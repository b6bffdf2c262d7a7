package cn.muan.bloodbank;

import static cn.muan.bloodbank.BloodProduct.PLASMA;
import static cn.muan.bloodbank.BloodProduct.RED_CELLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.casework.CaseStage;
import cn.muan.directory.Organisation;
import cn.muan.obligation.Obligation;

/** What those who keep blood do by hand, and who may look. */
@MuanTest
@Import(CaseStage.class)
class BloodBankTest {

    private static final String CITY = "CQ-BS";
    private static final String KEEPER = "blood-dispatcher@CQ-BS";
    private static final BloodGroup A_POS = BloodGroup.of("A+");

    @Autowired
    private CaseStage stage;
    @Autowired
    private BloodBank bank;
    @Autowired
    private ReserveLevels levels;
    @Autowired
    private StockList list;
    @Autowired
    private StockSight sight;
    @Autowired
    private StockBalances balances;
    @Autowired
    private BloodStock stock;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void someDay() {
        stage.begin("2026-04-01T08:00");
    }

    @Test
    void a_list_with_one_bad_line_is_not_received_at_all() {
        receive("SYN-1 红细胞 A+ 2 2026-04-20");

        assertThatThrownBy(() -> receive("""
                SYN-2 红细胞 A+ 2 2026-04-20
                SYN-3 红细胞 A+ 12 2026-04-20
                SYN-2 红细胞 A+ 2 2026-04-20
                SYN-1 红细胞 A+ 2 2026-04-20
                SYN-4 红细胞 A+ 2 2026-03-31
                SYN-5 红细胞 2 2026-04-20"""))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors().entrySet().stream()
                        .map(error -> error.getKey() + " " + error.getValue().key()))
                        .containsExactlyInAnyOrder("2 bloodbank.units.range", "3 bloodbank.number.twice", "4 bloodbank.number.known",
                                "5 bloodbank.expires.past", "6 bloodbank.line.columns"));
        assertThat(jdbc.queryForObject("select count(*) from blood_bag", Integer.class)).isOne();
        assertThat(jdbc.queryForObject("select count(*) from blood_movement", Integer.class)).isOne();
    }

    @Test
    void a_typing_mistake_is_put_right_and_both_entries_stay_in_the_story() {
        receive("SYN-1 红细胞 A+ 2 2026-04-20");

        stage.as(KEEPER, () -> bank.correct(CITY, "SYN-1", new NewBag("SYN-10", PLASMA, BloodGroup.of("B-"), 3, null, LocalDate.parse("2026-12-01")), "扫错标签"));

        assertThat(stage.ask(KEEPER, () -> list.story(CITY, "SYN-10"))).extracting(movement -> movement.kind() + " " + movement.group().code() + " "
                + movement.units()).containsExactly("RECEIVED A+ 2", "CORRECTED_OUT A+ 2", "CORRECTED_IN B- 3");
        assertThat(stage.ask(KEEPER, () -> balances.counted(CITY))).containsExactly(new StockBalance(PLASMA, BloodGroup.of("B-"), 3, 3, 0, 0, 0, 0))
                .isEqualTo(stage.ask(KEEPER, () -> balances.kept(CITY)));
        receive("SYN-1 红细胞 A+ 2 2026-04-20");
        refusedAt("number", () -> stage.as(KEEPER, () -> bank.correct(CITY, "SYN-1",
                new NewBag("SYN-10", PLASMA, A_POS, 3, null, LocalDate.parse("2026-12-01")), "再改")));
        refusedAt("reason", () -> stage.as(KEEPER, () -> bank.correct(CITY, "SYN-1", stage.ask(KEEPER, () -> list.entered(CITY, "SYN-1")), " ")));
    }

    @Test
    void a_bag_that_is_held_is_neither_written_off_nor_changed() {
        receive("SYN-1 红细胞 A+ 2 2026-04-20");
        stage.system(() -> stock.reserve("B1", CITY, RED_CELLS, A_POS, 2, false));

        refused("bloodbank.bag.not-on-shelf.RESERVED", () -> writeOff("SYN-1"));
        stage.system(() -> {
            stock.release("B1");
            return null;
        });
        writeOff("SYN-1");
        refused("bloodbank.bag.not-on-shelf.WRITTEN_OFF", () -> writeOff("SYN-1"));
        refused("bloodbank.bag.unknown", () -> writeOff("SYN-2"));
        refusedAt("reason", () -> stage.as(KEEPER, () -> bank.writeOff(CITY, "SYN-1", "")));
    }

    @Test
    void everybody_keeps_the_own_shelf_only() {
        assertThatThrownBy(() -> stage.as("blood-dispatcher@YL-BS", () -> bank.receive(CITY, "SYN-1 红细胞 A+ 2 2026-04-20"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as("safety-office@YZ-H1", () -> levels.set("YZ-H1", RED_CELLS, A_POS, 2, "本院"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as("blood-bank@YZ-H1", () -> list.matrix(CITY))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as("attending@YZ-H1", () -> list.matrix("YZ-H1"))).isInstanceOf(AccessDeniedException.class);

        assertThat(readable("blood-bank@YZ-H1")).containsExactly("YZ-H1");
        assertThat(readable("safety-office@YZ-H1")).containsExactly("YZ-H1", CITY);
        assertThat(readable("district-safety-office@YL-SMO")).containsExactly(CITY, "YL-BS", "YL-H1", "YL-H2");
        assertThat(readable("commission@CQ-HC")).contains(CITY, "YL-BS", "YZ-H1", "CQ-H2").doesNotContain("SD-BS", "GX-H1");
        assertThat(readable("attending@YZ-H1")).isEmpty();
    }

    @Test
    void an_undercut_level_tells_the_keeper_once_until_it_is_reached_again() {
        receive("SYN-1 红细胞 A+ 2 2026-04-20");
        stage.as(KEEPER, () -> levels.set(CITY, RED_CELLS, A_POS, 2, "本站标准"));
        assertThat(notices(KEEPER)).isZero();

        writeOff("SYN-1");
        assertThat(notices(KEEPER)).isOne();
        Obligation duty = stage.duty(new ShelfSubject(CITY, RED_CELLS, A_POS).subject(), "O54");
        assertThat(duty.due()).isEqualTo(CaseStage.at("2026-04-02T08:00"));
        receive("SYN-2 红细胞 A+ 1 2026-04-20");
        assertThat(notices(KEEPER)).as("still below: nothing new").isOne();
        StockLine line = stage.ask(KEEPER, () -> list.matrix(CITY)).get(0);
        assertThat(line.undercut()).isTrue();
        assertThat(line.since()).isEqualTo(CaseStage.at("2026-04-01T08:00"));

        receive("SYN-3 红细胞 A+ 1 2026-04-20");
        assertThat(stage.duty(new ShelfSubject(CITY, RED_CELLS, A_POS).subject(), "O54").state()).isEqualTo(Obligation.State.MET);
        writeOff("SYN-3");
        assertThat(notices(KEEPER)).isEqualTo(2);
        assertThat(stage.duties(new ShelfSubject(CITY, RED_CELLS, A_POS).subject(), "O54")).extracting(Obligation::state)
                .containsExactly(Obligation.State.MET, Obligation.State.OPEN);
    }

    @Test
    void a_hospitals_bank_is_told_and_owes_nothing() {
        stage.as("blood-bank@YZ-H1", () -> levels.set("YZ-H1", RED_CELLS, A_POS, 2, "本院规定"));
        assertThat(notices("blood-bank@YZ-H1")).isOne();
        assertThat(stage.duties(new ShelfSubject("YZ-H1", RED_CELLS, A_POS).subject(), "O54")).isEmpty();
        refusedAt("source", () -> stage.as("blood-bank@YZ-H1", () -> levels.set("YZ-H1", RED_CELLS, A_POS, 2, " ")));
        refusedAt("level", () -> stage.as("blood-bank@YZ-H1", () -> levels.set("YZ-H1", RED_CELLS, A_POS, 10000, "本院规定")));
    }

    @Test
    void bags_come_in_windows_and_by_what_is_asked() {
        StringBuilder bags = new StringBuilder();
        for (int i = 100; i < 220; i++) {
            bags.append("SYN-%d %s %s 1 2026-04-%02d%n".formatted(i, i % 2 == 0 ? "红细胞" : "血浆", i % 3 == 0 ? "O-" : "A+", 2 + i % 7));
        }
        receive(bags.toString());

        BagSearch all = new BagSearch("", BloodBag.State.AVAILABLE, null, null, false);
        List<BloodBag> first = stage.ask(KEEPER, () -> list.window(CITY, all, null));
        List<BloodBag> second = stage.ask(KEEPER, () -> list.window(CITY, all, first.get(49)));
        List<BloodBag> third = stage.ask(KEEPER, () -> list.window(CITY, all, second.get(49)));
        assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(50, 50, 20);
        assertThat(java.util.stream.Stream.of(first, second, third).flatMap(List::stream).map(BloodBag::number)).doesNotHaveDuplicates();
        assertThat(found(new BagSearch("syn-11", BloodBag.State.AVAILABLE, null, null, false))).hasSize(10);
        assertThat(found(new BagSearch("", BloodBag.State.AVAILABLE, RED_CELLS, BloodGroup.of("O-"), false))).hasSize(20)
                .allMatch(bag -> bag.product() == RED_CELLS && bag.group().code().equals("O-"));
        assertThat(found(new BagSearch("", BloodBag.State.AVAILABLE, RED_CELLS, A_POS, true))).isNotEmpty()
                .allMatch(bag -> !bag.expires().isAfter(LocalDate.parse("2026-04-04")));
        assertThat(found(new BagSearch("%", BloodBag.State.AVAILABLE, null, null, false))).hasSize(50);
        assertThat(found(new BagSearch("", BloodBag.State.ISSUED, null, null, false))).isEmpty();
    }

    private List<BloodBag> found(BagSearch search) {
        return stage.ask(KEEPER, () -> list.window(CITY, search, null));
    }

    private void receive(String lines) {
        stage.as(KEEPER, () -> bank.receive(CITY, lines));
    }

    private void writeOff(String number) {
        stage.as(KEEPER, () -> bank.writeOff(CITY, number, "血袋破损"));
    }

    private List<String> readable(String group) {
        return stage.ask(group, () -> sight.readable().stream().map(Organisation::code).toList());
    }

    private int notices(String group) {
        return jdbc.queryForObject("select count(*) from outbox_message where text_key = 'bloodbank.notice.undercut' and recipient_group = ?", Integer.class, group);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.reason().key()).isEqualTo(key));
    }

    private static void refusedAt(String field, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(FieldsRefused.class, refusal -> assertThat(refusal.errors()).containsOnlyKeys(field));
    }
}
