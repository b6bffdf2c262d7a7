package cn.muan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.demo.DemoDirectory;

@MuanTest
class CaseAccessTest {

    private static final Subject CASE = Subject.pregnancy(11);
    private static final Subject OTHER = Subject.pregnancy(12);

    @Autowired
    CaseAccess access;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    DemoDirectory places;

    @BeforeEach
    void a_case_at_a_hospital_of_yuzhong() {
        places.load();
        asSystem(() -> access.participate(CASE, "YZ-H1", CaseAccess.Part.BOOKED));
    }

    @Test
    void members_of_a_participating_organisation_see_the_case_and_their_neighbours_do_not() {
        assertThat(access.maySee(PeopleForTests.at("attending@YZ-H1"), CASE)).isTrue();
        assertThat(access.maySee(PeopleForTests.at("attending@YZ-H2"), CASE)).isFalse();
        assertThat(access.maySee(PeopleForTests.at("first-contact-doctor@YZ-C1"), CASE)).isFalse();
    }

    @Test
    void overseers_see_their_own_district_and_those_below_but_one_district_does_not_see_another() {
        assertThat(access.maySee(PeopleForTests.at("high-risk-desk@YZ-MCH"), CASE)).isTrue();
        assertThat(access.maySee(PeopleForTests.at("commission@CQ-HC"), CASE)).isTrue();
        assertThat(access.maySee(PeopleForTests.at("auditor@CQ-HC"), CASE)).isTrue();
        assertThat(access.maySee(PeopleForTests.at("high-risk-desk@YL-MCH"), CASE)).isFalse();
        assertThat(access.maySee(PeopleForTests.at("commission@YL-HC"), CASE)).isFalse();
        assertThat(access.maySee(PeopleForTests.at("high-risk-desk@GX-MCH"), CASE)).isFalse();
        assertThat(access.maySee(PeopleForTests.at("case-manager@YZ-MCH"), CASE)).isFalse();
    }

    @Test
    void a_district_sees_the_case_from_the_moment_it_takes_part() {
        asSystem(() -> access.participate(CASE, "YL-MCH", CaseAccess.Part.RESIDENCE));

        assertThat(access.maySee(PeopleForTests.at("high-risk-desk@YL-MCH"), CASE)).isTrue();
        assertThat(access.maySee(PeopleForTests.at("commission@YL-HC"), CASE)).isTrue();
        assertThat(access.maySee(PeopleForTests.at("attending@YL-H1"), CASE)).isFalse();
    }

    @Test
    void running_the_house_is_no_reason_to_read_a_case() {
        assertThat(access.maySee(PeopleForTests.at("administrator@YZ-H1", "process-owner@YZ-H1"), CASE)).isFalse();
        assertThat(access.maySee(Actor.system("timer"), CASE)).isTrue();
    }

    @Test
    void a_stranger_is_refused_at_the_service() {
        Actor stranger = PeopleForTests.at("attending@YL-H1");
        assertThatThrownBy(() -> currentActor.as(stranger, () -> access.requireSee(CASE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> access.requireSee(CASE)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void taking_part_twice_changes_nothing_and_an_unknown_organisation_is_refused() {
        asSystem(() -> {
            access.participate(CASE, "YZ-H1", CaseAccess.Part.BOOKED);
            assertThat(access.participants(CASE)).containsExactly("YZ-H1");
            assertThatThrownBy(() -> access.participate(CASE, "NOWHERE", CaseAccess.Part.BOOKED)).isInstanceOf(Refused.class);
        });
    }

    @Test
    void a_merged_record_takes_over_who_may_see_it() {
        asSystem(() -> {
            access.participate(OTHER, "YZ-H1", CaseAccess.Part.BOOKED);
            access.participate(OTHER, "YL-H1", CaseAccess.Part.FIRST_CONTACT);
            access.adopt(OTHER, CASE);
            assertThat(access.participants(CASE)).containsExactlyInAnyOrder("YZ-H1", "YL-H1");
        });
    }

    @Test
    void a_list_asks_once_for_all_its_subjects() {
        assertThat(access.visibleAmong(PeopleForTests.at("attending@YZ-H1"), List.of(CASE, OTHER))).containsExactly(CASE);
        assertThat(access.visibleAmong(PeopleForTests.at("administrator@MUAN"), List.of(CASE, OTHER))).isEmpty();
    }

    private void asSystem(Runnable work) {
        currentActor.as(Actor.system("test"), work);
    }
}
