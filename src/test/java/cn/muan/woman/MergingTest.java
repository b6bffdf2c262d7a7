package cn.muan.woman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.access.CaseAccess;
import cn.muan.base.Subject;
import cn.muan.timeline.Timeline;

class MergingTest extends WomanTestBase {

    @Autowired CaseAccess access;
    @Autowired Timeline timeline;

    @Test
    void two_records_become_one_woman_and_both_histories_stay() {
        Subject known = inYuzhong(identified("张丽华", 61));
        Subject unknown = inYuzhong(unidentified("无名"));
        as(YZ_DOCTOR, () -> merging.merge(known, unknown, "家属带来证件"));
        assertThat(as(YZ_DOCTOR, () -> women.facts(unknown)).woman()).isEqualTo(as(YZ_DOCTOR, () -> women.facts(known)).woman());
        assertThat(as(YZ_DOCTOR, () -> women.heading(unknown))).startsWith("张* ");
        assertThat(as(YZ_DOCTOR, () -> women.find("wuming", 10))).containsExactly(unknown);
        assertThat(texts(unknown)).contains("timeline.woman.registered", "timeline.woman.merged");
    }

    @Test
    void a_merge_that_was_wrong_is_taken_back() {
        Subject known = inYuzhong(identified("张丽华", 62));
        Subject unknown = inYuzhong(unidentified("无名"));
        long merge = as(YZ_DOCTOR, () -> merging.merge(known, unknown, "家属带来证件"));
        assertThat(as(YZ_DOCTOR, () -> merging.undoable(known))).extracting(Merging.Merged::id).containsExactly(merge);
        undo(merge);
        assertThat(as(YZ_DOCTOR, () -> women.heading(unknown))).startsWith("无* ");
        assertThat(as(YZ_DOCTOR, () -> merging.undoable(known))).isEmpty();
        assertThatThrownBy(() -> undo(merge)).isInstanceOfAny(cn.muan.base.Refused.class, AccessDeniedException.class);
    }

    @Test
    void undoing_a_merge_in_a_chain_moves_only_what_came_with_it() {
        Subject a = inYuzhong(identified("张丽华", 63));
        Subject b = inYuzhong(unidentified("乙"));
        Subject c = inYuzhong(new Person("张丽华", IdType.PASSPORT, "E12345678", null, null, "13800000063"));
        as(YZ_DOCTOR, () -> merging.merge(c, b, "同一病人"));
        long second = as(YZ_DOCTOR, () -> merging.merge(a, c, "同一病人"));
        assertThat(as(YZ_DOCTOR, () -> women.facts(b)).woman()).isEqualTo(as(YZ_DOCTOR, () -> women.facts(a)).woman());
        undo(second);
        assertThat(as(YZ_DOCTOR, () -> women.facts(b)).woman()).isEqualTo(as(YZ_DOCTOR, () -> women.facts(c)).woman())
                .isNotEqualTo(as(YZ_DOCTOR, () -> women.facts(a)).woman());
    }

    @Test
    void the_document_of_a_merged_record_still_leads_to_the_one_that_stands() {
        Subject kept = inYuzhong(identified("张丽华", 64));
        Subject passport = inYuzhong(new Person("张丽华", IdType.PASSPORT, "E87654321", null, null, "13800000064"));
        as(YZ_DOCTOR, () -> merging.merge(kept, passport, "护照同一人"));
        AlreadyRegistered found = as(YZ_DOCTOR, () -> registration.alreadyRegistered(IdType.PASSPORT, "e8765 4321")).orElseThrow();
        assertThat(found.woman()).isEqualTo(as(YZ_DOCTOR, () -> women.facts(kept)).woman());
    }

    @Test
    void one_pregnancy_recorded_twice_becomes_one_and_its_old_subject_still_resolves() {
        Subject kept = inYuzhong(identified("张丽华", 65));
        var typed = new RegisterWoman("YZ-H1", unidentified("无名"), new Residence("CN-50-YL", "YL-C1", null, Hukou.UNKNOWN),
                Dating.unknown(), null, null, Set.of(KeyFlag.NO_RECORD), null, null);
        Subject joined = as(YZ_DOCTOR, () -> registration.register(typed));
        long merge = as(YZ_DOCTOR, () -> merging.mergeAndJoin(kept, joined, "家属带来证件"));
        assertThat(as(YZ_DOCTOR, () -> women.current(joined))).isEqualTo(kept);
        assertThat(as(YZ_DOCTOR, () -> women.facts(joined)).flags()).containsExactly(KeyFlag.NO_RECORD);
        assertThat(as(YZ_DOCTOR, () -> women.find("zhanglihua", 10))).containsExactly(kept);
        assertThat(as(YZ_DOCTOR, () -> women.find("无名", 10))).isEmpty();
        assertThat(as(YZ_DOCTOR, () -> access.participants(kept))).contains("YL-C1", "YL-MCH");
        assertThat(as(YZ_DOCTOR, () -> women.headings(java.util.List.of(joined, kept)))).hasSize(2);
        assertThat(texts(kept)).filteredOn("timeline.woman.registered"::equals).hasSize(2);
        assertThatThrownBy(() -> undo(merge)).hasMessage("woman.joined-stays");
    }

    @Test
    void the_actor_must_see_both_and_hold_a_role() {
        Subject here = inYuzhong(identified("张丽华", 66));
        Subject there = inYunling(unidentified("无名"));
        assertThatThrownBy(() -> as(YZ_DOCTOR, () -> merging.merge(here, there, "同一病人"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(YL_DOCTOR, () -> merging.merge(here, there, "同一病人"))).isInstanceOf(AccessDeniedException.class);
        Subject second = inYuzhong(unidentified("无名"));
        assertThatThrownBy(() -> as(YZ_OFFICE, () -> merging.merge(here, second, "同一病人"))).isInstanceOf(AccessDeniedException.class);
        as(CITY_DESK, () -> merging.merge(here, there, "同一病人"));
        assertThatThrownBy(() -> as(YZ_DOCTOR, () -> women.heading(there))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void two_different_women_cannot_become_one() {
        Subject one = inYuzhong(identified("张丽华", 67));
        Subject other = inYuzhong(identified("张丽华", 68));
        Subject unknown = inYuzhong(unidentified("无名"));
        assertThatThrownBy(() -> as(YZ_DOCTOR, () -> merging.merge(one, other, "同一病人"))).hasMessage("woman.merge-two-numbers");
        assertThatThrownBy(() -> as(YZ_DOCTOR, () -> merging.merge(unknown, one, "同一病人"))).hasMessage("woman.merge-keep-identified");
        assertThatThrownBy(() -> as(YZ_DOCTOR, () -> merging.merge(one, one, "同一病人"))).hasMessage("woman.already-merged");
        assertThatThrownBy(() -> as(YZ_DOCTOR, () -> merging.merge(one, unknown, "?"))).isInstanceOf(cn.muan.base.FieldsRefused.class);
    }

    private void undo(long merge) {
        as(YZ_DOCTOR, () -> {
            merging.undo(merge, "并错了人");
            return null;
        });
    }

    private java.util.List<String> texts(Subject subject) {
        return as(YZ_DOCTOR, () -> timeline.read(subject, java.util.EnumSet.allOf(Timeline.Kind.class), null, 50)).stream()
                .map(Timeline.Entry::textKey).toList();
    }
}
