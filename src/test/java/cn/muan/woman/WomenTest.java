package cn.muan.woman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.access.Actor;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Subject;

class WomenTest extends WomanTestBase {

    @Autowired JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"曾丽", "曾", "丽华", "zenglihua", "zeng", "zlh", "ZL", "clh", "13800000031", "0031", " 138-0000-0031 "})
    void she_is_found_by_name_pinyin_initials_and_phone(String typed) {
        Subject subject = inYuzhong(identified("曾丽华", 31));
        inYuzhong(identified("王秀英", 32));
        assertThat(as(YZ_DOCTOR, () -> women.find(typed, 10))).containsExactly(subject);
    }

    @Test
    void she_is_found_by_her_number_and_by_its_end() {
        Person person = identified("曾丽华", 33);
        Subject subject = inYuzhong(person);
        assertThat(as(YZ_DOCTOR, () -> women.find(person.idNumber().toLowerCase(), 10))).containsExactly(subject);
        assertThat(as(YZ_DOCTOR, () -> women.find(person.idNumber().substring(12), 10))).containsExactly(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"003", "%", "_", "' or '1'='1", "zz"})
    void what_matches_nobody_finds_nobody(String typed) {
        inYuzhong(identified("曾丽华", 34));
        assertThat(as(YZ_DOCTOR, () -> women.find(typed, 10))).isEmpty();
    }

    @Test
    void only_women_in_sight_are_found() {
        Subject subject = inYuzhong(identified("曾丽华", 35));
        for (Actor sees : List.of(YZ_DOCTOR, YZ_OFFICE, YZ_DESK, CITY_DESK)) {
            assertThat(as(sees, () -> women.find("zlh", 10))).as(sees.loginName()).containsExactly(subject);
        }
        for (Actor blind : List.of(YZ_OTHER_HOSPITAL, YL_DOCTOR, YL_COMMUNITY)) {
            assertThat(as(blind, () -> women.find("zlh", 10))).as(blind.loginName()).isEmpty();
            assertThat(as(blind, () -> women.headings(List.of(subject)))).isEmpty();
            assertThatThrownBy(() -> as(blind, () -> women.facts(subject))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(blind, () -> women.reveal(subject, Women.Field.PHONE, "核对身份"))).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> women.find("zlh", 10)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_district_of_residence_sees_a_woman_booked_elsewhere() {
        Subject subject = as(YZ_DOCTOR, () -> registration.register(at("YZ-H1", "CN-50-YL", "YL-C1", identified("曾丽华", 36))));
        assertThat(as(YL_COMMUNITY, () -> women.find("zlh", 10))).containsExactly(subject);
        assertThat(as(YL_DOCTOR, () -> women.find("zlh", 10))).isEmpty();
    }

    @Test
    void a_list_is_bounded_newest_first_and_masked() {
        for (int i = 40; i < 45; i++) {
            inYuzhong(identified("曾丽华", i));
        }
        List<FoundWoman> found = as(YZ_DOCTOR, () -> women.search("", 3));
        assertThat(found).hasSize(3);
        assertThat(found.get(0).phone()).isEqualTo("138****0044");
        assertThat(found.get(0).number()).startsWith("500*").hasSize(18);
        assertThat(found.toString()).doesNotContain("丽华").doesNotContain("19960520");
    }

    @Test
    void an_identifier_is_revealed_for_a_reason_which_stays_on_record() {
        Subject subject = inYuzhong(identified("曾丽华", 46));
        assertThat(as(YZ_DESK, () -> women.reveal(subject, Women.Field.PHONE, "电话随访"))).isEqualTo("13800000046");
        assertThat(jdbc.queryForObject("select detail from audit_entry where action = 'identity-revealed' and person_id = 103", String.class))
                .isEqualTo("PHONE: 电话随访");
        assertThatThrownBy(() -> as(YZ_DESK, () -> women.reveal(subject, Women.Field.PHONE, " 看看 "))).isInstanceOf(FieldsRefused.class);
    }

    @Test
    void a_corrected_mistake_names_its_fields_and_is_found_under_the_new_name() {
        Subject subject = inYuzhong(identified("曾丽华", 47));
        PregnancyDetails details = as(YZ_DOCTOR, () -> pregnancies.openForCorrection(subject, "姓名写错"));
        Person right = new Person("仇丽华", details.person().idType(), details.person().idNumber(), null, details.person().birthDate(), "13900000047");
        assertThat(as(YZ_DOCTOR, () -> pregnancies.correct(subject, new PregnancyDetails(right, details.residence(), details.dating(),
                details.gravidity(), details.parity(), details.flags()), "姓名写错"))).containsExactlyInAnyOrder("name", "phone");
        assertThat(as(YZ_DOCTOR, () -> women.find("qlh", 10))).containsExactly(subject);
        assertThat(as(YZ_DOCTOR, () -> women.find("zlh", 10))).isEmpty();
        assertThat(jdbc.queryForObject("select detail from audit_entry where action = 'details-corrected'", String.class))
                .isEqualTo("name,phone: 姓名写错");
        assertThatThrownBy(() -> as(YZ_OFFICE, () -> pregnancies.openForCorrection(subject, "姓名写错"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_number_corrected_to_that_of_another_woman_is_refused() {
        inYuzhong(identified("王秀英", 48));
        Subject subject = inYuzhong(identified("曾丽华", 49));
        PregnancyDetails details = as(YZ_DOCTOR, () -> pregnancies.openForCorrection(subject, "号码写错"));
        var wrong = new PregnancyDetails(identified("曾丽华", 48), details.residence(), details.dating(), 1, 0, details.flags());
        assertThatThrownBy(() -> as(YZ_DOCTOR, () -> pregnancies.correct(subject, wrong, "号码写错"))).isInstanceOfSatisfying(
                FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys("idNumber"));
    }

    @Test
    void an_ending_is_recorded_once_and_not_before_the_pregnancy_began() {
        Subject subject = inYuzhong(identified("曾丽华", 50));
        assertThatThrownBy(() -> as(YZ_DOCTOR, () -> end(subject, 300))).isInstanceOf(FieldsRefused.class);
        as(YZ_DOCTOR, () -> end(subject, 2));
        assertThat(as(YZ_DOCTOR, () -> women.heading(subject))).contains("产后2天");
        assertThatThrownBy(() -> as(YZ_DOCTOR, () -> end(subject, 1))).isInstanceOfSatisfying(FieldsRefused.class,
                refused -> assertThat(refused.errors().get("endedOn").key()).isEqualTo("woman.already-ended"));
    }

    private Void end(Subject subject, int daysAgo) {
        pregnancies.recordEnding(subject, new Ending(Ending.Kind.STILLBIRTH, today.minusDays(daysAgo)));
        return null;
    }
}
