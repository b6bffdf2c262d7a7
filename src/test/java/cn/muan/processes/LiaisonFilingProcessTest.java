package cn.muan.processes;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.directory.DirectoryService;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Obligation.State;
import cn.muan.resource.LiaisonEntry;
import cn.muan.resource.LiaisonRegister;
import cn.muan.resource.LiaisonSheet;
import cn.muan.resource.process.LiaisonFilingModel;
import cn.muan.worklist.TaskSheets;

/** 报备母婴安全联络人: each ending, the timer, and changes that come one after another. */
@MuanTest
@Import(CaseStage.class)
class LiaisonFilingProcessTest {

    private static final String OFFICE = "safety-office@YZ-H1";
    private static final String DESK = "high-risk-desk@YZ-MCH";
    private static final Subject SUBJECT = LiaisonRegister.subjectOf("YZ-H1");

    @Autowired
    private CaseStage stage;
    @Autowired
    private LiaisonRegister register;
    @Autowired
    private DirectoryService directory;
    @Autowired
    private UnitOfWork work;
    @Autowired
    private TaskSheets sheets;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void the_region() {
        stage.begin("2026-05-11T10:00");
    }

    @Test
    void a_named_liaison_is_filed_and_noted() {
        name("演示联络人甲");
        assertThat(stage.duty(SUBJECT, "O81").due()).isEqualTo(at("2026-05-14T10:00"));
        assertThat(prefill(OFFICE, LiaisonFilingModel.TASK_FILE)).contains("演示联络人甲", "138****0000", "2026-05-11").doesNotContain("13800000000");
        assertThatThrownBy(() -> stage.complete(OFFICE, SUBJECT, LiaisonFilingModel.TASK_FILE, Map.of("checked", false)))
                .isInstanceOf(FieldsRefused.class);
        stage.complete(OFFICE, SUBJECT, LiaisonFilingModel.TASK_FILE, Map.of("checked", true));
        assertThat(stage.duty(SUBJECT, "O81").state()).isEqualTo(State.MET);
        assertThat(present().filedAt()).isEqualTo(at("2026-05-11T10:00"));
        assertThat(prefill(DESK, LiaisonFilingModel.TASK_NOTE)).contains("演示联络人甲");
        stage.complete(DESK, SUBJECT, LiaisonFilingModel.TASK_NOTE, Map.of("noted", true));
        assertThat(ended()).containsExactly(LiaisonFilingModel.END_NOTED);
        assertThat(jdbc.queryForObject("select noted_by from liaison_filing", String.class)).isEqualTo(stage.member(DESK).name());
    }

    @Test
    void a_change_nobody_files_climbs() {
        name("演示联络人甲");
        stage.until("2026-05-16T10:00");
        assertThat(stage.alarms(stage.duty(SUBJECT, "O81"))).containsExactly("2026-05-12T22:00 " + OFFICE, "2026-05-13T19:36 department-head@YZ-H1",
                "2026-05-14T10:00 " + OFFICE, "2026-05-14T18:00 high-risk-desk@YZ-MCH", "2026-05-15T18:00 commission@YZ-HC");
        assertThat(stage.task(SUBJECT, LiaisonFilingModel.TASK_FILE)).isPresent();
        assertThat(history.createHistoricActivityInstanceQuery().activityId("Event_LadderOfFileLiaisonStarted").finished().count()).isOne();
    }

    @Test
    void changes_before_the_filing_are_one_filing_counted_from_the_first() {
        name("演示联络人甲");
        stage.until("2026-05-12T09:00");
        name("演示联络人乙");
        name("演示联络人乙");
        assertThat(stage.duties(SUBJECT, "O81")).hasSize(1);
        assertThat(stage.open(SUBJECT, LiaisonFilingModel.TASK_FILE)).hasSize(1);
        assertThat(stage.<List<LiaisonSheet>>ask(OFFICE, () -> register.of("YZ-H1"))).hasSize(2);
        stage.complete(OFFICE, SUBJECT, LiaisonFilingModel.TASK_FILE, Map.of("checked", true));
        assertThat(stage.<List<LiaisonSheet>>ask(OFFICE, () -> register.of("YZ-H1"))).allMatch(each -> each.filedAt() != null);
    }

    @Test
    void who_leaves_is_filed_anew_even_while_the_desk_has_not_noted_the_first() {
        name("演示联络人甲");
        stage.complete(OFFICE, SUBJECT, LiaisonFilingModel.TASK_FILE, Map.of("checked", true));
        stage.until("2026-05-20T09:00");
        LiaisonSheet leaving = present();
        change(leaving, new LiaisonEntry(leaving.name(), leaving.post(), leaving.maskedPhone(), leaving.from(), LocalDate.parse("2026-05-20")));
        assertThat(stage.duty(SUBJECT, "O81").trigger()).isEqualTo(at("2026-05-20T09:00"));
        stage.complete(OFFICE, SUBJECT, LiaisonFilingModel.TASK_FILE, Map.of("checked", true));
        assertThat(stage.open(SUBJECT, LiaisonFilingModel.TASK_NOTE)).hasSize(2);
        assertThat(jdbc.queryForObject("select phone from liaison", String.class)).as("a masked phone stays").isEqualTo("13800000000");
        stage.until("2026-05-21T09:00");
        assertThat(stage.ask(DESK, () -> register.present(List.of("YZ-H1")))).isEmpty();
    }

    @Test
    void saving_without_a_change_owes_nothing_and_a_colleague_is_not_overwritten() {
        name("演示联络人甲");
        stage.complete(OFFICE, SUBJECT, LiaisonFilingModel.TASK_FILE, Map.of("checked", true));
        LiaisonSheet seen = present();
        change(seen, new LiaisonEntry(seen.name(), seen.post(), "", seen.from(), null));
        assertThat(stage.duties(SUBJECT, "O81")).hasSize(1);
        change(seen, new LiaisonEntry(seen.name(), "医务科", "", seen.from(), null));
        assertThatThrownBy(() -> change(seen, new LiaisonEntry(seen.name(), "门诊部", "", seen.from(), null)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason().key()).isEqualTo("resource.changed-meanwhile"));
        assertThat(present().post()).isEqualTo("医务科");
    }

    @Test
    void an_institution_out_of_use_files_no_more() {
        name("演示联络人甲");
        stage.system(() -> {
            directory.deactivate("YZ-H1");
            return null;
        });
        assertThat(stage.duty(SUBJECT, "O81").state()).isEqualTo(State.CANCELLED);
        assertThat(stage.task(SUBJECT, LiaisonFilingModel.TASK_FILE)).isEmpty();
        assertThat(ended()).containsExactly(LiaisonFilingModel.END_CALLED_OFF);
    }

    @Test
    void who_helps_with_no_birth_or_lies_where_no_rule_asks_files_nothing() {
        stage.as("department-head@YZ-C1", () -> work.run(() -> register.name("YZ-C1", entry("演示联络人甲"))));
        stage.as("ems-dispatcher@CQ-EMS", () -> work.run(() -> register.name("CQ-EMS", entry("演示联络人甲"))));
        stage.as("blood-dispatcher@CQ-BS", () -> work.run(() -> register.name("CQ-BS", entry("演示联络人甲"))));
        stage.as("safety-office@JS-H1", () -> work.run(() -> register.name("JS-H1", entry("演示联络人甲"))));
        assertThat(jdbc.queryForObject("select count(*) from obligation where code = 'O81'", Integer.class)).isZero();
        assertThat(stage.tasks(LiaisonRegister.subjectOf("JS-H1"))).isEmpty();
        assertThat(stage.ask("rescue-duty@YZ-H1", () -> register.present(List.of("CQ-EMS", "CQ-BS", "JS-H1", "YZ-C1")))).hasSize(4);
    }

    @Test
    void only_ones_own_liaisons_are_named_and_phones_need_a_reason() {
        name("演示联络人甲");
        assertThatThrownBy(() -> stage.as("safety-office@YZ-H2", () -> register.name("YZ-H1", entry("演示")))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as("attending@YZ-H1", () -> register.name("YZ-H1", entry("演示")))).isInstanceOf(AccessDeniedException.class);
        long id = present().id();
        assertThatThrownBy(() -> stage.ask(DESK, () -> register.reveal(id, ""))).isInstanceOf(FieldsRefused.class);
        assertThat(stage.<String>ask(DESK, () -> register.reveal(id, "核对通讯录"))).isEqualTo("13800000000");
        assertThat(jdbc.queryForList("select action from audit_entry where action like 'liaison-phone%'", String.class)).hasSize(1);
    }

    private void name(String name) {
        stage.as(OFFICE, () -> work.run(() -> register.name("YZ-H1", entry(name))));
    }

    private LiaisonEntry entry(String name) {
        return new LiaisonEntry(name, "产科质量管理办公室", "13800000000", LocalDate.parse(stage.now().toString().substring(0, 10)), null);
    }

    private void change(LiaisonSheet seen, LiaisonEntry entry) {
        stage.as(OFFICE, () -> work.run(() -> register.change(seen.id(), seen.version(), entry)));
    }

    private LiaisonSheet present() {
        return stage.ask(OFFICE, () -> register.of("YZ-H1")).get(0);
    }

    private String prefill(String group, String task) {
        String id = stage.task(SUBJECT, task).orElseThrow().id();
        return String.valueOf(stage.ask(group, () -> sheets.open(id).prefill()).get("liaisons"));
    }

    private List<String> ended() {
        return history.createHistoricActivityInstanceQuery().finished().activityType("noneEndEvent").list().stream()
                .map(end -> end.getActivityId()).filter(id -> id.startsWith("Event_Liaison")).toList();
    }
}
