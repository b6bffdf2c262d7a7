package cn.muan.bloodbank;

import static cn.muan.bloodbank.BloodProduct.CRYOPRECIPITATE;
import static cn.muan.bloodbank.BloodProduct.PLASMA;
import static cn.muan.bloodbank.BloodProduct.PLATELETS;
import static cn.muan.bloodbank.BloodProduct.RED_CELLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table, written out by hand: same {@code =}, compatible {@code c}, last resort {@code !}, never {@code .}; donors O+ O- A+ A- B+ B- AB+ AB-. */
class CompatibilityTest {

    @ParameterizedTest
    @CsvSource({
        "O+,  = c . . . . . .",
        "O-,  ! = . . . . . .",
        "A+,  c c = c . . . .",
        "A-,  ! c ! = . . . .",
        "B+,  c c . . = c . .",
        "B-,  ! c . . ! = . .",
        "AB+, c c c c c c = c",
        "AB-, ! c ! c ! c ! =",
        "?,   ! c . . . . . ."})
    void red_cells(String hers, String donors) {
        assertThat(row(RED_CELLS, hers)).isEqualTo(donors);
    }

    @ParameterizedTest
    @CsvSource({
        "O+,  = = c c c c c c",
        "O-,  = = c c c c c c",
        "A+,  . . = = . . c c",
        "A-,  . . = = . . c c",
        "B+,  . . . . = = c c",
        "B-,  . . . . = = c c",
        "AB+, . . . . . . = =",
        "AB-, . . . . . . = =",
        "?,   . . . . . . c c"})
    void plasma_and_cryoprecipitate(String hers, String donors) {
        assertThat(row(PLASMA, hers)).isEqualTo(donors);
        assertThat(row(CRYOPRECIPITATE, hers)).isEqualTo(donors);
    }

    @ParameterizedTest
    @CsvSource({
        "O+,  = c c c c c c c",
        "O-,  ! = ! c ! c ! c",
        "A+,  ! ! = c ! ! c c",
        "A-,  ! ! ! = ! ! ! c",
        "B+,  ! ! ! ! = c c c",
        "B-,  ! ! ! ! ! = ! c",
        "AB+, ! ! ! ! ! ! = c",
        "AB-, ! ! ! ! ! ! ! =",
        "?,   ! ! ! ! ! ! ! c"})
    void platelets(String hers, String donors) {
        assertThat(row(PLATELETS, hers)).isEqualTo(donors);
    }

    @Test
    void her_own_group_goes_first_and_what_others_need_most_goes_last() {
        assertThat(codes(Compatibility.donors(RED_CELLS, BloodGroup.of("AB+")))).isEqualTo("AB+ A+ B+ O+ AB- A- B- O-");
        assertThat(codes(Compatibility.donors(RED_CELLS, BloodGroup.of("A-")))).isEqualTo("A- O- A+ O+");
        assertThat(codes(Compatibility.donors(PLASMA, BloodGroup.of("O+")))).isEqualTo("O+ O- A+ B+ AB+ A- B- AB-");
        assertThat(codes(Compatibility.donors(RED_CELLS, BloodGroup.UNKNOWN))).isEqualTo("O- O+");
    }

    @Test
    void a_code_names_its_group_and_nothing_else_does() {
        assertThat(BloodGroup.all()).hasSize(8).allMatch(group -> BloodGroup.of(group.code()).equals(group));
        assertThat(BloodGroup.of("?")).isEqualTo(BloodGroup.UNKNOWN);
        assertThatThrownBy(() -> BloodGroup.of("C+")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String row(BloodProduct product, String hers) {
        return BloodGroup.all().stream().map(donor -> switch (Compatibility.fit(product, BloodGroup.of(hers), donor)) {
            case SAME -> "=";
            case COMPATIBLE -> "c";
            case LAST_RESORT -> "!";
            case NONE -> ".";
        }).collect(Collectors.joining(" "));
    }

    private static String codes(List<BloodGroup> groups) {
        return groups.stream().map(BloodGroup::code).collect(Collectors.joining(" "));
    }
}
