package cn.muan.policy;

import static cn.muan.policy.ChinaInstant.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.directory.Specialty;

class PolicyBookTest {

    private static final Instant MORNING = at("2026-09-28T09:00");
    private static final Set<String> HOUSE_CODES = Set.of(
            "O9a", "O10a", "O10b", "O10c", "O15a", "O24a", "O24b", "O24c", "O26a", "O26b", "O27a", "O29a", "O29b", "G5", "G8",
            "O40a", "O40b", "O41a", "O43a", "O43b", "O44a", "O48a", "O48b", "O60a", "O60b", "O58a", "O55a", "O55b", "O52a", "O45a");

    private final TableFiles tables = new TableFiles();
    private final Policy policy = new PolicyBook(tables, new Places());

    @Test
    void a_red_report_in_yuzhong_is_owed_in_24_hours_by_the_city_and_by_the_district() {
        Deadline deadline = policy.deadline("O15", CaseFacts.of(Severity.RED, false), "CN-50-YZ", MORNING).orElseThrow();

        assertThat(deadline.due()).isEqualTo(at("2026-09-29T09:00"));
        assertThat(deadline.ladderClass()).isEqualTo("H");
        assertThat(deadline.table()).isEqualTo("deadlines");
        assertThat(deadline.sources()).extracting(Deadline.Source::jurisdiction).containsExactly("CN-50-YZ", "CN-50");
        assertThat(deadline.sources()).extracting(Deadline.Source::article)
                .containsExactly("S4 第九条 渝中卫发〔2020〕138号", "S0（三）渝卫发〔2020〕19号");
    }

    @Test
    void orange_and_infectious_in_yuzhong_owe_two_reports() {
        CaseFacts facts = CaseFacts.of(Severity.ORANGE, true);
        assertThat(due("O16", facts, "CN-50-YZ")).isEqualTo(at("2026-10-01T09:00"));
        assertThat(due("O17", facts, "CN-50-YZ")).isEqualTo(at("2026-10-03T09:00"));
    }

    @ParameterizedTest
    @CsvSource({"O16,CN-37-GX", "O17,CN-37-GX", "O17,CN-50-YL", "O15,CN-32", "O16,CN-32", "O17,CN-32", "O15,CN"})
    void no_report_is_owed_where_no_notice_asks_for_one(String code, String jurisdiction) {
        Severity severity = code.equals("O16") ? Severity.ORANGE : Severity.RED;
        assertThat(policy.deadline(code, CaseFacts.of(severity, true), jurisdiction, MORNING)).isEmpty();
    }

    @Test
    void a_rule_binds_from_its_first_day_in_china() {
        CaseFacts red = CaseFacts.of(Severity.RED, false);
        assertThat(policy.deadline("O15", red, "CN-37-GX", at("2021-05-26T23:59"))).isEmpty();
        assertThat(policy.deadline("O15", red, "CN-37-GX", at("2021-05-27T00:00"))).isPresent();
        assertThat(policy.deadline("O15", red, "CN-50-YZ", at("2020-09-22T12:00")).orElseThrow().sources()).hasSize(1);
    }

    @Test
    void the_strictest_of_two_sources_wins_and_each_keeps_its_own_due() {
        tables.withCell("deadlines", "deadlines-O16-CN-50-YZ-out-1", "2");

        Deadline deadline = policy.deadline("O16", CaseFacts.of(Severity.ORANGE, false), "CN-50-YZ", MORNING).orElseThrow();

        assertThat(deadline.due()).isEqualTo(at("2026-09-30T09:00"));
        assertThat(deadline.sources()).extracting(Deadline.Source::due).containsExactly(at("2026-09-30T09:00"), at("2026-10-01T09:00"));
    }

    @Test
    void strictness_is_judged_by_instants_not_by_numbers() {
        tables.withCell("deadlines", "deadlines-O16-CN-50-YZ-out-3", "\"CALENDAR\"");
        tables.withCell("deadlines", "deadlines-O16-CN-50-YZ-out-1", "2");

        Deadline deadline = policy.deadline("O16", CaseFacts.of(Severity.ORANGE, false), "CN-50-YZ", at("2026-09-28T00:30")).orElseThrow();

        assertThat(deadline.sources()).extracting(Deadline.Source::due).containsExactly(at("2026-10-01T00:00"), at("2026-10-01T00:30"));
        assertThat(deadline.due()).isEqualTo(at("2026-10-01T00:00"));
    }

    @ParameterizedTest
    @CsvSource({
            "O1,,2026-09-29T00:00", "O3,RED,2026-09-29T09:00", "O3,,2026-10-05T09:00", "O3,YELLOW,2026-10-05T09:00",
            "O6,ORANGE,2026-09-29T09:00", "O15a,RED,2026-09-29T09:00", "O15a,ORANGE,2026-10-01T09:00",
            "O22,ORANGE,2026-09-28T09:00", "O28,RED,2026-09-29T09:00", "O28,YELLOW,2026-10-01T09:00",
            "O29,RED,2026-09-29T09:00", "O29,ORANGE,2026-10-01T09:00", "O29a,ORANGE,2026-09-29T09:00", "G5,RED,2026-09-28T11:00"})
    void defaults_stand_for_the_words_the_notices_leave_open(String code, Severity severity, String due) {
        assertThat(due(code, CaseFacts.of(severity, false), "CN-37-GX")).isEqualTo(at(due));
    }

    @Test
    void only_what_is_managed_is_enrolled_and_only_an_alarming_draft_alarms() {
        assertThat(policy.deadline("O22", CaseFacts.of(Severity.YELLOW, false), "CN-50-YZ", MORNING)).isEmpty();
        assertThat(policy.deadline("O22", CaseFacts.of(Severity.YELLOW, true), "CN-50-YZ", MORNING)).isPresent();
        assertThat(policy.deadline("G5", CaseFacts.of(Severity.YELLOW, true), "CN-50-YZ", MORNING)).isEmpty();
    }

    @Test
    void an_unknown_jurisdiction_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> due("O15", CaseFacts.of(Severity.RED, false), "CN-99"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason().key()).isEqualTo("policy.unknown-jurisdiction");
                    assertThat(refused.reason().args()).containsExactly("CN-99");
                });
    }

    @Test
    void every_obligation_of_the_table_is_one_of_the_domain() {
        Set<String> codes = new TreeSet<>();
        tables.table("deadlines").rules().forEach(rule -> codes.add(rule.inputs().get(0).replace("\"", "")));
        assertThat(codes).contains("O1", "O3", "O15", "O16", "O17", "O15a", "O28", "O29", "O29a", "G5").allSatisfy(code ->
                assertThat(HOUSE_CODES.contains(code) || code.matches("O([1-9]|[1-8][0-9])")).as(code).isTrue());
    }

    @Test
    void a_missed_red_report_climbs_to_the_city() {
        List<LadderStep> steps = policy.ladder("H", OwnerKind.HOSPITAL_WITH_SAFETY_OFFICE, "CN-50-YZ",
                at("2026-04-30T16:00"), at("2026-05-01T16:00"));

        assertThat(steps).extracting(LadderStep::at).containsExactly(at("2026-05-01T04:00"), at("2026-05-01T11:12"),
                at("2026-05-01T16:00"), at("2026-05-01T18:00"), at("2026-05-02T04:00"), at("2026-05-02T16:00"));
        assertThat(steps).extracting(LadderStep::recipient).containsExactly(Recipient.OWNER, Recipient.DEPARTMENT_HEAD,
                Recipient.SAFETY_OFFICE, Recipient.MCH, Recipient.COMMISSION, Recipient.MUNICIPAL_SAFETY_OFFICE);
        assertThat(steps).extracting(LadderStep::givesTask).containsExactly(false, false, true, true, false, false);
    }

    @Test
    void every_class_has_a_ladder_for_every_owner_and_none_alarms_the_owner_about_itself() {
        for (String ladderClass : List.of("H", "D", "D-handover", "draft", "C-red", "C", "postpartum")) {
            for (OwnerKind owner : OwnerKind.values()) {
                List<LadderStep> steps = policy.ladder(ladderClass, owner, "CN-37-GX", MORNING, MORNING.plusSeconds(3600));
                assertThat(steps).as(ladderClass + owner).isNotEmpty();
                if (owner == OwnerKind.WITHOUT_SAFETY_OFFICE || owner == OwnerKind.MCH) {
                    assertThat(steps).as(ladderClass + owner).noneMatch(step -> step.recipient() == Recipient.SAFETY_OFFICE);
                }
                if (owner == OwnerKind.MCH) {
                    assertThat(steps).as(ladderClass).noneMatch(step -> step.recipient() == Recipient.MCH);
                }
            }
        }
    }

    @Test
    void a_district_institution_that_misses_its_duty_is_reported_to_its_commission_and_the_city() {
        assertThat(policy.ladder("D", OwnerKind.MCH, "CN-50-YZ", MORNING, MORNING.plusSeconds(3600))).extracting(LadderStep::recipient)
                .containsExactly(Recipient.OWNER, Recipient.DEPARTMENT_HEAD, Recipient.COMMISSION, Recipient.MUNICIPAL_MCH, Recipient.MUNICIPAL_COMMISSION);
        Instant due = at("2026-07-03T08:00");
        assertThat(policy.ladder("D-handover", OwnerKind.MCH, "CN-50-YL", at("2026-07-02T08:00"), due)).extracting(LadderStep::at)
                .containsExactly(due, due.plus(Duration.ofHours(12)), due.plus(Duration.ofHours(24)));
    }

    @Test
    void a_missed_weekly_call_for_a_red_woman_climbs_from_the_day_before_to_the_commission_a_week_later() {
        Instant due = at("2026-02-08T00:00");
        List<LadderStep> red = policy.ladder("C-red", OwnerKind.WITHOUT_SAFETY_OFFICE, "CN-50-YZ", at("2026-01-31T10:00"), due);
        assertThat(red).extracting(LadderStep::recipient).containsExactly(Recipient.OWNER, Recipient.DEPARTMENT_HEAD, Recipient.MCH, Recipient.COMMISSION);
        assertThat(red).extracting(LadderStep::at).containsExactly(at("2026-02-07T00:00"), due, at("2026-02-09T00:00"), at("2026-02-15T00:00"));
        assertThat(policy.ladder("C", OwnerKind.WITHOUT_SAFETY_OFFICE, "CN-50-YZ", at("2026-01-31T10:00"), due).get(2).at())
                .isEqualTo(at("2026-02-11T00:00"));
        assertThat(policy.ladder("C", OwnerKind.HOSPITAL_WITH_SAFETY_OFFICE, "CN-50-YZ", at("2026-01-31T10:00"), due))
                .extracting(LadderStep::recipient).contains(Recipient.SAFETY_OFFICE);
    }

    @Test
    void a_step_before_due_never_fires_before_its_clock_began() {
        Instant trigger = at("2026-02-07T15:00");
        List<LadderStep> steps = policy.ladder("C", OwnerKind.WITHOUT_SAFETY_OFFICE, "CN-50-YZ", trigger, at("2026-02-08T00:00"));
        assertThat(steps.get(0).at()).isEqualTo(trigger);
    }

    @ParameterizedTest
    @CsvSource({
            "RED,false,O30 home month 1|O30 phone week 1", "RED,true,O30 home month 1|O30 phone week 1",
            "ORANGE,false,O31 phone month 1", "ORANGE,true,O31 phone month 1", "YELLOW,true,O31 phone month 1", "GREEN,true,O31 phone month 1",
            "YELLOW,false,O32 visit gestation 20|O32 visit gestation 24|O32 visit gestation 36|O32 visit gestation 40", "GREEN,false,"})
    void yuzhong_asks_for_contacts_by_colour_and_purple_beside_a_colour_adds_none(Severity severity, boolean infectious, String wanted) {
        CaseFacts facts = CaseFacts.of(severity, infectious);
        assertThat(rhythms(facts, "CN-50-YZ")).containsExactlyInAnyOrderElementsOf(wanted == null ? List.of() : List.of(wanted.split("\\|")));
        assertThat(rhythms(facts, "CN-50-YL")).isEmpty();
        assertThat(rhythms(facts, "CN-37-GX")).isEmpty();
        assertThat(policy.cadences(facts, "CN-50-YZ", at("2020-09-22T12:00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"disabled,true", "intellectual,true", "psychiatric,true", "severe-mental-disorder,true", "epilepsy,false", "poor,false"})
    void disabled_and_psychiatric_women_are_visited_once_whatever_their_colour(String flag, boolean visited) {
        for (Severity severity : Severity.values()) {
            assertThat(rhythms(new CaseFacts(severity, false, null, Set.of(flag)), "CN-50-YZ").contains("O33 home once 30"))
                    .as(severity + " " + flag).isEqualTo(visited);
        }
    }

    @Test
    void two_jurisdictions_that_ask_for_the_same_rhythm_make_one_cadence_with_both_sources() {
        tables.withCopy("cadences", "O30-phone", "\"CN-50-YZ\"", "\"CN-50\"", "S4 第十一条 渝中卫发〔2020〕138号", "S9 示例市级通知");
        tables.withCopy("cadences", "O30-home", "\"CN-50-YZ\"", "\"CN-50\"", "<text>1</text>", "<text>2</text>");

        List<Cadence> found = policy.cadences(CaseFacts.of(Severity.RED, false), "CN-50-YZ", MORNING);

        assertThat(found).hasSize(3);
        assertThat(found.stream().filter(cadence -> cadence.contact() == Contact.PHONE)).singleElement()
                .satisfies(phone -> assertThat(phone.sources()).extracting(Cadence.Source::jurisdiction).containsExactly("CN-50-YZ", "CN-50"));
        assertThat(found.stream().filter(cadence -> cadence.contact() == Contact.HOME)).extracting(Cadence::amount).containsExactly(1, 2);
    }

    private List<String> rhythms(CaseFacts facts, String jurisdiction) {
        return policy.cadences(facts, jurisdiction, MORNING).stream().map(cadence -> cadence.obligation() + " " + cadence.contact().code() + " "
                + cadence.unit().code() + " " + cadence.amount()).toList();
    }

    @Test
    void changing_one_row_of_the_ladder_changes_when_the_next_alarm_fires() {
        tables.withCell("ladders", "ladders-H-hospital-3-out-2", "\"PT1H\"");

        List<LadderStep> steps = policy.ladder("H", OwnerKind.HOSPITAL_WITH_SAFETY_OFFICE, "CN-50-YZ",
                at("2026-04-30T16:00"), at("2026-05-01T16:00"));

        assertThat(steps.get(2).recipient()).isEqualTo(Recipient.SAFETY_OFFICE);
        assertThat(steps.get(2).at()).isEqualTo(at("2026-05-01T17:00"));
    }

    @Test
    void a_ladder_nobody_wrote_is_refused() {
        assertThatThrownBy(() -> policy.ladder("Z", OwnerKind.MCH, "CN", MORNING, MORNING)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"YELLOW,false,2", "GREEN,true,2", "ORANGE,false,3", "RED,true,3", "GREEN,false,0"})
    void yuzhong_books_by_colour(Severity severity, boolean infectious, int level) {
        assertThat(policy.careLevel(CaseFacts.of(severity, infectious), "CN-50-YZ", MORNING).level()).isEqualTo(level);
        assertThat(policy.careLevel(CaseFacts.of(severity, infectious), "CN-50-YL", MORNING).level()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"GREEN,30,,0", "YELLOW,30,,2", "GREEN,17,,3", "GREEN,18,,0", "GREEN,45,,0", "GREEN,46,,3", "ORANGE,,,2",
            "GREEN,30,severe-mental-disorder,3", "YELLOW,30,comorbidity,3", "GREEN,30,mobile,0"})
    void guanxian_sends_key_groups_to_level_three(Severity severity, Integer age, String flag, int level) {
        CaseFacts facts = new CaseFacts(severity, false, age, flag == null ? Set.of() : Set.of(flag));
        assertThat(policy.careLevel(facts, "CN-37-GX", MORNING).level()).isEqualTo(level);
    }

    @Test
    void the_care_level_names_its_articles() {
        assertThat(policy.careLevel(new CaseFacts(Severity.RED, true, 46, Set.of()), "CN-37-GX", MORNING))
                .isEqualTo(new CareLevel(3, List.of("S3 二（三）冠卫健发〔2021〕38号", "S3 三（二）冠卫健发〔2021〕38号")));
    }

    private Instant due(String code, CaseFacts facts, String jurisdiction) {
        return policy.deadline(code, facts, jurisdiction, MORNING).orElseThrow().due();
    }

    @Test
    void the_nearest_jurisdiction_names_the_backstop_and_a_specialty_its_own() {
        assertThat(policy.backstops(null, "CN-50-YL", MORNING)).extracting(Backstop::organisation).containsExactly("CQ-H2");
        assertThat(policy.backstops(Specialty.TUBERCULOSIS, "CN-50-YZ", MORNING)).extracting(Backstop::organisation, Backstop::part)
                .containsExactly(tuple("CQ-PH", Backstop.Part.RECEIVE), tuple("CQ-H2", Backstop.Part.ASSIST));
        assertThat(policy.backstops(Specialty.MENTAL, "CN-50-YZ", MORNING)).extracting(Backstop::organisation).containsExactly("CQ-H1", "CQ-MH");
        assertThat(policy.backstops(Specialty.MENTAL, "CN-37-GX", MORNING)).isEmpty();
    }
}
