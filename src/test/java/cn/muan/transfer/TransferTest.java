package cn.muan.transfer;

import static cn.muan.casework.CaseStage.at;
import static cn.muan.transfer.TransferStage.DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Obligation;
import cn.muan.transfer.TransferAsk.State;
import cn.muan.woman.Merging;

/** Who holds her, what each answer brings about, and that whatever comes twice has one effect. */
@MuanTest
@Import({CaseStage.class, TransferStage.class, TransferTest.Heard.class})
class TransferTest {

    /** What the journey hears. */
    @TestComponent
    static class Heard {

        private final List<Object> events = new ArrayList<>();

        @EventListener
        void on(TransferAccepted accepted) {
            events.add(accepted);
        }

        @EventListener
        void on(TransferCancelled cancelled) {
            events.add(cancelled);
        }
    }

    @Autowired
    private CaseStage stage;

    @Autowired
    private TransferStage desk;

    @Autowired
    private Heard heard;

    @Autowired
    private Transfers transfers;

    @Autowired
    private TransferRegister register;

    @Autowired
    private Asking asking;

    @Autowired
    private TransferList list;

    @Autowired
    private Merging merging;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private UnitOfWork work;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void afternoon() {
        heard.events.clear();
        stage.begin("2026-06-08T14:00");
    }

    @Test
    void the_first_contact_institution_is_responsible_until_the_receiver_has_signed() {
        Subject her = desk.requested();
        stage.until("2026-06-08T14:04");
        desk.accept("YZ-H1", her);
        assertThat(stage.system(() -> transfers.openOf(her)).orElseThrow()).isEqualTo(new TransferSheet(desk.transfer(her).id(), her, "YZ-H2", "YZ-H1",
                TransferState.ACCEPTED, true, null, false, at("2026-06-08T14:00"), at("2026-06-08T14:04")));
        assertThat(heard.events).containsExactly(new TransferAccepted(desk.transfer(her).id(), her, "YZ-H2", "YZ-H1", at("2026-06-08T14:04")));
        assertThat(stage.duty(her, "O40").open()).isTrue();
        assertThat(stage.duty(her, "O40").owner().key()).isEqualTo(DOCTOR);
        stage.until("2026-06-08T15:02");
        desk.handedOver(her);
        assertThat(stage.duty(her, "O40").state()).isEqualTo(Obligation.State.MET);
        assertThat(stage.duty(her, "O40").closedAt()).isEqualTo(at("2026-06-08T15:02"));
        assertThat(stage.system(() -> transfers.openOf(her))).isEmpty();
        assertThat(desk.offered(DOCTOR, her)).contains("request-transfer").doesNotContain("cancel-transfer", "ask-another");
        assertThatThrownBy(() -> desk.handedOver(her)).isInstanceOf(Refused.class).hasMessage("transfer.ended");
    }

    @Test
    void only_those_who_treat_her_at_an_institution_that_takes_part_may_ask() {
        Subject her = desk.woman();
        assertThat(desk.offered("rescue-duty@YZ-H2", her)).contains("request-transfer");
        assertThat(desk.offered("department-head@YZ-H2", her)).contains("request-transfer");
        assertThat(desk.offered("safety-office@YZ-H2", her)).doesNotContain("request-transfer");
        assertThat(desk.offered("high-risk-desk@YZ-MCH", her)).doesNotContain("request-transfer");
        assertThatThrownBy(() -> desk.offered("attending@GX-H1", her)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void institutions_take_part_when_they_are_asked_and_not_before() {
        Subject her = desk.requested();
        assertThatThrownBy(() -> desk.offered("rescue-duty@CQ-H2", her)).isInstanceOf(AccessDeniedException.class);
        desk.refuse("YZ-H1", her);
        assertThat(desk.offered("rescue-duty@CQ-H2", her)).doesNotContain("cancel-transfer");
        assertThat(parts(her, "CQ-H2")).containsExactly("ASKED");
        desk.accept("CQ-H2", her);
        assertThat(parts(her, "CQ-H2")).containsExactly("ASKED", "RECEIVING");
    }

    @Test
    void a_refusal_is_told_at_once_to_the_safety_office_the_mch_institution_and_the_requester() {
        Subject her = desk.requested();
        desk.refuse("YZ-H1", her);
        assertThat(jdbc.queryForList("select recipient_group from outbox_message where text_key = 'transfer.notice.refused'", String.class))
                .containsExactlyInAnyOrder("safety-office@YZ-H1", "high-risk-desk@YZ-MCH", DOCTOR);
        assertThat(stage.duty(her, "O39").owner().key()).isEqualTo("safety-office@YZ-H1");
        assertThat(stage.duty(her, "O41").owner().key()).isEqualTo("rescue-duty@CQ-H2");
    }

    @Test
    void refusals_of_the_last_thirty_days_are_remembered_in_the_ranking() {
        desk.refuse("YZ-H1", desk.requested());
        assertThat(refusals("YZ-H1")).isEqualTo(1);
        stage.until("2026-07-08T14:01");
        assertThat(refusals("YZ-H1")).isZero();
    }

    private long refusals(String institution) {
        return stage.system(() -> register.candidates("YZ-H2", null, 2)).stream().filter(one -> one.code().equals(institution)).findFirst().orElseThrow().refusals();
    }

    @Test
    void the_backstop_may_not_refuse_whatever_its_form_says() {
        Subject her = desk.requested();
        desk.refuse("YZ-H1", her);
        TransferAsk ask = desk.asks(her).get(1);
        assertThat(ask.institution()).isEqualTo("CQ-H2");
        assertThatThrownBy(() -> stage.as("rescue-duty@CQ-H2", () -> asking.refuse(ask.id(), TransferAsk.Refusal.NO_BED, null)))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsKey("answer"));
        assertThat(stage.ask("rescue-duty@CQ-H2", () -> asking.mayRefuse(ask.id()))).isFalse();
    }

    @Test
    void a_late_answer_is_told_who_has_her() {
        Subject her = desk.requested();
        long late = desk.asks(her).get(0).id();
        stage.until("2026-06-08T14:15");
        assertThat(((Refused) catchThrowable(() -> stage.as("rescue-duty@YZ-H1", () -> asking.accept(late, null)))).reason())
                .satisfies(said -> assertThat(said.key()).isEqualTo("transfer.backstop-has-her"))
                .satisfies(said -> assertThat(said.args()).containsExactly("CQ-H2"));
        assertThat(desk.transfer(her).receiver()).isEqualTo("CQ-H2");
        assertThat(heard.events).hasSize(1);
        assertThat(jdbc.queryForList("select recipient_group from outbox_message where text_key = 'transfer.notice.taken'", String.class))
                .contains("rescue-duty@YZ-H1").doesNotContain("rescue-duty@CQ-H2");
    }

    @Test
    void nobody_answers_for_another_institution() {
        Subject her = desk.requested();
        long ask = desk.asks(her).get(0).id();
        assertThatThrownBy(() -> stage.as("rescue-duty@CQ-H2", () -> asking.accept(ask, null))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as("attending@YZ-H1", () -> asking.accept(ask, null))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void two_acceptances_at_once_have_one_effect() throws Exception {
        Subject her = desk.requested();
        desk.act(DOCTOR, her, "ask-another", Map.of("institution", "CQ-H1"));
        List<Throwable> failed = together(() -> desk.accept("YZ-H1", her), () -> desk.accept("CQ-H1", her));
        assertThat(failed).hasSize(1).allSatisfy(one -> assertThat(one).isInstanceOfAny(Refused.class, AssertionError.class));
        assertThat(heard.events).hasSize(1);
        assertThat(desk.asks(her).stream().filter(ask -> ask.state() == State.ACCEPTED)).hasSize(1)
                .allSatisfy(ask -> assertThat(ask.institution()).isEqualTo(desk.transfer(her).receiver()));
        assertThat(desk.waiting(her)).isEmpty();
    }

    @Test
    void an_acceptance_in_the_moment_of_the_backstop_has_one_effect() throws Exception {
        Subject her = desk.requested();
        Job due = engine.getManagementService().createJobQuery().activityId("Event_BackstopDue").singleResult();
        List<Throwable> failed = together(() -> desk.accept("YZ-H1", her), () -> fire(due.getId()));
        assertThat(heard.events).hasSize(1);
        assertThat(List.of("YZ-H1", "CQ-H2")).contains(desk.transfer(her).receiver());
        assertThat(desk.waiting(her)).allMatch(task -> task.equals("Task_AdmitAsBackstop rescue-duty@CQ-H2"))
                .hasSize(desk.transfer(her).receiver().equals("CQ-H2") ? 1 : 0);
        assertThat(failed).hasSizeLessThan(2);
    }

    @Test
    void two_requests_at_once_make_one_transfer() throws Exception {
        Subject her = desk.woman();
        List<Throwable> failed = together(() -> desk.request(her, Map.of()), () -> desk.request(her, Map.of()));
        assertThat(failed).hasSize(1).allSatisfy(one -> assertThat(one).isInstanceOfAny(AccessDeniedException.class, Refused.class));
        assertThat(jdbc.queryForObject("select count(*) from transfer", Long.class)).isEqualTo(1);
        assertThat(desk.waiting(her)).containsExactly("Task_AnswerTransfer rescue-duty@YZ-H1");
    }

    @Test
    void one_who_diverts_is_left_out_when_others_are_asked_anew() {
        Subject her = desk.requested();
        desk.accept("YZ-H1", her);
        stage.until("2026-06-08T14:20");
        desk.seekAnother(her);
        assertThat(desk.waiting(her)).containsExactly("Task_AnswerTransfer rescue-duty@CQ-H2");
        assertThat(stage.duty(her, "O40").open()).isTrue();
        assertThat(stage.duties(her, "O40")).hasSize(1);
        assertThat(desk.transfer(her).backstopAt()).isEqualTo(at("2026-06-08T14:35"));
        assertThat(desk.asks(her).get(0).state()).isEqualTo(State.DIVERTED);
        assertThat(desk.asks(her).get(0).words()).isEqualTo("设备故障");
        desk.accept("CQ-H2", her);
        assertThat(heard.events).hasSize(2);
        assertThat(desk.transfer(her).receiver()).isEqualTo("CQ-H2");
    }

    @Test
    void a_cancelled_transfer_is_told_and_may_be_asked_for_again() {
        Subject her = desk.requested();
        desk.accept("YZ-H1", her);
        assertThat(desk.offered("rescue-duty@YZ-H1", her)).doesNotContain("cancel-transfer");
        desk.act(DOCTOR, her, "cancel-transfer", Map.of("reason", "病情缓解"));
        assertThat(heard.events).hasSize(2).last().isInstanceOf(TransferCancelled.class);
        assertThat(stage.duty(her, "O40").state()).isEqualTo(Obligation.State.CANCELLED);
        desk.request(her, Map.of());
        assertThat(desk.transfer(her).state()).isEqualTo(TransferState.ASKING);
    }

    @Test
    void a_transfer_moves_along_when_two_records_become_one() {
        Subject kept = desk.woman();
        Subject twice = desk.requested();
        desk.refuse("YZ-H1", twice);
        stage.until("2026-06-08T14:03");
        stage.ask(DOCTOR, () -> merging.mergeAndJoin(kept, twice, "同一人重复建档"));
        assertThat(desk.waiting(twice)).isEmpty();
        assertThat(desk.waiting(kept)).containsExactly("Task_AnswerTransfer rescue-duty@CQ-H2", "Task_CoordinateTransfer high-risk-desk@YZ-MCH",
                "Task_ReviewRefusal safety-office@YZ-H1");
        assertThat(stage.duty(kept, "O41").due()).isEqualTo(at("2026-06-08T14:05"));
        assertThat(stage.duties(kept, "O39")).hasSize(1);
        assertThat(stage.duties(kept, "O46")).hasSize(1);
        stage.until("2026-06-08T14:15");
        assertThat(desk.waiting(kept)).contains("Task_AdmitAsBackstop rescue-duty@CQ-H2");
        assertThat(stage.duty(kept, "O40").open()).isTrue();
    }

    @Test
    void of_two_open_transfers_the_one_of_the_record_that_stays_goes_on() {
        Subject kept = desk.requested();
        Subject twice = desk.requested();
        stage.ask(DOCTOR, () -> merging.mergeAndJoin(kept, twice, "同一人重复建档"));
        assertThat(desk.waiting(kept)).containsExactly("Task_AnswerTransfer rescue-duty@YZ-H1");
        assertThat(stage.system(() -> register.of(kept))).extracting(Transfer::state).containsExactlyInAnyOrder(TransferState.ASKING, TransferState.CANCELLED);
        assertThat(stage.duties(kept, "O40")).extracting(Obligation::state).containsExactlyInAnyOrder(Obligation.State.OPEN, Obligation.State.CANCELLED);
    }

    @Test
    void the_list_shows_what_one_sees_those_asking_before_those_accepted() {
        Subject accepted = desk.requested();
        desk.accept("YZ-H1", accepted);
        stage.until("2026-06-08T14:01");
        Subject asking = desk.requested();
        assertThat(stage.ask("high-risk-desk@YZ-MCH", () -> list.underWay())).extracting(line -> line.transfer().subject()).containsExactly(asking, accepted);
        assertThat(stage.ask("high-risk-desk@YZ-MCH", () -> list.underWay()).get(0).waiting()).containsExactly("YZ-H1");
        assertThat(stage.ask("rescue-duty@CQ-H2", () -> list.underWay())).isEmpty();
        assertThat(stage.ask("high-risk-desk@GX-MCH", () -> list.underWay())).isEmpty();
    }

    private List<String> parts(Subject her, String organisation) {
        return jdbc.queryForList("select part from case_participation where subject = ? and organisation = ? order by part", String.class, her.value(), organisation);
    }

    /** As the job executor would: a job that has gone meanwhile is nobody's fault. */
    private void fire(String job) {
        if (engine.getManagementService().createJobQuery().jobId(job).count() == 1) {
            work.run(() -> engine.getManagementService().executeJob(job));
        }
    }

    /** Runs both at one moment and says what failed. */
    private static List<Throwable> together(Runnable... acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        try {
            var start = new CyclicBarrier(acts.length);
            List<Future<Throwable>> running = new ArrayList<>();
            for (Runnable act : acts) {
                Callable<Throwable> one = () -> {
                    start.await();
                    return catchThrowable(act::run);
                };
                running.add(threads.submit(one));
            }
            List<Throwable> failed = new ArrayList<>();
            for (Future<Throwable> one : running) {
                if (one.get() != null) {
                    failed.add(one.get());
                }
            }
            return failed;
        } finally {
            threads.shutdown();
        }
    }
}
