package cn.muan.woman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import cn.muan.access.CaseAccess;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Subject;

@RecordApplicationEvents
class RegistrationTest extends WomanTestBase {

    @Autowired CaseAccess access;
    @Autowired JdbcTemplate jdbc;
    @Autowired ApplicationEvents events;

    @Test
    void a_registered_woman_has_a_masked_heading_and_her_district_takes_part() {
        Subject subject = inYuzhong(identified("张丽华", 1));
        assertThat(as(YZ_DOCTOR, () -> women.heading(subject))).startsWith("张* ").endsWith("岁 孕32+4 G2P1");
        assertThat(as(YZ_DOCTOR, () -> access.participants(subject))).containsExactlyInAnyOrder("YZ-H1", "YZ-C1", "YZ-MCH");
        assertThat(events.stream(PregnancyRegistered.class)).singleElement()
                .satisfies(event -> assertThat(event.organisation()).isEqualTo("YZ-H1"));
    }

    @Test
    void her_age_comes_from_the_number_and_her_flags_reach_policy() {
        RegisterWoman typed = at("YZ-H1", "CN-50-YZ", null, identified("张丽华", 2));
        Subject subject = as(YZ_DOCTOR, () -> registration.register(new RegisterWoman(typed.institution(), typed.person(), typed.residence(),
                typed.dating(), 1, 0, Set.of(KeyFlag.UNSTABLE_MARRIAGE, KeyFlag.SEVERE_MENTAL_DISORDER), null, null)));
        PregnancyFacts facts = as(YZ_DOCTOR, () -> women.facts(subject));
        assertThat(facts.age()).isEqualTo(java.time.Period.between(LocalDate.of(1996, 5, 20), today).getYears());
        assertThat(facts.flagCodes()).containsExactlyInAnyOrder("unstable-marriage", "severe-mental-disorder");
    }

    @Test
    void every_mistake_is_told_at_its_field_and_nothing_is_stored() {
        var person = new Person("张3", IdType.RESIDENT_ID, "500103199605200011", null, null, "12345");
        var typed = new RegisterWoman("YZ-H1", person, new Residence("CN-99", null, null, null), Dating.byLmp(today.plusDays(1)),
                0, 5, Set.of(), null, null);
        var refused = catchThrowableOfType(FieldsRefused.class, () -> as(YZ_DOCTOR, () -> registration.register(typed)));
        assertThat(refused.errors()).containsOnlyKeys("name", "idNumber", "phone", "residenceJurisdiction", "lmpDate", "gravidity", "parity");
        assertThat(jdbc.queryForObject("select count(*) from woman", Integer.class)).isZero();
    }

    @Test
    void a_community_of_another_district_is_refused() {
        var refused = catchThrowableOfType(FieldsRefused.class,
                () -> as(YZ_DOCTOR, () -> registration.register(at("YZ-H1", "CN-50-YZ", "YL-C1", identified("张丽华", 3)))));
        assertThat(refused.errors()).containsOnlyKeys("residenceCommunity");
    }

    @Test
    void the_same_number_is_told_at_once_and_leads_to_the_record() {
        Subject first = inYuzhong(identified("张丽华", 4));
        var again = catchThrowableOfType(AlreadyRegistered.class, () -> inYuzhong(identified("张丽华", 4)));
        assertThat(again.pregnancy()).isEqualTo(first);
        assertThat(again.newPregnancyPossible()).isFalse();
        assertThat(again.getMessage()).doesNotContain("张丽华");
        assertThat(as(YZ_DOCTOR, () -> registration.alreadyRegistered(IdType.RESIDENT_ID, identified("", 4).idNumber()))).isPresent();
    }

    @Test
    void another_district_learns_whom_to_contact_and_nothing_more() {
        Subject first = inYuzhong(identified("张丽华", 5));
        var elsewhere = catchThrowableOfType(AlreadyRegistered.class, () -> inYunling(identified("张丽华", 5)));
        assertThat(elsewhere.pregnancy()).isNull();
        assertThat(elsewhere.reason().key()).isEqualTo("woman.already-registered-elsewhere");
        assertThat(elsewhere.reason().args()).containsExactly("渝中区示例第一医院");
        assertThatThrownBy(() -> as(YL_DOCTOR, () -> women.heading(first))).isInstanceOf(AccessDeniedException.class);
        var similar = as(YL_DOCTOR, () -> registration.similar("张丽华", LocalDate.of(1996, 5, 20), "13800000005"));
        assertThat(similar).singleElement().satisfies(woman -> {
            assertThat(woman.subject()).isNull();
            assertThat(woman.heading()).isNull();
        });
    }

    @Test
    void a_phone_alone_tells_another_district_nothing() {
        inYuzhong(identified("张丽华", 6));
        assertThat(as(YL_DOCTOR, () -> registration.similar(null, null, "13800000006"))).isEmpty();
        assertThat(as(YZ_DOCTOR, () -> registration.similar(null, null, "138 0000 0006"))).singleElement()
                .extracting(SimilarWoman::why).isEqualTo(SimilarWoman.Why.PHONE);
    }

    @Test
    void after_an_ending_a_new_pregnancy_is_registered_under_the_same_woman() {
        Subject first = inYuzhong(identified("张丽华", 7));
        as(YZ_DOCTOR, () -> {
            pregnancies.recordEnding(first, new Ending(Ending.Kind.MISCARRIAGE, today));
            return null;
        });
        var before = catchThrowableOfType(AlreadyRegistered.class, () -> inYunling(identified("张丽华", 7)));
        assertThat(before.newPregnancyPossible()).isTrue();
        RegisterWoman typed = at("YL-H1", "CN-50-YL", null, identified("张丽华", 7));
        Subject second = as(YL_DOCTOR, () -> registration.register(new RegisterWoman(typed.institution(), typed.person(), typed.residence(),
                Dating.unknown(), null, null, Set.of(), null, before.woman())));
        assertThat(as(YL_DOCTOR, () -> women.facts(second)).woman()).isEqualTo(before.woman());
        assertThatThrownBy(() -> as(YL_DOCTOR, () -> women.facts(first))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_new_pregnancy_needs_her_own_document() {
        Subject first = inYuzhong(identified("张丽华", 8));
        long woman = as(YZ_DOCTOR, () -> women.facts(first)).woman();
        RegisterWoman typed = at("YL-H1", "CN-50-YL", null, identified("李小明", 9));
        assertThatThrownBy(() -> as(YL_DOCTOR, () -> registration.register(typed.newPregnancyOf(woman))))
                .hasMessage("woman.not-her-document");
    }

    @Test
    void an_unknown_woman_first_seen_after_birth_can_be_registered() {
        var typed = new RegisterWoman("YZ-H1", unidentified(null), new Residence("CN-50-YZ", null, null, Hukou.UNKNOWN), Dating.unknown(),
                null, null, Set.of(), new Ending(Ending.Kind.LIVE_BIRTH, today.minusDays(1)), null);
        Subject subject = as(YZ_DOCTOR, () -> registration.register(typed));
        assertThat(as(YZ_DOCTOR, () -> women.heading(subject))).isEqualTo("姓名不详 年龄不详 产后1天");
        assertThat(events.stream(PregnancyEnded.class)).hasSize(1);
    }

    @Test
    void only_registrars_of_the_institution_register_there() {
        RegisterWoman typed = at("YZ-H1", "CN-50-YZ", "YZ-C1", identified("张丽华", 10));
        assertThatThrownBy(() -> as(YL_DOCTOR, () -> registration.register(typed))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(YZ_OFFICE, () -> registration.register(typed))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> registration.register(typed)).isInstanceOf(AccessDeniedException.class);
    }
}
