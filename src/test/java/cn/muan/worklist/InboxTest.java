package cn.muan.worklist;

import static cn.muan.worklist.ErrandProcess.BOTH;
import static cn.muan.worklist.ErrandProcess.CITY;
import static cn.muan.worklist.ErrandProcess.DESK;
import static cn.muan.worklist.ErrandProcess.HEAD;
import static cn.muan.worklist.ErrandProcess.STRANGER;
import static cn.muan.worklist.ErrandProcess.WANG;
import static cn.muan.worklist.ErrandProcess.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.demo.DemoDirectory;
import cn.muan.engine.OpenTask;
import cn.muan.engine.SteppedClock;
import cn.muan.worklist.InboxQuery.Folder;
import cn.muan.worklist.InboxQuery.Sort;
import cn.muan.worklist.InboxWindow.Position;

@MuanTest
@Import(ErrandProcess.class)
class InboxTest {

    private static final Instant NOW = Instant.parse("2026-03-15T08:00:00Z");
    private static final Set<String> WARD = Set.of("attending@YZ-H1");
    private static final Set<String> WARD_AND_DESK = Set.of("attending@YZ-H1", "high-risk-desk@YZ-MCH");

    @Autowired
    Inbox inbox;
    @Autowired
    WorklistTable table;
    @Autowired
    CurrentActor current;
    @Autowired
    SteppedClock stepped;
    @Autowired
    DemoDirectory places;

    @BeforeEach
    void morning() {
        stepped.startAt(NOW);
        places.load();
    }

    @Test
    void paging_by_key_shows_each_task_once_though_many_are_due_together() {
        for (int number = 0; number < 130; number++) {
            row(number, number % 3 == 0 ? WARD_AND_DESK : WARD, hours(number / 40), Severity.values()[number % 4], null);
        }
        for (Sort sort : Sort.values()) {
            assertThat(walk(WANG, Folder.GROUP_UNCLAIMED, sort)).hasSize(130);
            assertThat(walk(BOTH, Folder.GROUP_UNCLAIMED, sort)).hasSize(130);
            assertThat(walk(CITY, Folder.ALL_VISIBLE, sort)).hasSize(130);
        }
        assertThat(walk(DESK, Folder.GROUP_UNCLAIMED, Sort.DUE)).hasSize(44);
        assertThat(current.as(BOTH, () -> inbox.counts())).containsEntry(Folder.GROUP_UNCLAIMED, 130);
    }

    @Test
    void the_most_severe_or_the_oldest_may_come_first() {
        row(1, WARD, hours(1), Severity.YELLOW, null);
        row(2, WARD, hours(2), Severity.RED, null);
        row(3, WARD, hours(3), null, null);
        row(4, WARD, null, Severity.ORANGE, null);
        assertThat(walk(WANG, Folder.GROUP_UNCLAIMED, Sort.SEVERITY)).extracting(WorklistItem::taskId)
                .containsExactly("t0002", "t0004", "t0001", "t0003");
        assertThat(walk(WANG, Folder.GROUP_UNCLAIMED, Sort.DUE)).extracting(WorklistItem::taskId)
                .containsExactly("t0001", "t0002", "t0003", "t0004");
    }

    @Test
    void a_list_ends_at_five_hundred_and_says_so() {
        for (int number = 0; number < 520; number++) {
            row(number, WARD, hours(1), Severity.RED, null);
        }
        assertThat(walk(WANG, Folder.ALL_VISIBLE, Sort.DUE)).hasSize(500);
    }

    @Test
    void counts_stop_at_a_thousand() {
        for (int number = 0; number < 1010; number++) {
            row(number, WARD, hours(-1), Severity.RED, null);
        }
        assertThat(current.as(WANG, () -> inbox.counts()))
                .containsEntry(Folder.OVERDUE, 1000).containsEntry(Folder.GROUP_UNCLAIMED, 1000).containsEntry(Folder.MINE, 0);
    }

    @Test
    void due_soon_begins_at_the_first_step_or_a_day_before() {
        row(1, WARD, hours(-1), Severity.RED, null);
        row(2, WARD, hours(20), Severity.RED, hours(3));
        row(3, WARD, hours(40), Severity.RED, hours(-2));
        row(4, WARD, hours(20), Severity.RED, null);
        row(5, WARD, hours(30), Severity.RED, null);
        row(6, WARD, null, Severity.RED, null);
        assertThat(walk(WANG, Folder.DUE_SOON, Sort.DUE)).extracting(WorklistItem::taskId).containsExactly("t0004", "t0003");
        assertThat(walk(WANG, Folder.OVERDUE, Sort.DUE)).extracting(WorklistItem::taskId).containsExactly("t0001");
        assertThat(current.as(WANG, () -> inbox.counts())).containsAllEntriesOf(Map.of(
                Folder.DUE_SOON, 2, Folder.OVERDUE, 1, Folder.GROUP_UNCLAIMED, 6, Folder.ALL_VISIBLE, 6));
    }

    @Test
    void everybody_lists_only_what_concerns_them() {
        row(1, WARD, hours(1), Severity.RED, null);
        table.claim("t0001", ZHAO);
        assertThat(walk(ZHAO, Folder.MINE, Sort.DUE)).hasSize(1);
        assertThat(walk(WANG, Folder.MINE, Sort.DUE)).isEmpty();
        assertThat(walk(WANG, Folder.GROUP_UNCLAIMED, Sort.DUE)).isEmpty();
        assertThat(walk(WANG, Folder.ALL_VISIBLE, Sort.DUE)).singleElement()
                .satisfies(item -> assertThat(item.holder()).isEqualTo("赵医生"));
        assertThat(walk(HEAD, Folder.ALL_VISIBLE, Sort.DUE)).hasSize(1);
        assertThat(walk(CITY, Folder.ALL_VISIBLE, Sort.DUE)).hasSize(1);
        assertThat(walk(STRANGER, Folder.ALL_VISIBLE, Sort.DUE)).isEmpty();
        assertThatThrownBy(() -> inbox.counts()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> inbox.window(InboxQuery.of(Folder.MINE), null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void infectiousness_is_kept_from_those_who_neither_treat_nor_manage() {
        row(1, WARD, hours(1), Severity.RED, null);
        assertThat(walk(WANG, Folder.ALL_VISIBLE, Sort.DUE)).allMatch(WorklistItem::infectious);
        assertThat(walk(CITY, Folder.ALL_VISIBLE, Sort.DUE)).noneMatch(WorklistItem::infectious);
    }

    @Test
    void filters_narrow_a_folder() {
        row(1, WARD, hours(1), Severity.RED, null);
        row(2, WARD, hours(2), Severity.GREEN, null);
        current.as(WANG, () -> {
            assertThat(found(new InboxQuery(Folder.ALL_VISIBLE, Sort.DUE, null, null, Severity.GREEN, null))).containsExactly("t0002");
            assertThat(found(new InboxQuery(Folder.ALL_VISIBLE, Sort.DUE, "Task_Errand", "YZ-H1", null, "一件"))).hasSize(2);
            assertThat(found(new InboxQuery(Folder.ALL_VISIBLE, Sort.DUE, "Task_Other", null, null, null))).isEmpty();
            assertThat(found(new InboxQuery(Folder.ALL_VISIBLE, Sort.DUE, null, "YL-H1", null, null))).isEmpty();
            assertThat(found(InboxQuery.of(Folder.ALL_VISIBLE).searching("100%"))).isEmpty();
        });
    }

    private List<String> found(InboxQuery query) {
        return inbox.window(query, null).items().stream().map(WorklistItem::taskId).toList();
    }

    private List<WorklistItem> walk(Actor actor, Folder folder, Sort sort) {
        return current.as(actor, () -> {
            List<WorklistItem> all = new ArrayList<>();
            Position next = null;
            do {
                InboxWindow window = inbox.window(InboxQuery.of(folder).by(sort), next);
                all.addAll(window.items());
                next = window.next();
                assertThat(window.items().size()).isLessThanOrEqualTo(Inbox.WINDOW);
                assertThat(window.capped()).isEqualTo(all.size() == Inbox.SHOWN);
            } while (next != null);
            assertThat(new HashSet<>(all)).hasSameSizeAs(all);
            assertThat(all).isSortedAccordingTo(Inbox.order(sort));
            return all;
        });
    }

    private void row(int number, Set<String> groups, Instant due, Severity severity, Instant warn) {
        OpenTask task = new OpenTask("t%04d".formatted(number), "Task_Errand", "办一件事", ErrandProcess.ID, "i", "d",
                Subject.pregnancy(number + 1), "errand", groups, null, due, NOW.minusSeconds(number / 7), Map.of());
        table.insert(task, groups, new TaskHeading("张*", "YZ-H1", "CN-50-YZ", severity, true), null, new StoredRow.Turns(warn, null));
    }

    private static Instant hours(int hours) {
        return NOW.plusSeconds(hours * 3600L);
    }
}
