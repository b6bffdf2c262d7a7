package cn.muan.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Title;
import cn.muan.base.Refused;

@MuanTest
class DraftsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:41:00Z");
    private static final Actor WANG = new Actor(7, "wang", "王", Title.NONE, Set.of(), false);
    private static final Actor LI = new Actor(8, "li", "李", Title.NONE, Set.of(), false);
    private static final Actor SYSTEM = Actor.system("draft-purge");
    private static final String TASK = Drafts.ofTask("42");

    @Autowired
    private Drafts drafts;
    @Autowired
    private CurrentActor currentActor;
    private final FormSchema schema = VisitForm.schema();

    @BeforeEach
    void stopTheClock() {
        ClockUtil.setCurrentTime(Date.from(NOW));
    }

    @Test
    void a_draft_comes_back_as_it_was_typed() {
        Map<String, Object> typed = Map.of("doctor", "王医生", "seenOn", LocalDate.of(2026, 3, 1), "nextAt", NOW,
                "items", List.of("age35"), "gravida", 2, "police", true, "gestation", "read only");
        assertThat(as(WANG, () -> drafts.save(TASK, schema, typed))).isEqualTo(NOW);
        Draft draft = as(WANG, () -> drafts.load(TASK, schema)).orElseThrow();
        assertThat(draft.answers()).containsOnly(Map.entry("doctor", "王医生"), Map.entry("seenOn", LocalDate.of(2026, 3, 1)),
                Map.entry("nextAt", NOW), Map.entry("items", List.of("age35")), Map.entry("gravida", 2), Map.entry("police", true));
        assertThat(draft.savedAt()).isEqualTo(NOW);
        assertThat(draft.stale()).isFalse();
    }

    @Test
    void the_last_typed_replaces_what_was_typed_before() {
        as(WANG, () -> drafts.save(TASK, schema, Map.of("doctor", "一", "gravida", 1)));
        as(WANG, () -> drafts.save(TASK, schema, Map.of("doctor", "二")));
        assertThat(as(WANG, () -> drafts.load(TASK, schema)).orElseThrow().answers()).isEqualTo(Map.of("doctor", "二"));
    }

    @Test
    void nobody_sees_or_discards_the_draft_of_another() {
        as(WANG, () -> drafts.save(TASK, schema, Map.of("doctor", "王医生")));
        assertThat(as(LI, () -> drafts.load(TASK, schema))).isEmpty();
        currentActor.as(LI, () -> drafts.discard(TASK));
        assertThat(as(WANG, () -> drafts.load(TASK, schema))).isPresent();
        currentActor.as(WANG, () -> drafts.discard(TASK));
        assertThat(as(WANG, () -> drafts.load(TASK, schema))).isEmpty();
    }

    @Test
    void a_changed_form_keeps_what_it_still_understands_and_says_so() {
        as(WANG, () -> drafts.save(TASK, schema, Map.of("doctor", "王医生", "gravida", 2, "weight", "62.5")));
        FormSchema changed = FormSchema.parse("""
                {"id":"visit","components":[{"type":"textfield","id":"a","key":"doctor","label":"医生"},
                {"type":"checklist","id":"b","key":"weight","label":"体重"}]}""");
        Draft draft = as(WANG, () -> drafts.load(TASK, changed)).orElseThrow();
        assertThat(draft.stale()).isTrue();
        assertThat(draft.answers()).isEqualTo(Map.of("doctor", "王医生"));
    }

    @Test
    void a_draft_has_a_bounded_size() {
        assertThatThrownBy(() -> as(WANG, () -> drafts.save(TASK, schema, Map.of("reason", "长".repeat(22_000)))))
                .isInstanceOf(Refused.class);
        assertThat(as(WANG, () -> drafts.load(TASK, schema))).isEmpty();
    }

    @Test
    void old_drafts_are_purged_by_the_system_alone() {
        as(WANG, () -> drafts.save("old", schema, Map.of("doctor", "王医生")));
        ClockUtil.setCurrentTime(Date.from(NOW.plusSeconds(30 * 86_400 + 1)));
        as(WANG, () -> drafts.save("new", schema, Map.of("doctor", "王医生")));
        assertThatThrownBy(() -> as(WANG, drafts::purge)).isInstanceOf(AccessDeniedException.class);
        assertThat(as(SYSTEM, drafts::purge)).isEqualTo(1);
        assertThat(as(WANG, () -> drafts.load("new", schema))).isPresent();
    }

    @Test
    void without_a_person_there_is_no_draft() {
        assertThatThrownBy(() -> drafts.load(TASK, schema))
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> as(SYSTEM, () -> drafts.load(TASK, schema))).isInstanceOf(AccessDeniedException.class);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return currentActor.as(actor, work);
    }
}
