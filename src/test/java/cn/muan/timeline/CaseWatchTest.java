package cn.muan.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.Subject;
import cn.muan.demo.DemoDirectory;

@MuanTest
class CaseWatchTest {

    private static final Subject CASE = Subject.pregnancy(71);
    private static final Subject OTHER = Subject.pregnancy(72);
    private static final Actor DOCTOR = new Actor(11, "doctor", "医生", Title.NONE, java.util.Set.of(Group.of("attending@YZ-H1")), false);

    @Autowired
    private CaseWatch watch;

    @Autowired
    private Timeline timeline;

    @Autowired
    private CaseAccess access;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private DemoDirectory places;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void a_hospital_takes_part_in_two_cases() {
        places.load();
        actors.as(Actor.system("test"), () -> {
            access.participate(CASE, "YZ-H1", CaseAccess.Part.BOOKED);
            access.participate(OTHER, "YZ-H1", CaseAccess.Part.BOOKED);
        });
    }

    @Test
    void an_open_page_hears_of_its_own_case_once_for_each_growth_and_nothing_after_it_was_left() {
        CaseWatch.Watch page = actors.as(DOCTOR, () -> watch.watch(CASE, () -> told.add("case")));
        CaseWatch.Watch broken = actors.as(DOCTOR, () -> watch.watch(CASE, () -> {
            throw new IllegalStateException("page is gone");
        }));
        CaseWatch.Watch last = actors.as(DOCTOR, () -> watch.watch(CASE, () -> told.add("second page")));
        watch.look();
        assertThat(told).isEmpty();

        tell(CASE);
        watch.look();
        watch.look();
        assertThat(told).containsExactly("case", "second page");

        tell(OTHER);
        watch.look();
        assertThat(told).hasSize(2);

        page.end();
        broken.end();
        tell(CASE);
        watch.look();
        assertThat(told).containsExactly("case", "second page", "second page");
        last.end();
    }

    @Test
    void nobody_watches_a_case_he_may_not_see() {
        Actor stranger = new Actor(12, "stranger", "医生", Title.NONE, java.util.Set.of(Group.of("attending@GX-H1")), false);
        assertThatThrownBy(() -> actors.as(stranger, () -> watch.watch(CASE, () -> { }))).isInstanceOf(AccessDeniedException.class);
    }

    private void tell(Subject subject) {
        actors.as(DOCTOR, () -> timeline.record(subject, Timeline.Kind.ACT, "timeline.kind.act"));
    }
}
