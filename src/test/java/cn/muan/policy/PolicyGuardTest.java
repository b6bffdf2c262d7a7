package cn.muan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

import cn.muan.base.Message;

class PolicyGuardTest {

    private final TableFiles tables = new TableFiles();

    @Test
    void the_packaged_tables_are_sound() {
        assertThat(sentences()).isEmpty();
    }

    @Test
    void two_rows_of_one_source_that_hold_on_the_same_day_overlap() {
        tables.withCopy("deadlines", "O15-CN-50");
        assertThat(sentences()).containsExactly("决策表“履职时限”第 1 行与第 2 行重叠：同一事项、辖区和来源，有效期相交。");
    }

    @Test
    void a_row_for_all_colours_overlaps_one_for_red() {
        tables.withCopy("deadlines", "O15a-CN-red", "\"red\"", "", "默认时限：红色24小时", "默认时限：72小时");
        assertThat(keys()).containsExactly("policy.table.overlap");
    }

    @Test
    void two_sources_may_say_the_same() {
        tables.withCopy("deadlines", "O15-CN-50", "S0（三）渝卫发〔2020〕19号", "S2 渝卫发〔2022〕13号");
        assertThat(sentences()).isEmpty();
    }

    @Test
    void a_rule_that_pauses_between_two_periods_has_a_gap() {
        tables.withCopy("deadlines", "O15-CN-50", "[date(\"2020-05-01\")..date(\"9999-12-31\")]", "[date(\"2018-01-01\")..date(\"2020-03-31\")]");
        assertThat(sentences()).containsExactly("决策表“履职时限”第 2 行与第 1 行之间有空档：2020-04-01 至 2020-04-30 没有规定。");
    }

    @Test
    void periods_that_follow_each_other_are_no_gap() {
        tables.withCopy("deadlines", "O15-CN-50", "[date(\"2020-05-01\")..date(\"9999-12-31\")]", "[date(\"2018-01-01\")..date(\"2020-04-30\")]");
        assertThat(sentences()).isEmpty();
    }

    @Test
    void a_period_that_cannot_be_read_or_ends_before_it_begins_is_named() {
        tables.withCell("deadlines", "deadlines-O15-CN-50-in-5", "&gt; 2020");
        tables.withCell("deadlines", "deadlines-O16-CN-50-in-5", "[date(\"2020-05-01\")..date(\"2019-12-31\")]");
        assertThat(keys()).containsExactlyInAnyOrder("policy.table.bad-period", "policy.table.empty-period");
    }

    @Test
    void unknown_words_are_named_with_their_column() {
        tables.withCell("deadlines", "deadlines-O15-CN-50-out-2", "\"week\"");
        tables.withCell("deadlines", "deadlines-O16-CN-50-out-4", "\"Z\"");
        tables.withCell("deadlines", "deadlines-O16-CN-50-in-2", "\"crimson\"");
        tables.withCell("ladders", "ladders-H-hospital-3-out-3", "\"the-boss\"");
        tables.withCell("ladders", "ladders-draft-hospital-1-in-2", "\"hopsital\"");
        assertThat(sentences()).containsExactlyInAnyOrder(
                "决策表“履职时限”第 1 行“unit”列的值“week”不认识。",
                "决策表“履职时限”第 4 行的催办梯级“\"Z\"”在催办梯级表里没有。",
                "决策表“履职时限”第 4 行“severity”列的值“\"crimson\"”不认识。",
                "决策表“催办梯级”第 3 行“recipient”列的值“the-boss”不认识。",
                "决策表“催办梯级”第 46 行“ownerKind”列的值“\"hopsital\"”不认识。");
    }

    @Test
    void times_nobody_can_read_are_named() {
        tables.withCell("ladders", "ladders-H-hospital-1-out-2", "\"half\"");
        tables.withCell("ladders", "ladders-H-hospital-4-out-5", "\"four hours\"");
        tables.withCell("deadlines", "deadlines-O15-CN-50-out-1", "a day");
        assertThat(keys()).containsExactly("policy.table.bad-offset", "policy.table.bad-duration", "policy.table.bad-number");
    }

    @Test
    void a_local_hour_before_midnight_could_stand_before_its_trigger_and_is_named() {
        tables.withCell("deadlines", "deadlines-O26-CN-out-1", "12");
        assertThat(keys()).containsExactly("policy.table.bad-number");
    }

    @Test
    void a_ladder_without_one_of_its_steps_or_out_of_order_is_named() {
        tables.without("ladders", "H-hospital-3");
        tables.withCell("ladders", "ladders-D-hospital-2-out-2", "\"30%\"");
        assertThat(keys()).containsExactly("policy.table.missing-step", "policy.table.step-order");
    }

    @Test
    void a_step_written_twice_overlaps() {
        tables.withCopy("ladders", "H-mch-3");
        assertThat(keys()).containsExactly("policy.table.overlap");
    }

    @Test
    void a_rule_without_a_source_or_with_an_impossible_level_is_named() {
        tables.withCell("deadlines", "deadlines-O15-CN-50-out-5", "");
        tables.withCell("care-level", "care-level-O36-yellow-out-1", "4");
        assertThat(keys()).containsExactly("policy.table.no-source", "policy.table.bad-number");
    }

    @Test
    void a_table_that_lost_a_column_says_which() {
        tables.with("deadlines", "name=\"mode\"", "name=\"modus\"");
        assertThat(sentences()).containsExactly("决策表“履职时限”缺少列“mode”。");
    }

    @Test
    void cadences_nobody_can_keep_are_named() {
        tables.withCell("cadences", "cadences-O30-home-out-2", "\"letter\"");
        tables.withCell("cadences", "cadences-O30-phone-out-3", "\"fortnight\"");
        tables.withCell("cadences", "cadences-O31-orange-out-4", "13");
        tables.withCell("cadences", "cadences-O31-infectious-out-6", "\"Z\"");
        tables.withCell("cadences", "cadences-O33-out-5", "2");
        assertThat(sentences()).containsExactly(
                "决策表“随访周期”第 1 行“contact”列的值“letter”不认识。",
                "决策表“随访周期”第 2 行“unit”列的值“fortnight”不认识。",
                "决策表“随访周期”第 3 行“amount”列应为 1 至 12 的整数，现为“13”。",
                "决策表“随访周期”第 4 行的催办梯级“\"Z\"”在催办梯级表里没有。",
                "决策表“随访周期”第 10 行“from”列应为 0 至 0 的整数，现为“2”。");
    }

    @Test
    void windows_of_gestation_that_meet_or_end_before_they_begin_are_named() {
        tables.withCell("cadences", "cadences-O32-16-out-4", "21");
        assertThat(sentences()).containsExactly("决策表“随访周期”第 5 行与第 6 行的孕周窗口相交。");
        tables.withCell("cadences", "cadences-O32-16-out-4", "15");
        assertThat(keys()).containsExactly("policy.table.bad-number");
    }

    @Test
    void a_cadence_for_all_colours_overlaps_one_for_red() {
        tables.withCopy("cadences", "O30-phone", "\"red\"", "");
        assertThat(keys()).containsExactly("policy.table.overlap");
    }

    @Test
    void a_step_before_due_stands_before_the_one_at_due() {
        tables.withCell("ladders", "ladders-C-grass-roots-1-out-2", "\"PT1H\"");
        tables.withCell("ladders", "ladders-C-red-mch-1-out-2", "\"-soon\"");
        assertThat(keys()).containsExactlyInAnyOrder("policy.table.step-order", "policy.table.bad-offset");
    }

    private List<Message> findings() {
        return new PolicyGuard(tables, null).findings();
    }

    private List<String> keys() {
        return findings().stream().map(Message::key).toList();
    }

    private List<String> sentences() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/policy");
        texts.setDefaultEncoding("UTF-8");
        return findings().stream().map(finding -> texts.getMessage(finding.key(), finding.args(), Locale.ROOT)).toList();
    }
}
