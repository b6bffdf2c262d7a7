package cn.muan.journey.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.journey.Journey;
import cn.muan.journey.JourneyProcess;

/** One instance of {@code transfer-journey} for each accepted transfer. */
@Component
class JourneyInstances implements JourneyProcess {

    private final Engine engine;

    JourneyInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String taskOf(Work work) {
        return switch (work) {
            case ARRANGEMENT -> JourneyModel.TASK_ARRANGE;
            case GREEN_CHANNEL -> JourneyModel.TASK_LOG_GREEN_CHANNEL;
            case OUTCOME -> JourneyModel.TASK_FEED_BACK;
        };
    }

    @Override
    public String begin(Journey journey) {
        return engine.start(JourneyModel.PROCESS, journey.subject(), Map.of(Fact.TRANSFER_ID, String.valueOf(journey.transferId()),
                Fact.INSTITUTION, journey.origin()));
    }

    @Override
    public void carriageMoved(Journey journey) {
        engine.correlateInstance(JourneyModel.MESSAGE_CARRIAGE_MOVED, journey.instance(), Map.of());
    }

    @Override
    public void receiverChanged(Journey journey) {
        engine.correlateInstance(JourneyModel.MESSAGE_RECEIVER_CHANGED, journey.instance(), Map.of());
    }

    @Override
    public void closed(Journey journey) {
        engine.correlateInstance(JourneyModel.MESSAGE_CLOSED, journey.instance(), Map.of());
    }
}
