package cn.muan.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.access.CaseAccess;
import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.engine.RunningDiagram;

class CaseDiagramsTest {

    private static final Subject CASE = Subject.pregnancy(71);
    private static final Instant NOON = Instant.parse("2026-03-14T04:00:00Z");

    private final Engine engine = mock(Engine.class);
    private final CaseAccess access = mock(CaseAccess.class);
    private final DiagramSnapshots snapshots = mock(DiagramSnapshots.class);
    private final ToldTogether together = mock(ToldTogether.class);
    private final CaseDiagrams diagrams = new CaseDiagrams(engine, snapshots, together, access);

    @BeforeEach
    void alone() {
        when(together.with(CASE)).thenReturn(Set.of(CASE.value()));
    }

    @Test
    void the_running_case_comes_first_then_what_has_ended_then_the_ladders() {
        when(engine.diagrams(CASE, Set.of())).thenReturn(List.of(diagram("escalation", 3, null), diagram("first-contact", 2, NOON),
                diagram("high-risk-case", 1, null), diagram("high-risk-case", 0, null)));
        assertThat(diagrams.of(CASE)).extracting(RunningDiagram::processInstance).containsExactly("1", "0", "2", "3");
    }

    @Test
    void the_token_carries_the_clock_of_its_own_instance() {
        when(engine.tasksOf(CASE)).thenReturn(List.of(task("Task_Report", "1", NOON), task("Task_StepIn", "2", NOON), task("Task_Plan", "1", null)));
        assertThat(diagrams.clocks(CASE, "1")).isEqualTo(Map.of("Task_Report", NOON));
    }

    @Test
    void what_was_kept_to_its_end_is_not_asked_again_and_what_still_ran_gives_way_to_what_the_engine_knows() {
        when(snapshots.of(Set.of(CASE.value()), "escalation"))
                .thenReturn(List.of(diagram("first-contact", 1, null), diagram("high-risk-case", 2, NOON)));
        when(engine.diagrams(CASE, Set.of("2"))).thenReturn(List.of(diagram("first-contact", 1, NOON)));
        assertThat(diagrams.of(CASE)).extracting(RunningDiagram::processInstance, RunningDiagram::endedAt)
                .containsExactly(tuple("2", NOON), tuple("1", NOON));
    }

    @Test
    void a_stranger_sees_no_diagram() {
        when(access.requireSee(CASE)).thenThrow(new AccessDeniedException("case not visible"));
        assertThatThrownBy(() -> diagrams.of(CASE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> diagrams.keep(CASE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> diagrams.clocks(CASE, "1")).isInstanceOf(AccessDeniedException.class);
    }

    private static RunningDiagram diagram(String process, int number, Instant ended) {
        return new RunningDiagram(String.valueOf(number), process, process, 1, NOON.plusSeconds(number), ended, "<x/>", Set.of(), Set.of());
    }

    private static OpenTask task(String key, String instance, Instant due) {
        return new OpenTask(key + instance, key, key, "high-risk-case", instance, "d", CASE, "form", Set.of(), null, due, NOON, Map.of());
    }
}
