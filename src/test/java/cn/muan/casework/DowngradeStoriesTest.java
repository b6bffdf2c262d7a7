package cn.muan.casework;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.acts.CaseActs;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.engine.UnitOfWork;
import cn.muan.forms.FormSchema;
import cn.muan.obligation.Obligation.State;
import cn.muan.risk.AssessmentDraft;
import cn.muan.risk.AssessmentService;
import cn.muan.risk.Measures;

/** The risk gets lower: only a signed assessment says so, nothing owed is forgiven, and whoever manages her learns of it. */
@MuanTest
@Import({CaseStage.class, MoveStage.class})
class DowngradeStoriesTest {

    @Autowired
    private CaseStage stage;
    @Autowired
    private MoveStage moves;
    @Autowired
    private CaseFiles files;
    @Autowired
    private DowngradeReview reviews;
    @Autowired
    private AssessmentService assessments;
    @Autowired
    private CaseActs acts;
    @Autowired
    private UnitOfWork unit;
    @Autowired
    private JdbcTemplate jdbc;

    private Subject her;

    @BeforeEach
    void a_managed_orange_case() {
        her = moves.managed("2026-03-02T08:00");
    }

    @Test
    void a_red_report_that_is_late_when_she_eases_stays_late_and_says_the_present_colour() {
        stage.sign(her, "YZ-H1", Severity.RED, true);
        stage.until("2026-03-03T10:00");
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        assertThat(stage.duty(her, "O15").state()).isEqualTo(State.OPEN);
        assertThat(stage.duty(her, "O17").state()).as("an infection that was confirmed is reported").isEqualTo(State.OPEN);
        stage.report(her, "YZ-H1");
        assertThat(stage.duty(her, "O15").state()).isEqualTo(State.MET);
        assertThat(stage.lateness(stage.duty(her, "O15"))).isEqualTo(Duration.ofHours(2));
        CaseReport report = stage.system(() -> files.dossier(her)).orElseThrow().reports().get(0);
        assertThat(report.severity()).isEqualTo(Severity.ORANGE);
        assertThat(report.obligationsMet()).containsExactly("O15", "O17");
    }

    @Test
    void those_who_manage_her_are_told_and_no_notice_speaks_of_an_infection() {
        stage.sign(her, "YZ-H1", Severity.ORANGE, true);
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        assertThat(jdbc.queryForList("select recipient_group from outbox_message where text_key = 'casework.notice.eased' order by recipient_group",
                String.class)).containsExactly("high-risk-desk@YZ-MCH", "maternal-worker@YZ-C1");
        assertThat(jdbc.queryForList("select args from outbox_message where text_key = 'casework.notice.eased'", String.class))
                .containsOnly("");
        assertThat(stage.task(her, "Task_ReviewDowngrade")).as("orange stays in management").isEmpty();
    }

    @Test
    void a_case_whose_risk_has_gone_is_closed_by_its_case_manager_and_its_history_stays() {
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        assertThat(of().state()).isEqualTo(HighRiskCase.State.OPEN);
        stage.complete("case-manager@YZ-MCH", her, "Task_ReviewDowngrade", Map.of("decision", "close", "reviewNote", "复查稳定"));
        HighRiskCase of = of();
        assertThat(of.state()).isEqualTo(HighRiskCase.State.CLOSED);
        assertThat(of.closing().reason()).isEqualTo(ClosingReason.NO_LONGER_HIGH_RISK);
        assertThat(of.closing().note()).isEqualTo("复查稳定");
        assertThat(stage.duty(her, "O16").state()).isEqualTo(State.MET);
    }

    @Test
    void a_case_that_was_kept_is_asked_about_again_when_she_eases_further() {
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        stage.complete("case-manager@YZ-MCH", her, "Task_ReviewDowngrade", Map.of("decision", "keep"));
        assertThat(of().state()).isEqualTo(HighRiskCase.State.OPEN);
        assertThat(stage.tasks(her)).isEmpty();
        stage.sign(her, "YZ-H1", Severity.GREEN, false);
        assertThat(stage.tasks(her)).containsExactly("Task_ReviewDowngrade");
    }

    @Test
    void after_it_was_kept_an_upgrade_is_reported_with_a_new_clock() {
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        stage.complete("case-manager@YZ-MCH", her, "Task_ReviewDowngrade", Map.of("decision", "keep"));
        stage.until("2026-03-04T08:00");
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        assertThat(stage.duty(her, "O16").due()).isEqualTo(at("2026-03-07T08:00"));
        assertThat(stage.tasks(her)).containsExactly("Task_ReportHighRisk");
    }

    @Test
    void nobody_but_a_case_manager_of_hers_reviews_and_a_risk_that_stands_is_not_closed_so() {
        for (String group : List.of("attending@YZ-H1", "high-risk-desk@YZ-MCH", "case-manager@YL-MCH")) {
            assertThatThrownBy(() -> stage.as(group, () -> reviews.review(her, true, null))).as(group).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> stage.as("case-manager@YZ-MCH", () -> reviews.review(her, true, null))).hasMessage("casework.risk-stands");
    }

    @Test
    void a_downgrade_without_a_signed_assessment_is_none() throws IOException {
        stage.as("attending@YZ-H1", () -> unit.run(() -> {
            assessments.draft(new AssessmentDraft(her, "YZ-H1", Set.of("yellow-art"), null, null, "不适用",
                    new Measures(null, null, null, null, null, null), stage.now()));
        }));
        assertThat(of().severity()).as("a draft counts for nothing").isEqualTo(Severity.ORANGE);
        assertThat(formsThatSetAColour()).as("the one form in which a colour is decided is the assessment, which is signed afterwards")
                .containsExactly("assess-risk.decided");
        for (String group : List.of("attending@YZ-H1", "high-risk-desk@YZ-MCH", "case-manager@YZ-MCH", "maternal-worker@YZ-C1")) {
            assertThat(stage.ask(group, () -> acts.offered(her))).as(group).noneMatch(key -> key.contains("severity") || key.contains("downgrade"));
        }
    }

    /** Every packaged form's answerable fields that offer the four colours. */
    private static List<String> formsThatSetAColour() throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form : forms.sorted().toList()) {
                FormSchema schema = FormSchema.parse(Files.readString(form));
                schema.fields().stream().filter(field -> !field.readonly())
                        .filter(field -> field.options().stream().anyMatch(option -> option.value().equals("orange")))
                        .forEach(field -> found.add(schema.id() + "." + field.key()));
            }
        }
        return found;
    }

    private HighRiskCase of() {
        return stage.system(() -> files.caseOf(her)).orElseThrow();
    }
}
