package cn.muan.journey.process;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.engine.Fact;
import cn.muan.journey.CardFiles;
import cn.muan.journey.Carrying;
import cn.muan.journey.Journey;
import cn.muan.journey.Journeys;
import cn.muan.journey.Reception;

/** What the diagram of a journey calls; the domain knows how far she is, the diagram shows it. */
@Component("transferJourney")
public class JourneySteps {

    private static final Actor JOURNEY = Actor.system("journey");

    private final Journeys journeys;
    private final Carrying carrying;
    private final Reception reception;
    private final CardFiles cards;
    private final CurrentActor actor;

    JourneySteps(Journeys journeys, Carrying carrying, Reception reception, CardFiles cards, CurrentActor actor) {
        this.journeys = journeys;
        this.carrying = carrying;
        this.reception = reception;
        this.cards = cards;
        this.actor = actor;
    }

    /** 读取进度: where a journey that begins, or goes on under another record, stands. */
    public void readStanding(DelegateExecution execution) {
        actor.as(JOURNEY, () -> {
            Journey journey = journeys.of(transfer(execution));
            set(execution, Fact.JOURNEY_PHASE, journey.state().onTheWay() ? "way" : "there");
            set(execution, Fact.SHEET_FILLED, cards.filled(journey.transferId()));
            readReceiver(execution, journey);
        });
    }

    /** 看下一步: arrange, leave, arrive, wait or arrived. */
    public void nextOnTheWay(DelegateExecution execution) {
        actor.as(JOURNEY, () -> {
            set(execution, Fact.CARRIAGE_STEP, carrying.step(transfer(execution)).name().toLowerCase(Locale.ROOT));
            readReceiver(execution, journeys.of(transfer(execution)));
        });
    }

    /** 看接诊下一步: prepare, or wait for another receiver. */
    public void nextAtReceiver(DelegateExecution execution) {
        actor.as(JOURNEY, () -> {
            set(execution, Fact.RECEPTION_STEP, reception.step(transfer(execution)).name().toLowerCase(Locale.ROOT));
            readReceiver(execution, journeys.of(transfer(execution)));
        });
    }

    /** 开立绿色通道时限, and whether it was logged and signed before. */
    public void openGreenChannel(DelegateExecution execution) {
        actor.as(JOURNEY, () -> {
            set(execution, Fact.GREEN_CHANNEL_LOGGED, reception.openGreenChannel(transfer(execution)));
            Journey journey = journeys.of(transfer(execution));
            set(execution, Fact.HANDOVER_SIGNED, journey.handedOverAt() != null);
            readReceiver(execution, journey);
        });
    }

    /** 开立结局反馈时限. */
    public void openOutcome(DelegateExecution execution) {
        actor.as(JOURNEY, () -> reception.openOutcome(transfer(execution)));
    }

    private static void readReceiver(DelegateExecution execution, Journey journey) {
        execution.getProcessInstance().setVariable(Fact.RECEIVER.variable(), journey.receiver());
    }

    private static void set(DelegateExecution execution, Fact fact, Object value) {
        execution.getProcessInstance().setVariable(fact.variable(), value);
    }

    private static long transfer(DelegateExecution execution) {
        return Long.parseLong((String) execution.getVariable(Fact.TRANSFER_ID.variable()));
    }
}
