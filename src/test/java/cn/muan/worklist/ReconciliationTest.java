package cn.muan.worklist;

import static cn.muan.worklist.ErrandProcess.ADMIN;
import static cn.muan.worklist.ErrandProcess.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.CurrentActor;
import cn.muan.base.Subject;
import cn.muan.worklist.Reconciliation.Finding;
import cn.muan.worklist.Reconciliation.Finding.Kind;

@MuanTest
@Import(ErrandProcess.class)
class ReconciliationTest {

    private static final Instant DUE = Instant.parse("2026-03-16T00:20:00Z");

    @Autowired
    Reconciliation reconciliation;
    @Autowired
    ErrandProcess.Errands errands;
    @Autowired
    Worklist worklist;
    @Autowired
    WorklistTable table;
    @Autowired
    CurrentActor current;
    @Autowired
    JdbcClient jdbc;

    String task;

    @BeforeEach
    void anErrandWaits() {
        errands.deploy();
        task = errands.at("YZ-H1", 1, DUE);
        errands.at("YZ-H1", 2, DUE);
        current.as(WANG, () -> worklist.claim(task));
    }

    @AfterEach
    void tidy() {
        errands.remove();
    }

    @Test
    void where_all_agrees_nothing_is_found() {
        assertThat(run()).isEmpty();
    }

    @Test
    void a_missing_row_is_named_and_written_again() {
        jdbc.sql("delete from worklist_row where task_id = ?").param(task).update();
        assertThat(run()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.MISSING);
            assertThat(finding.taskId()).isEqualTo(task);
        });
        repaired();
        assertThat(table.ofTask(task)).hasSize(2).allSatisfy(row -> assertThat(row.item().assignee()).isEqualTo(101));
    }

    @Test
    void a_changed_row_is_named_with_what_differs_and_put_right() {
        jdbc.sql("update worklist_row set due_at = '2026-04-01 00:00:00' where task_id = ?").param(task).update();
        expect(Kind.CHANGED, "due");
        jdbc.sql("update worklist_row set task_name = '别的事' where task_id = ?").param(task).update();
        expect(Kind.CHANGED, "name");
        jdbc.sql("update worklist_row set state = 'UNCLAIMED', assignee = null where task_id = ?").param(task).update();
        expect(Kind.CHANGED, "assignee");
        jdbc.sql("update worklist_row set group_key = 'attending@YL-H1' where task_id = ? and group_key = 'attending@YZ-H1'")
                .param(task).update();
        expect(Kind.CHANGED, "groups");
        assertThat(table.ofTask(task)).extracting(StoredRow::group).containsExactly("attending@YZ-H1", "high-risk-desk@YZ-MCH");
        assertThat(table.ofTask(task)).allMatch(row -> row.item().due().equals(DUE) && row.item().claimed());
    }

    @Test
    void a_ghost_is_named_and_removed() {
        jdbc.sql("insert into worklist_row (task_id, group_key, process, task_key, task_name, subject, state, due_at, created_at, "
                + "severity_rank, infectious, who, institution, jurisdiction, headed_on) select 'ffffffff-ghost', group_key, process, task_key, "
                + "task_name, subject, state, due_at, created_at, severity_rank, infectious, who, institution, jurisdiction, headed_on "
                + "from worklist_row where task_id = ?").param(task).update();
        assertThat(run()).singleElement().isEqualTo(new Finding(Kind.GHOST, "ffffffff-ghost", Subject.pregnancy(1), Set.of()));
        repaired();
        assertThat(table.ofTask("ffffffff-ghost")).isEmpty();
    }

    @Test
    void only_an_administrator_or_the_timer_reconciles() {
        assertThatThrownBy(() -> current.as(WANG, () -> reconciliation.run())).isInstanceOf(AccessDeniedException.class);
        assertThat(current.as(ADMIN, () -> reconciliation.run())).isEmpty();
    }

    private void expect(Kind kind, String detail) {
        assertThat(run()).containsExactly(new Finding(kind, task, Subject.pregnancy(1), Set.of(detail)));
        repaired();
    }

    private void repaired() {
        assertThat(run()).isEmpty();
    }

    private List<Finding> run() {
        return current.as(cn.muan.access.Actor.system("test"), () -> reconciliation.run());
    }
}
