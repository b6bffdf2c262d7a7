package cn.muan.bloodbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cn.muan.base.Message;

/** Lists as they are pasted from spreadsheets, typed, or scanned, and what is wrong with bags. */
class BagLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @ParameterizedTest
    @ValueSource(strings = {"0111226000123,红细胞,A-,2,2026-05-20", "0111226000123\t悬浮红细胞\tA型Rh阴性\t2\t20260520", "0111226000123 rbc a- 2 2026/05/20",
        "  0111226000123，RED_CELLS，A−，2，2026.05.20  ", "0111226000123; 红细胞; Aneg; 2; 2026-05-20"})
    void one_bag_in_many_spellings(String text) {
        assertThat(BagLine.of(text)).singleElement().satisfies(line -> assertThat(line.bag()).isEqualTo(
                new NewBag("0111226000123", BloodProduct.RED_CELLS, BloodGroup.of("A-"), 2, null, LocalDate.of(2026, 5, 20))));
    }

    @ParameterizedTest
    @CsvSource({"A+, A+", "AB型Rh阳性, AB+", "O型阴性, O-", "0+, O+", "A, ", "C+, ", "?, "})
    void groups_as_people_write_them(String text, String code) {
        assertThat(BagLine.group(text).map(BloodGroup::code).orElse(null)).isEqualTo(code);
    }

    @Test
    void each_line_keeps_its_number_and_says_what_is_wrong() {
        List<BagLine> lines = BagLine.of("""
                SYN-1 红细胞 A+ 2 2026-05-20

                SYN-2 红细胞 A+ 2
                SYN-3 全血 A+ 2 2026-05-20
                SYN-4 红细胞 H+ 2 2026-05-20
                SYN-5 红细胞 A+ 两 2026-05-20
                SYN-6 红细胞 A+ 2 2026-02-30
                """);
        assertThat(lines).extracting(line -> line.key() + " " + (line.error() == null ? "" : line.error().key())).containsExactly("1 ",
                "3 bloodbank.line.columns", "4 bloodbank.line.product", "5 bloodbank.line.group", "6 bloodbank.units.range", "7 bloodbank.line.date");
        assertThat(BagLine.of(null)).isEmpty();
        assertThat(BagLine.of(" \n ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SYN-1, 2, 2026-04-01, ''", "SYN-1, 1, 2032-04-01, ''", "SYN-1, 10, 2026-04-02, ''", "SYN-1, 0, 2026-04-02, units", "SYN-1, -1, 2026-04-02, units",
        "SYN-1, 11, 2026-04-02, units", "SYN-1, 2, 2026-03-31, expires", "SYN-1, 2, 2032-04-02, expires", "syn, 2, 2026-04-02, number",
        "S Y N, 2, 2026-04-02, number"})
    void the_error_stands_at_its_field(String number, int units, LocalDate expires, String field) {
        Map<String, Message> errors = new BagRules(TODAY).errors(new NewBag(number, BloodProduct.PLASMA, BloodGroup.of("O+"), units, null, expires));
        assertThat(String.join(" ", errors.keySet())).isEqualTo(field);
    }

    @Test
    void nothing_may_be_missing_and_nobody_donates_tomorrow() {
        assertThat(new BagRules(TODAY).errors(new NewBag(null, null, null, 0, TODAY.plusDays(1), null)).keySet())
                .containsExactly("number", "product", "group", "units", "expires", "collected");
        assertThat(new BagRules(TODAY).errors(new NewBag("SYN-1", BloodProduct.PLASMA, BloodGroup.UNKNOWN, 1, TODAY, TODAY)).keySet()).containsExactly("group");
    }
}
