package cn.muan.resource;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import cn.muan.access.Actor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.access.Title;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Subject;
import cn.muan.directory.Organisation;
import cn.muan.resource.Coverage.Span;

/** Rules of rosters, beds and liaisons that need no database. */
class CoverageTest {

    private static final Span DAY = span("2026-05-11T00:00", "2026-05-12T00:00");

    @Test
    void shifts_that_meet_or_overlap_leave_no_gap() {
        assertThat(Coverage.gaps(List.of(span("2026-05-11T08:00", "2026-05-11T20:00"), span("2026-05-10T20:00", "2026-05-11T08:00"),
                span("2026-05-11T18:00", "2026-05-12T08:00")), DAY)).isEmpty();
    }

    @Test
    void what_nobody_holds_is_named_to_the_minute() {
        assertThat(Coverage.gaps(List.of(span("2026-05-11T08:00", "2026-05-11T16:00"), span("2026-05-11T16:01", "2026-05-11T23:00")), DAY))
                .containsExactly(span("2026-05-11T00:00", "2026-05-11T08:00"), span("2026-05-11T16:00", "2026-05-11T16:01"),
                        span("2026-05-11T23:00", "2026-05-12T00:00"));
        assertThat(Coverage.gaps(List.of(), DAY)).containsExactly(DAY);
        assertThat(Coverage.gaps(List.of(span("2026-05-12T00:00", "2026-05-12T08:00")), DAY)).containsExactly(DAY);
    }

    @Test
    void a_short_shift_inside_a_long_one_does_not_open_a_gap() {
        assertThat(Coverage.gaps(List.of(span("2026-05-10T08:00", "2026-05-12T08:00"), span("2026-05-11T09:00", "2026-05-11T10:00")), DAY)).isEmpty();
    }

    @Test
    void a_shift_needs_a_way_to_ring_and_an_end_after_its_begin() {
        assertThat(refused(() -> shift("", "12", "2026-05-11T08:00", "2026-05-11T08:00").checked())).containsOnlyKeys("name", "phone", "to");
        assertThat(refused(() -> shift("演示医生甲", "13800000000", "2026-05-11T08:00", "2026-05-13T08:01").checked()))
                .hasEntrySatisfying("to", why -> assertThat(why.key()).isEqualTo("resource.shift.too-long"));
        assertThat(shift(" 演示医生甲 ", "023-6300 0000", "2026-05-11T08:00", "2026-05-13T08:00").checked().name()).isEqualTo("演示医生甲");
        assertThat(refused(() -> new ShiftEntry(Role.RESCUE_DUTY, "演示", null, "13800000000", "not an address", DAY.from(), DAY.to()).checked()))
                .containsOnlyKeys("email");
    }

    @Test
    void beds_are_whole_numbers_up_to_999() {
        assertThat(refused(() -> new BedCount(null, -1, 1000).checked())).containsOnlyKeys("obstetric", "icu", "neonatal");
        assertThat(new BedCount(0, 999, 3).checked().icu()).isEqualTo(999);
    }

    @Test
    void a_liaison_has_a_name_a_post_a_phone_and_days_in_order() {
        LocalDate day = LocalDate.parse("2026-05-11");
        assertThat(refused(() -> new LiaisonEntry(null, " ", "abc", day, day.minusDays(1)).checked())).containsOnlyKeys("name", "post", "phone", "to");
        assertThat(new LiaisonEntry("演示", "医务科", "13800000000", day, day).checked().to()).isEqualTo(day);
    }

    @Test
    void phones_are_masked_whatever_their_length() {
        assertThat(Phones.masked("13800001234")).isEqualTo("138****1234");
        assertThat(Phones.masked("63001234")).isEqualTo("****34").doesNotContain("6300");
        assertThat(Phones.masked("")).isEmpty();
    }

    @Test
    void who_writes_a_roster() {
        Organisation hospital = new Organisation("YZ-H1", "医院", "Hospital", Organisation.Kind.HOSPITAL, "CN-50-YZ");
        Organisation ems = new Organisation("CQ-EMS", "急救", "EMS", Organisation.Kind.EMS, "CN-50");
        assertThat(DutyRules.writable(person("safety-office@YZ-H1"), hospital)).contains(Role.RESCUE_DUTY, Role.BLOOD_BANK, Role.PRESIDENT);
        assertThat(DutyRules.writable(person("blood-bank@YZ-H1"), hospital)).containsExactly(Role.BLOOD_BANK);
        assertThat(DutyRules.writable(person("safety-office@YZ-H2"), hospital)).isEmpty();
        assertThat(DutyRules.writable(person("case-manager@YZ-H1"), hospital)).isEmpty();
        assertThat(DutyRules.writable(person("ems-dispatcher@CQ-EMS"), ems)).containsExactlyInAnyOrder(Role.EMS_DISPATCHER, Role.AMBULANCE_CREW);
        assertThat(DutyRules.writable(person("ambulance-crew@CQ-EMS"), ems)).containsExactly(Role.AMBULANCE_CREW);
    }

    @Test
    void a_subject_says_which_resource_of_which_institution_it_is() {
        assertThat(Keeping.of(Subject.institution("GX-H1", "readiness"))).contains(Keeping.READINESS);
        assertThat(Keeping.institutionOf(Keeping.BEDS.at("YZ-H1"))).isEqualTo("YZ-H1");
        assertThat(Keeping.of(Subject.institution("GX-MCH", "2026W14"))).isEmpty();
        assertThat(Keeping.of(Subject.pregnancy(7))).isEmpty();
    }

    private static Actor person(String group) {
        return new Actor(1, "x", "演示", Title.NONE, Set.of(Group.of(group)), false);
    }

    private static ShiftEntry shift(String name, String phone, String from, String to) {
        return new ShiftEntry(Role.RESCUE_DUTY, name, null, phone, null, at(from), at(to));
    }

    private static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    private static java.util.Map<String, cn.muan.base.Message> refused(Runnable act) {
        var caught = new java.util.concurrent.atomic.AtomicReference<FieldsRefused>();
        assertThatThrownBy(act::run).isInstanceOfSatisfying(FieldsRefused.class, caught::set);
        return caught.get().errors();
    }
}
