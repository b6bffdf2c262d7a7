package cn.muan.worklist;

import static cn.muan.worklist.ErrandProcess.ADMIN;
import static cn.muan.worklist.ErrandProcess.DESK;
import static cn.muan.worklist.ErrandProcess.HEAD;
import static cn.muan.worklist.ErrandProcess.STRANGER;
import static cn.muan.worklist.ErrandProcess.WANG;
import static cn.muan.worklist.ErrandProcess.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Title;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.demo.DemoPeople;
import cn.muan.engine.Engine;
import cn.muan.engine.TaskGone;

@MuanTest
@Import(ErrandProcess.class)
class TaskWorkTest {

    private static final Instant DUE = Instant.parse("2026-03-16T00:20:00Z");

    @Autowired
    Worklist worklist;
    @Autowired
    ErrandProcess.Errands errands;
    @Autowired
    CurrentActor current;
    @Autowired
    Engine engine;
    @Autowired
    WorklistTable table;
    @Autowired
    TaskSheets sheets;
    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    JdbcClient jdbc;

    String task;

    @BeforeEach
    void anErrandWaits() {
        errands.deploy();
        task = errands.at("YZ-H1", 1, DUE);
    }

    @AfterEach
    void tidy() {
        errands.remove();
    }

    @Test
    void a_new_task_has_one_row_for_each_of_its_groups() {
        List<StoredRow> rows = table.ofTask(task);
        assertThat(rows).extracting(StoredRow::group).containsExactly("attending@YZ-H1", "high-risk-desk@YZ-MCH");
        WorklistItem item = rows.get(0).item();
        assertThat(item.due()).isEqualTo(DUE);
        assertThat(item.severity()).isEqualTo(Severity.RED);
        assertThat(item.claimed()).isFalse();
        assertThat(changes()).containsExactly("CREATED", "CREATED");
    }

    @Test
    void whoever_claims_holds_it_in_engine_and_rows() {
        current.as(WANG, () -> worklist.claim(task));
        assertThat(table.ofTask(task)).extracting(row -> row.item().holder()).containsExactly("王医生", "王医生");
        assertThat(engine.task(task).assignee()).isEqualTo("101");
        assertThat(changes()).endsWith("CLAIMED", "CLAIMED");
    }

    @Test
    void the_second_to_claim_reads_who_was_faster() {
        current.as(WANG, () -> worklist.claim(task));
        assertThatThrownBy(() -> current.as(ZHAO, () -> worklist.claim(task)))
                .isInstanceOfSatisfying(TaskClaimed.class, lost -> assertThat(lost.reason().args()).containsExactly("王医生"));
        current.as(WANG, () -> worklist.claim(task));
    }

    @Test
    void of_many_who_claim_at_once_one_wins() throws Exception {
        var outcomes = new ConcurrentLinkedQueue<String>();
        List<Callable<Object>> racers = IntStream.range(0, 16).mapToObj(number -> (Callable<Object>) () -> {
            Actor racer = new Actor(200 + number, "r" + number, "医生" + number, Title.NONE, WANG.groups(), false);
            try {
                current.as(racer, () -> worklist.claim(task));
                outcomes.add("won by 医生" + number);
            } catch (TaskClaimed lost) {
                outcomes.add("lost to " + lost.reason().args()[0]);
            }
            return null;
        }).toList();
        var pool = Executors.newFixedThreadPool(16);
        for (var outcome : pool.invokeAll(racers)) {
            outcome.get();
        }
        pool.shutdown();
        String holder = table.ofTask(task).get(0).item().holder();
        assertThat(outcomes).filteredOn(outcome -> outcome.startsWith("won")).containsExactly("won by " + holder);
        assertThat(outcomes).filteredOn(outcome -> outcome.equals("lost to " + holder)).hasSize(15);
        assertThat("医生" + (Long.parseLong(engine.task(task).assignee()) - 200)).isEqualTo(holder);
    }

    @Test
    void a_task_given_back_waits_for_everybody_again() {
        current.as(WANG, () -> worklist.claim(task));
        assertThatThrownBy(() -> current.as(ZHAO, () -> worklist.giveBack(task))).isInstanceOf(AccessDeniedException.class);
        current.as(WANG, () -> worklist.giveBack(task));
        assertThat(table.ofTask(task)).noneMatch(row -> row.item().claimed());
        assertThat(engine.task(task).assignee()).isNull();
        current.as(ZHAO, () -> worklist.claim(task));
    }

    @Test
    void the_head_of_the_institution_takes_a_task_back() {
        current.as(WANG, () -> worklist.claim(task));
        current.as(HEAD, () -> worklist.giveBack(task));
        assertThat(table.ofTask(task)).noneMatch(row -> row.item().claimed());
    }

    @Test
    void completing_claims_checks_and_leads_on() {
        current.as(WANG, () -> worklist.complete(task, Map.of("note", "done")));
        assertThat(table.ofTask(task)).isEmpty();
        assertThat(changes()).containsExactly("CREATED", "CREATED", "CLAIMED", "CLAIMED", "ENDED", "ENDED", "CREATED");
        assertThat(engine.tasksOf(Subject.pregnancy(1))).singleElement()
                .satisfies(next -> assertThat(table.ofTask(next.id())).singleElement()
                        .satisfies(row -> assertThat(row.item().due()).isNull()));
    }

    @Test
    void wrong_answers_change_nothing() {
        assertThatThrownBy(() -> current.as(WANG, () -> worklist.complete(task, Map.of())))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys("note"));
        assertThatThrownBy(() -> current.as(WANG, () -> worklist.complete(task, Map.of("note", "no")))).isInstanceOf(Refused.class);
        assertThat(table.ofTask(task)).hasSize(2).noneMatch(row -> row.item().claimed());
    }

    @Test
    void a_task_already_done_says_so() {
        current.as(WANG, () -> worklist.complete(task, Map.of("note", "done")));
        assertThatThrownBy(() -> current.as(WANG, () -> worklist.complete(task, Map.of("note", "again")))).isInstanceOf(TaskGone.class);
        assertThatThrownBy(() -> current.as(ZHAO, () -> worklist.claim(task))).isInstanceOf(TaskGone.class);
    }

    @Test
    void what_another_holds_is_not_completed() {
        current.as(WANG, () -> worklist.claim(task));
        assertThatThrownBy(() -> current.as(DESK, () -> worklist.complete(task, Map.of("note", "mine"))))
                .isInstanceOf(TaskClaimed.class);
    }

    @Test
    void strangers_and_the_unsigned_do_nothing() {
        for (Actor actor : List.of(STRANGER, HEAD, ADMIN, Actor.system("timer"))) {
            assertThatThrownBy(() -> current.as(actor, () -> worklist.claim(task))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> current.as(actor, () -> worklist.complete(task, Map.of("note", "x"))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> worklist.claim(task)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> current.as(STRANGER, () -> worklist.assign(task, 101))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> current.as(STRANGER, () -> worklist.refresh(Subject.pregnancy(1), Severity.GREEN, false)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_group_is_not_enough_where_the_case_is_not_the_organisations() {
        jdbc.sql("delete from case_participation where organisation = 'YZ-H1'").update();
        assertThatThrownBy(() -> current.as(WANG, () -> worklist.claim(task))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_outside_the_groups_is_handed_a_task() {
        assertThatThrownBy(() -> current.as(HEAD, () -> worklist.assign(task, STRANGER.personId())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_head_hands_a_task_to_a_member_of_its_groups() {
        beans.createBean(DemoPeople.class).load();
        current.as(WANG, () -> worklist.claim(task));
        TaskMember member = current.as(HEAD, () -> sheets.members(task)).stream()
                .filter(one -> one.name().equals("演示医生甲")).findFirst().orElseThrow();
        current.as(HEAD, () -> worklist.assign(task, member.id()));
        assertThat(table.ofTask(task)).extracting(row -> row.item().holder()).containsExactly("演示医生甲", "演示医生甲");
        assertThat(engine.task(task).assignee()).isEqualTo(String.valueOf(member.id()));
        assertThat(changes()).endsWith("CLAIMED", "CLAIMED");
        assertThatThrownBy(() -> current.as(ZHAO, () -> sheets.members(task))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_new_colour_reaches_the_rows() {
        current.as(WANG, () -> worklist.refresh(Subject.pregnancy(1), Severity.ORANGE, false));
        assertThat(table.ofTask(task)).allMatch(row -> row.item().severity() == Severity.ORANGE && !row.item().infectious());
        current.as(WANG, () -> worklist.refreshHeadings(Subject.pregnancy(1)));
        assertThat(table.ofTask(task)).allMatch(row -> row.item().severity() == Severity.RED);
    }

    private List<String> changes() {
        return jdbc.sql("select kind from worklist_change where task_id <> '' and group_key not like '%@GX-%' order by id").query(String.class).list();
    }

}
