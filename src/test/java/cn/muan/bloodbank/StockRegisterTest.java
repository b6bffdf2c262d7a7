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

import cn.muan.MuanTest;
import cn.muan.base.Refused;
import cn.muan.casework.CaseStage;

/** What a request may do with bags, one after the other. */
@MuanTest
@Import(CaseStage.class)
class StockRegisterTest {

    private static final String CITY = "CQ-BS";
    private static final BloodGroup A_POS = BloodGroup.of("A+");

    @Autowired
    private CaseStage stage;
    @Autowired
    private BloodStock stock;
    @Autowired
    private BloodBank bank;
    @Autowired
    private StockBalances balances;
    @Autowired
    private ExpirySweep sweep;

    @BeforeEach
    void someDay() {
        stage.begin("2026-04-01T08:00");
    }

    @Test
    void the_own_bank_is_offered_first_then_the_stations_of_the_province_by_nearness() {
        put("YL-BS", "L1", RED_CELLS, "A+", 2, "2026-04-20");
        put(CITY, "C1", RED_CELLS, "A+", 2, "2026-04-20");
        put(CITY, "C2", RED_CELLS, "O-", 1, "2026-04-20");
        put(CITY, "C3", RED_CELLS, "B+", 1, "2026-04-20");
        put("YZ-H1", "H1", RED_CELLS, "O+", 4, "2026-04-20");
        put("SD-BS", "S1", RED_CELLS, "A+", 9, "2026-04-20");
        put("CQ-H1", "Q1", RED_CELLS, "A+", 9, "2026-04-20");

        List<StockOffer> offers = stage.system(() -> stock.offers(RED_CELLS, A_POS, "YZ-H1"));

        assertThat(offers).extracting(StockOffer::holder).containsExactly("YZ-H1", CITY, "YL-BS");
        assertThat(offers).extracting(StockOffer::units).containsExactly(0, 2, 2);
        assertThat(offers).extracting(StockOffer::alternatives).containsExactly(4, 1, 0);
        assertThat(offers.get(0).kilometres()).isZero();
        assertThat(offers.get(1).kilometres()).isBetween(3.0, 4.0);
    }

    @Test
    void rh_positive_cells_for_an_rh_negative_woman_are_told_apart_and_never_taken_by_themselves() {
        put(CITY, "C1", RED_CELLS, "A-", 2, "2026-04-20");
        put(CITY, "C2", RED_CELLS, "A+", 6, "2026-04-20");
        BloodGroup hers = BloodGroup.of("A-");

        StockOffer offer = stage.system(() -> stock.offers(RED_CELLS, hers, "YZ-H1")).get(0);
        assertThat(List.of(offer.units(), offer.alternatives(), offer.lastResort())).containsExactly(2, 0, 6);
        refused("bloodbank.reserve.too-few", () -> stage.system(() -> stock.reserve("B1", CITY, RED_CELLS, hers, 4, true)));
        assertThat(numbers(stage.system(() -> stock.reserve("B1", CITY, RED_CELLS, hers, 4, Alternatives.LAST_RESORT)))).containsExactly("C1", "C2");
    }

    @Test
    void earliest_expiry_first_same_group_before_compatible_and_nothing_wasted() {
        put(CITY, "C1", RED_CELLS, "O-", 1, "2026-04-02");
        put(CITY, "C2", RED_CELLS, "A+", 2, "2026-04-09");
        put(CITY, "C3", RED_CELLS, "A+", 2, "2026-04-03");
        put(CITY, "C4", RED_CELLS, "A+", 1, "2026-04-12");
        put(CITY, "C5", RED_CELLS, "O+", 1, "2026-04-30");

        assertThat(numbers(reserve("B1", 3))).containsExactly("C3", "C4");
        assertThat(numbers(reserve("B2", 3))).as("own group, then O+ before the scarce O-").containsExactlyInAnyOrder("C2", "C5");
        refused("bloodbank.reserve.too-few", () -> reserve("B3", 2));
        assertThat(stage.system(() -> stock.bagsOf("B3"))).isEmpty();
        assertThat(numbers(reserve("B3", 1))).containsExactly("C1");
    }

    @Test
    void a_repeated_key_changes_nothing() {
        put(CITY, "C1", RED_CELLS, "A+", 2, "2026-04-09");
        put(CITY, "C2", RED_CELLS, "A+", 2, "2026-04-10");

        assertThat(reserve("B1", 2)).isEqualTo(reserve("B1", 2)).hasSize(1);
        List<BloodBag> given = issue("B1");
        assertThat(issue("B1")).isEqualTo(given).hasSize(1);
        assertThat(reserve("B1", 2)).isEqualTo(given);
        refused("bloodbank.issue.already", () -> stage.system(() -> stock.issue("B1", CITY, "CQ-H1")));
        stage.system(() -> {
            stock.takeBack("B1", List.of("TEST-C1"));
            return null;
        });
        refused("bloodbank.not-issued-for", () -> stage.system(() -> {
            stock.takeBack("B1", List.of("TEST-C1"));
            return null;
        }));
        assertThat(balance()).isEqualTo(new StockBalance(RED_CELLS, A_POS, 4, 4, 0, 0, 0, 0));
    }

    @Test
    void a_request_holds_several_products_at_several_places() {
        put(CITY, "C1", RED_CELLS, "A+", 2, "2026-04-09");
        put(CITY, "C2", PLASMA, "A+", 2, "2026-04-09");
        put("YL-BS", "L1", RED_CELLS, "A+", 2, "2026-04-09");

        reserve("B1", 2);
        stage.system(() -> stock.reserve("B1", CITY, PLASMA, A_POS, 2, false));
        stage.system(() -> stock.reserve("B1", "YL-BS", RED_CELLS, A_POS, 2, false));
        assertThat(stage.system(() -> stock.bagsOf("B1"))).hasSize(3);
        assertThat(numbers(issue("B1"))).containsExactlyInAnyOrder("C1", "C2");
        stage.system(() -> {
            stock.release("B1");
            stock.release("B1");
            return null;
        });
        assertThat(numbers(stage.system(() -> stock.bagsOf("B1")))).as("what was issued stays").containsExactlyInAnyOrder("C1", "C2");
    }

    @Test
    void a_bag_whose_cold_chain_broke_does_not_come_back() {
        put(CITY, "C1", RED_CELLS, "A+", 2, "2026-04-09");
        reserve("B1", 2);
        issue("B1");
        stage.system(() -> {
            stock.writeOff("B1", List.of("TEST-C1"), "箱内温度超限");
            return null;
        });
        assertThat(balance()).isEqualTo(new StockBalance(RED_CELLS, A_POS, 2, 0, 0, 0, 0, 2));
        refused("bloodbank.not-issued-for", () -> stage.system(() -> {
            stock.takeBack("B1", List.of("TEST-C1"));
            return null;
        }));
    }

    @Test
    void the_last_day_of_use_ends_at_midnight_in_china() {
        put(CITY, "C1", RED_CELLS, "A+", 2, "2026-04-01");
        put(CITY, "C2", RED_CELLS, "A+", 1, "2026-04-01");
        stage.until("2026-04-01T23:59");
        assertThat(numbers(reserve("B1", 2))).containsExactly("C1");
        assertThat(sweep.sweep()).isZero();

        stage.until("2026-04-02T00:00");
        assertThat(stage.system(() -> stock.offers(RED_CELLS, A_POS, "YZ-H1"))).as("before the sweep has come by").isEmpty();
        refused("bloodbank.reserve.too-few", () -> reserve("B2", 1));
        refused("bloodbank.issue.expired", () -> issue("B1"));
        assertThat(sweep.sweep()).isEqualTo(2);
        assertThat(sweep.sweep()).isZero();
        refused("bloodbank.issue.expired", () -> issue("B1"));
        assertThat(balance()).isEqualTo(new StockBalance(RED_CELLS, A_POS, 3, 0, 0, 0, 3, 0));

        stage.system(() -> {
            stock.release("B1");
            return null;
        });
        refused("bloodbank.issue.nothing-held", () -> issue("B1"));
    }

    private void put(String holder, String number, BloodProduct product, String group, int units, String expires) {
        stage.system(() -> {
            bank.receive(holder, List.of(new NewBag("TEST-" + number, product, BloodGroup.of(group), units, null, LocalDate.parse(expires))));
            return null;
        });
    }

    private List<BloodBag> reserve(String key, int units) {
        return stage.system(() -> stock.reserve(key, CITY, RED_CELLS, A_POS, units, true));
    }

    private List<BloodBag> issue(String key) {
        return stage.system(() -> stock.issue(key, CITY, "YZ-H1"));
    }

    /** Of A positive red cells, as kept and as counted. */
    private StockBalance balance() {
        List<StockBalance> kept = stage.system(() -> balances.kept(CITY));
        assertThat(kept).allMatch(StockBalance::holds).isEqualTo(stage.system(() -> balances.counted(CITY)));
        return kept.get(0);
    }

    private static List<String> numbers(List<BloodBag> bags) {
        return bags.stream().map(bag -> bag.number().substring("TEST-".length())).toList();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.reason().key()).isEqualTo(key));
    }
}
