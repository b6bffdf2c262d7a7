package cn.muan.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import cn.muan.directory.Organisation;
import cn.muan.directory.Place;
import cn.muan.directory.RescueLevel;
import cn.muan.directory.Specialty;
import cn.muan.transfer.TransferMatching.Load;
import cn.muan.transfer.TransferMatching.Need;
import cn.muan.transfer.TransferMatching.Road;

/** Whom a transfer asks, in which order and why. */
class TransferMatchingTest {

    private static final Load NOTHING = new Load(Map.of(), Map.of());

    private final TransferMatching matching = new TransferMatching(new Road(50, 1.3));
    private final Organisation centre = place("YL-T1", "CN-50-YL", 0, RescueLevel.NONE, 29.902, 106.301);
    private final Organisation county = place("YL-H1", "CN-50-YL", 3, RescueLevel.COUNTY, 29.801, 106.402);
    private final Organisation maternity = place("YL-H2", "CN-50-YL", 2, RescueLevel.NONE, 29.79, 106.415);
    private final Organisation municipal = place("CQ-H2", "CN-50", 3, RescueLevel.MUNICIPAL, 29.6, 106.51);
    private final Organisation university = place("CQ-H1", "CN-50-YZ", 3, RescueLevel.MUNICIPAL, 29.54, 106.545);
    private final Organisation neighbour = place("YZ-H1", "CN-50-YZ", 3, RescueLevel.COUNTY, 29.556, 106.562);
    private final Organisation neighboursHospital = place("YZ-H2", "CN-50-YZ", 2, RescueLevel.NONE, 29.548, 106.575);
    private final Organisation lungs = new Organisation("CQ-PH", "公卫", "PH", Organisation.Kind.HOSPITAL, "CN-50").licensed(3, false, false)
            .equipped(RescueLevel.NONE, Set.of(Specialty.TUBERCULOSIS), new Place(29.575, 106.45));
    private final List<Organisation> all = List.of(centre, neighboursHospital, neighbour, university, municipal, maternity, county, lungs);

    @Test
    void the_districts_own_rescue_centre_comes_before_the_municipal_ones_and_these_before_other_districts() {
        assertThat(ranked(2, null, Set.of("CQ-H2"), NOTHING)).containsExactly("YL-H1", "YL-H2", "CQ-H2", "CQ-H1", "YZ-H1");
    }

    @Test
    void hospitals_below_the_level_she_needs_come_last() {
        assertThat(ranked(3, null, Set.of("CQ-H2"), NOTHING)).containsExactly("YL-H1", "CQ-H2", "CQ-H1", "YZ-H1", "YL-H2");
        Candidate last = rank(3, null, Set.of("CQ-H2"), NOTHING).get(4);
        assertThat(last.fits()).isFalse();
        assertThat(reasons(last)).contains("transfer.reason.level-too-low");
    }

    @Test
    void the_specialty_backstop_comes_first_though_it_is_no_midwifery_institution() {
        assertThat(ranked(3, Specialty.TUBERCULOSIS, Set.of("CQ-PH"), NOTHING)).startsWith("CQ-PH", "YL-H1");
        assertThat(reasons(rank(3, Specialty.TUBERCULOSIS, Set.of("CQ-PH"), NOTHING).get(0))).contains("transfer.reason.specialty-backstop");
        assertThat(ranked(3, null, Set.of(), NOTHING)).doesNotContain("CQ-PH");
    }

    @Test
    void a_full_hospital_comes_after_the_others_of_its_level() {
        Load full = new Load(Map.of("YL-H1", 0, "CQ-H2", 0, "CQ-H1", 2), Map.of());
        assertThat(ranked(3, null, Set.of("CQ-H2"), full)).containsExactly("YL-H1", "CQ-H1", "CQ-H2", "YZ-H1", "YL-H2");
    }

    @Test
    void each_refusal_counts_as_ten_minutes_of_way() {
        assertThat(ranked(3, null, Set.of(), NOTHING)).startsWith("YL-H1", "CQ-H2", "CQ-H1");
        assertThat(ranked(3, null, Set.of(), new Load(Map.of(), Map.of("CQ-H2", 2L)))).startsWith("YL-H1", "CQ-H1", "CQ-H2");
    }

    @Test
    void the_way_is_an_estimate_by_road_and_unknown_without_a_place() {
        Candidate near = rank(3, null, Set.of(), NOTHING).get(0);
        assertThat(near.minutes()).isBetween(20, 26);
        assertThat(reasons(near)).contains("transfer.reason.minutes");
        Organisation nowhere = new Organisation("YL-H3", "无", "N", Organisation.Kind.HOSPITAL, "CN-50-YL").licensed(3, true, true);
        Candidate unknown = matching.rank(new Need(centre, Set.of("CN-50-YL"), null, 3, Set.of()), List.of(nowhere), NOTHING).get(0);
        assertThat(reasons(unknown)).contains("transfer.reason.way-unknown");
    }

    @Test
    void neither_itself_nor_a_closed_one_nor_one_of_another_province_is_asked() {
        Organisation elsewhere = place("SD-H1", "CN-37", 3, RescueLevel.MUNICIPAL, 36.4, 115.9);
        List<Candidate> found = matching.rank(new Need(county, Set.of("CN-50", "CN-50-YL", "CN-50-YZ"), null, 3, Set.of()),
                List.of(county, elsewhere, municipal), NOTHING);
        assertThat(found).extracting(Candidate::code).containsExactly("CQ-H2");
    }

    @Test
    void a_level_is_skipped_only_past_one_that_could_take_her() {
        List<Candidate> found = rank(3, null, Set.of("CQ-H2"), NOTHING);
        Candidate chosen = found.stream().filter(one -> one.code().equals("CQ-H2")).findFirst().orElseThrow();
        assertThat(TransferMatching.skips(chosen, found, Set.of())).isTrue();
        assertThat(TransferMatching.skips(chosen, found, Set.of("YL-H1"))).isFalse();
        assertThat(TransferMatching.skips(chosen, rank(3, null, Set.of("CQ-H2"), new Load(Map.of("YL-H1", 0), Map.of())), Set.of())).isFalse();
    }

    private List<Candidate> rank(int level, Specialty specialty, Set<String> backstops, Load load) {
        Collection<String> region = Set.of("CN-50", "CN-50-YL", "CN-50-YZ");
        return matching.rank(new Need(centre, region, specialty, level, backstops), all, load);
    }

    private List<String> ranked(int level, Specialty specialty, Set<String> backstops, Load load) {
        return rank(level, specialty, backstops, load).stream().map(Candidate::code).toList();
    }

    private static List<String> reasons(Candidate one) {
        return one.reasons().stream().map(reason -> reason.key()).toList();
    }

    private static Organisation place(String code, String jurisdiction, int level, RescueLevel rescue, double latitude, double longitude) {
        return new Organisation(code, code, code, Organisation.Kind.HOSPITAL, jurisdiction).licensed(level, level >= 2, level >= 2)
                .equipped(rescue, Set.of(), new Place(latitude, longitude));
    }
}
