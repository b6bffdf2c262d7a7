package cn.muan.transfer.process;

import java.util.EnumMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.transfer.Transfer;
import cn.muan.transfer.TransferAsk;
import cn.muan.transfer.TransferProcess;

/** One instance of {@code transfer} for each round of asking, and one for each institution asked. */
@Component
class TransferInstances implements TransferProcess {

    private final Engine engine;

    TransferInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String taskOf(Work work) {
        return switch (work) {
            case ANSWER -> TransferAskModel.TASK_ANSWER;
            case ADMIT -> TransferModel.TASK_ADMIT;
            case ASSIST -> TransferAssistModel.TASK_ASSIST;
            case REVIEW -> TransferRefusalModel.TASK_REVIEW;
            case COORDINATE -> TransferModel.TASK_COORDINATE;
        };
    }

    @Override
    public String begin(Transfer transfer) {
        var facts = new EnumMap<Fact, Object>(Fact.class);
        facts.put(Fact.TRANSFER_ID, String.valueOf(transfer.id()));
        facts.put(Fact.INSTITUTION, transfer.origin());
        facts.put(Fact.BACKSTOP_ASSIGNED, transfer.awaitsAdmission());
        facts.put(Fact.BACKSTOP_OWED, transfer.backstopAt() != null);
        if (transfer.awaitsAdmission()) {
            facts.put(Fact.BACKSTOP, transfer.receiver());
        }
        if (transfer.mch() != null) {
            facts.put(Fact.MCH_INSTITUTION, transfer.mch());
        }
        return engine.start(TransferModel.PROCESS, transfer.subject(), facts);
    }

    @Override
    public String ask(Subject subject, Transfer transfer, TransferAsk ask) {
        return engine.start(TransferAskModel.PROCESS, subject, facts(ask));
    }

    @Override
    public String assist(Subject subject, TransferAsk ask) {
        return engine.start(TransferAssistModel.PROCESS, subject, facts(ask));
    }

    @Override
    public String review(Subject subject, TransferAsk ask, String group) {
        var facts = new EnumMap<Fact, Object>(facts(ask));
        facts.put(Fact.DECIDING_GROUP, group);
        return engine.start(TransferRefusalModel.PROCESS, subject, facts);
    }

    private static Map<Fact, Object> facts(TransferAsk ask) {
        return Map.of(Fact.TRANSFER_ID, String.valueOf(ask.transferId()), Fact.TRANSFER_ASK_ID, String.valueOf(ask.id()),
                Fact.ASKED_INSTITUTION, ask.institution());
    }

    @Override
    public void failed(Transfer transfer) {
        engine.correlateInstance(TransferModel.MESSAGE_FAILED, transfer.instance(), Map.of());
    }

    @Override
    public void accepted(Transfer transfer) {
        engine.correlateInstance(TransferModel.MESSAGE_TAKEN, transfer.instance(), Map.of());
    }

    @Override
    public void coordinate(Transfer transfer) {
        engine.correlateInstance(TransferModel.MESSAGE_COORDINATE, transfer.instance(), Map.of());
    }

    @Override
    public void coordinationOver(Transfer transfer) {
        if (transfer.instance() != null) {
            engine.correlateInstance(TransferModel.MESSAGE_COORDINATION_OVER, transfer.instance(), Map.of());
        }
    }

    @Override
    public void closed(Transfer transfer) {
        engine.correlateInstance(TransferModel.MESSAGE_CLOSED, transfer.instance(), Map.of());
    }

    @Override
    public void closed(TransferAsk ask) {
        if (ask.instance() != null) {
            engine.correlateInstance(TransferAskModel.MESSAGE_CLOSED, ask.instance(), Map.of());
        }
    }
}
