package cn.muan.caesarean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import cn.muan.access.Actor;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;

class CaesareanTest {

    private static final Instant DECIDED = Instant.parse("2026-02-26T11:20:00Z");
    private static final Actor DOCTOR = Actor.system("test");

    @Test
    void thirty_minutes_are_in_time_and_the_next_minute_is_late() {
        Caesarean emergency = emergency();
        emergency.limit(DECIDED.plusSeconds(1800));
        assertThat(emergency.decisionToDelivery()).isEmpty();
        emergency.times(new SurgeryTimes(null, null, DECIDED.plusSeconds(1800)));
        assertThat(emergency.decisionToDelivery()).hasValue(30);
        assertThat(emergency.late()).isFalse();
        emergency.times(new SurgeryTimes(null, null, DECIDED.plusSeconds(1859)));
        assertThat(emergency.decisionToDelivery()).hasValue(30);
        emergency.times(new SurgeryTimes(null, null, DECIDED.plusSeconds(1860)));
        assertThat(emergency.decisionToDelivery()).hasValue(31);
        assertThat(emergency.late()).isTrue();
    }

    @Test
    void where_no_rule_sets_a_limit_nothing_is_late() {
        Caesarean emergency = emergency();
        emergency.times(new SurgeryTimes(null, null, DECIDED.plusSeconds(7200)));
        assertThat(emergency.late()).isFalse();
    }

    @Test
    void an_elective_one_is_class_four_and_an_emergency_has_no_plan() {
        assertThat(new Decision(Urgency.ELECTIVE, 1, "臀位", DECIDED, DECIDED).rcogClass()).isEqualTo(4);
        assertThat(new Decision(Urgency.EMERGENCY, 1, "胎盘早剥", DECIDED, DECIDED).plannedAt()).isNull();
    }

    @Test
    void nothing_is_stamped_before_the_leader_has_agreed() {
        Caesarean elective = elective();
        assertThatThrownBy(() -> elective.times(new SurgeryTimes(DECIDED, null, null))).isInstanceOf(Refused.class).hasMessage("caesarean.not-approved");
        elective.approve(approval());
        elective.times(new SurgeryTimes(DECIDED, null, null));
        assertThatThrownBy(() -> elective.approve(approval())).isInstanceOf(Refused.class).hasMessage("caesarean.answered-already");
        assertThatThrownBy(() -> elective.refuse("再观察", DOCTOR, DECIDED)).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_over_takes_no_more_and_each_paper_is_written_once() {
        Caesarean emergency = emergency();
        emergency.record(approval());
        assertThatThrownBy(() -> emergency.record(approval())).isInstanceOf(Refused.class).hasMessage("caesarean.approved-already");
        emergency.born();
        assertThatThrownBy(() -> emergency.cancel("不做了", DOCTOR, DECIDED)).isInstanceOf(Refused.class).hasMessage("caesarean.over");
        assertThatThrownBy(emergency::born).isInstanceOf(Refused.class);
        emergency.file(new SafetyCheck(List.of("identity"), "急", "某", DECIDED));
        assertThatThrownBy(() -> emergency.file(new SafetyCheck(List.of(), "急", "某", DECIDED))).isInstanceOf(Refused.class);
        emergency.reviewed(new DelayReview(List.of("staff"), "经过", "措施", "某", DECIDED));
        assertThatThrownBy(() -> emergency.reviewed(new DelayReview(List.of(), "经过", "措施", "某", DECIDED))).isInstanceOf(Refused.class);
        assertThat(emergency.review().codes()).containsExactly("staff");
    }

    @Test
    void the_form_asks_for_every_item_of_the_checklist() throws IOException {
        var items = new ObjectMapper().readTree(Files.readString(Path.of("forms/file-safety-checklist.form"))).findParents("values").get(0).get("values");
        assertThat(items).extracting(item -> item.get("value").asText()).containsExactlyElementsOf(SafetyCheck.ITEMS);
    }

    private static Approval approval() {
        return new Approval("某", Role.DEPARTMENT_HEAD, Approval.Means.TELEPHONE, DECIDED, "某");
    }

    private static Caesarean emergency() {
        return new Caesarean(Subject.pregnancy(1), "YZ-H1", "CN-50-YZ", new Decision(Urgency.EMERGENCY, 1, "胎盘早剥", DECIDED, null), false, DOCTOR);
    }

    private static Caesarean elective() {
        return new Caesarean(Subject.pregnancy(1), "YZ-H1", "CN-50-YZ", new Decision(Urgency.ELECTIVE, 4, "臀位", DECIDED, DECIDED), true, DOCTOR);
    }
}
