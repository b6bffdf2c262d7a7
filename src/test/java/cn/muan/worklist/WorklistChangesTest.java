package cn.muan.worklist;

import static cn.muan.worklist.ErrandProcess.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.CurrentActor;
import cn.muan.engine.SteppedClock;
import cn.muan.worklist.WorklistChange.Kind;

@MuanTest
class WorklistChangesTest {

    private static final String WARD = "attending@YZ-H1";

    @Autowired
    JdbcClient jdbc;
    @Autowired
    CurrentActor current;
    @Autowired
    Clock clock;
    @Autowired
    SteppedClock stepped;

    WorklistChanges here;
    WorklistChanges there;
    final List<String> heard = new ArrayList<>();

    @BeforeEach
    void twoNodesOnOneDatabase() {
        here = new WorklistChanges(jdbc, current, clock);
        there = new WorklistChanges(jdbc, current, clock);
        here.poll();
        there.poll();
    }

    @Test
    void every_node_hears_of_a_change_once_wherever_it_was_made() {
        listen(here, "here ");
        listen(there, "there ");
        write(first() + 1, WARD);
        poll();
        poll();
        assertThat(heard).containsExactlyInAnyOrder("here t1", "there t1");
    }

    @Test
    void a_lower_number_that_commits_later_is_still_heard() {
        listen(here, "");
        long first = first();
        write(first + 2, WARD);
        poll();
        write(first + 1, WARD);
        poll();
        assertThat(heard).containsExactly("t2", "t1");
    }

    @Test
    void a_screen_hears_only_of_its_groups_and_nothing_once_closed() {
        var subscription = listen(here, "");
        write(first() + 1, "attending@YL-H1");
        poll();
        assertThat(heard).isEmpty();
        subscription.cancel();
        write(first() + 2, WARD);
        poll();
        assertThat(heard).isEmpty();
    }

    @Test
    void a_broken_screen_does_not_silence_the_others() {
        current.as(WANG, () -> {
            here.subscribe(Set.of(WARD), batch -> {
                throw new IllegalStateException("closed");
            });
        });
        listen(here, "");
        write(first() + 1, WARD);
        poll();
        assertThat(heard).containsExactly("t1");
    }

    @Test
    void nobody_listens_to_the_groups_of_others() {
        assertThatThrownBy(() -> current.as(WANG, () -> here.subscribe(Set.of("attending@YL-H1"), batch -> { })))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> here.subscribeToAll(batch -> { })).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void alarms_and_notices_reach_those_who_asked_for_them_on_every_node_and_no_task_list() {
        listen(here, "task ");
        current.as(WANG, () -> {
            here.subscribeTo(Kind.ALARM, Set.of(WARD), () -> heard.add("alarm here"));
            there.subscribeTo(Kind.ALARM, Set.of(WARD), () -> heard.add("alarm there"));
            there.subscribeTo(Kind.NOTICE, Set.of(WARD), () -> heard.add("notice there"));
            there.subscribeTo(Kind.ALARM, Set.of("safety-office@YZ-H1"), () -> heard.add("office"));
        });
        here.tell(Kind.ALARM, List.of(WARD, WARD));
        poll();
        poll();
        assertThat(heard).containsExactlyInAnyOrder("alarm here", "alarm there");
        here.tell(Kind.NOTICE, List.of(WARD));
        poll();
        assertThat(heard).hasSize(3).contains("notice there");
        assertThatThrownBy(() -> here.tell(Kind.ENDED, List.of(WARD))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_listens_to_the_alarms_of_another_organisation() {
        assertThatThrownBy(() -> current.as(WANG, () -> here.subscribeTo(Kind.ALARM, Set.of("safety-office@YL-H1"), () -> { })))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> here.subscribeTo(Kind.ALARM, Set.of(), () -> { })).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void after_a_leap_of_time_every_list_reads_again() {
        listen(here, "");
        jdbc.sql("insert into worklist_row (task_id, group_key, process, task_key, task_name, subject, state, due_at, created_at, "
                + "severity_rank, infectious, who, institution, jurisdiction, headed_on) values ('t', ?, 'p', 'k', 'n', 's', 'UNCLAIMED', "
                + "'2030-01-01 00:00:00', '2026-01-01 00:00:00', 4, false, 'w', 'YZ-H1', 'CN-50-YZ', '2026-01-01')").param(WARD).update();
        here.tellEverybody();
        poll();
        assertThat(heard).containsExactly("");
    }

    @Test
    void lines_read_long_ago_are_removed() {
        write(first() + 1, WARD);
        assertThat(here.prune()).isZero();
        stepped.startAt(clock.instant().plus(Duration.ofHours(2)));
        assertThat(here.prune()).isEqualTo(1);
    }

    private WorklistChanges.Subscription listen(WorklistChanges node, String name) {
        return current.as(WANG, () -> node.subscribe(Set.of(WARD),
                batch -> batch.forEach(change -> heard.add(name + change.taskId()))));
    }

    private void poll() {
        here.poll();
        there.poll();
    }

    private long base = -1;

    private long first() {
        if (base < 0) {
            jdbc.sql("insert into worklist_change (task_id, group_key, kind, changed_at) values ('x', 'x', 'ENDED', ?)")
                    .param(StoredRow.stored(clock.instant())).update();
            base = jdbc.sql("select max(id) from worklist_change").query(Long.class).single();
            poll();
            jdbc.sql("delete from worklist_change").update();
        }
        return base;
    }

    private void write(long id, String group) {
        jdbc.sql("insert into worklist_change (id, task_id, group_key, kind, changed_at) values (?, ?, ?, 'CREATED', ?)")
                .params(id, "t" + (id - base), group, StoredRow.stored(clock.instant())).update();
    }
}
