package cn.muan.resource;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.casework.CaseStage;
import cn.muan.engine.UnitOfWork;
import cn.muan.worklist.Worklist;

/** Free beds as others rely on them: how old, who counted, and two who count at once. */
@MuanTest
@Import(CaseStage.class)
class BedBoardTest {

    @Autowired
    private CaseStage stage;
    @Autowired
    private BedBoard beds;
    @Autowired
    private UnitOfWork work;
    @Autowired
    private Worklist worklist;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void the_region() {
        stage.begin("2026-05-11T08:00");
    }

    @Test
    void beds_are_good_for_twelve_hours_and_stale_from_then_on() {
        report("rescue-duty@YZ-H1", new BedCount(3, 1, 2), 0);
        stage.until("2026-05-11T19:59");
        Beds fresh = stage.ask("attending@YL-H1", () -> beds.free("YZ-H1"));
        assertThat(fresh.stale()).isFalse();
        assertThat(List.of(fresh.obstetric(), fresh.icu(), fresh.neonatal())).containsExactly(3, 1, 2);
        assertThat(fresh.reportedAt()).isEqualTo(at("2026-05-11T08:00"));
        assertThat(fresh.reportedBy()).isEqualTo(stage.member("rescue-duty@YZ-H1").name());
        stage.until("2026-05-11T20:00");
        assertThat(stage.<Beds>ask("attending@YL-H1", () -> beds.free("YZ-H1")).stale()).isTrue();
    }

    @Test
    void a_hospital_that_never_counted_is_unknown_among_the_others() {
        report("rescue-duty@YZ-H1", new BedCount(0, 0, 0), 0);
        var found = stage.ask("rescue-duty@CQ-H1", () -> beds.free(Set.of("YZ-H1", "YZ-H2")));
        assertThat(found.get("YZ-H1").known()).isTrue();
        assertThat(found.get("YZ-H2").known()).isFalse();
        assertThat(found.get("YZ-H2").stale()).isTrue();
        assertThat(found.get("YZ-H2").obstetric()).isNull();
    }

    @Test
    void only_its_own_people_count_and_only_whole_figures() {
        for (String other : List.of("rescue-duty@YZ-H2", "attending@YZ-H1", "commission@YZ-HC")) {
            assertThatThrownBy(() -> report(other, new BedCount(1, 1, 1), 0)).as(other).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> report("rescue-duty@YZ-H1", new BedCount(1, null, -3), 0))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys("icu", "neonatal"));
        assertThatThrownBy(() -> stage.as("department-head@YZ-C1", () -> beds.report("YZ-C1", new BedCount(1, 1, 1), 0)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason().key()).isEqualTo("resource.beds.no-hospital"));
        assertThatThrownBy(() -> stage.ask("administrator@MUAN", () -> beds.free("YZ-H1"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_saves_over_a_newer_count_is_told_first() {
        report("rescue-duty@YZ-H1", new BedCount(3, 1, 2), 0);
        int seen = stage.<Beds>ask("department-head@YZ-H1", () -> beds.free("YZ-H1")).version();
        report("safety-office@YZ-H1", new BedCount(2, 1, 2), seen);
        assertThatThrownBy(() -> report("department-head@YZ-H1", new BedCount(5, 1, 2), seen))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason().key()).isEqualTo("resource.changed-meanwhile"));
        assertThat(stage.<Beds>system(() -> beds.free("YZ-H1")).obstetric()).isEqualTo(2);
    }

    @Test
    void of_two_first_counts_at_once_one_stands_and_one_cycle_begins() throws Exception {
        stage.member("rescue-duty@YZ-H1");
        stage.member("department-head@YZ-H1");
        var ready = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> both = List.of(pool.submit(() -> counted(ready, "rescue-duty@YZ-H1")),
                    pool.submit(() -> counted(ready, "department-head@YZ-H1")));
            ready.countDown();
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            pool.shutdownNow();
        }
        assertThat(jdbc.queryForObject("select count(*) from obligation where code = 'O58a'", Integer.class)).isOne();
        assertThat(jdbc.queryForObject("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = 'M-YZ-H1-beds'", Integer.class)).isOne();
    }

    @Test
    void a_count_at_the_task_and_one_on_the_page_at_once_leave_one_cycle_and_no_task() throws Exception {
        report("rescue-duty@YZ-H1", new BedCount(3, 1, 2), 0);
        stage.until("2026-05-11T19:00");
        String task = stage.task(Keeping.BEDS.at("YZ-H1"), "Task_UpdateBeds").orElseThrow().id();
        int seen = stage.<Beds>ask("department-head@YZ-H1", () -> beds.free("YZ-H1")).version();
        var ready = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> both = List.of(pool.submit(() -> won(ready, () -> report("department-head@YZ-H1", new BedCount(9, 9, 9), seen))),
                    pool.submit(() -> won(ready, () -> stage.as("rescue-duty@YZ-H1",
                            () -> worklist.complete(task, Map.of("obstetric", 1, "icu", 1, "neonatal", 1))))));
            ready.countDown();
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            pool.shutdownNow();
        }
        assertThat(stage.task(Keeping.BEDS.at("YZ-H1"), "Task_UpdateBeds")).isEmpty();
        assertThat(jdbc.queryForList("select state from obligation where code = 'O58a' order by id", String.class)).containsExactly("MET", "OPEN");
    }

    /** Whoever is second reads a sentence: the count is another one by now, or the task is gone. */
    private static boolean won(CountDownLatch ready, Runnable act) throws InterruptedException {
        ready.await();
        try {
            act.run();
            return true;
        } catch (Refused second) {
            return false;
        }
    }

    private boolean counted(CountDownLatch ready, String group) throws InterruptedException {
        ready.await();
        try {
            report(group, new BedCount(3, 1, 2), 0);
            return true;
        } catch (Refused refused) {
            assertThat(refused.reason().key()).isEqualTo("resource.changed-meanwhile");
            return false;
        }
    }

    private void report(String group, BedCount count, int seen) {
        String institution = group.substring(group.indexOf('@') + 1);
        String at = institution.startsWith("YZ-H") && !group.startsWith("rescue-duty@YZ-H2") ? institution : "YZ-H1";
        stage.as(group, () -> work.run(() -> beds.report(at, count, seen)));
    }
}
