package cn.muan.blood.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.blood.BloodAllocation;
import cn.muan.blood.BloodProcess;
import cn.muan.blood.BloodRequest;
import cn.muan.blood.BloodStep;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;

/** One instance of {@code emergency-blood} for each request, one of {@code blood-delivery} for each place that gives blood. */
@Component
class BloodInstances implements BloodProcess {

    private final Engine engine;

    BloodInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String task(BloodStep step) {
        return switch (step) {
            case APPROVE -> EmergencyBloodModel.TASK_APPROVE;
            case PAPERWORK -> EmergencyBloodModel.TASK_PAPERWORK;
            case CONFIRM -> EmergencyBloodModel.TASK_CONFIRM;
            case SEEK -> EmergencyBloodModel.TASK_SEEK;
            case HAND_OUT -> BloodDeliveryModel.TASK_HAND_OUT;
            case SEND_OUT -> BloodDeliveryModel.TASK_SEND_OUT;
            case MARK_DIFFICULTY -> BloodDeliveryModel.TASK_MARK_DIFFICULTY;
            case ORDER_RUN -> BloodDeliveryModel.TASK_ORDER_RUN;
        };
    }

    @Override
    public String begin(BloodRequest request) {
        return engine.start(EmergencyBloodModel.PROCESS, request.subject(), Map.of(Fact.INSTITUTION, request.hospital(), Fact.EMERGENCY, request.emergency(),
                Fact.DECIDING_GROUP, request.deciders().key()));
    }

    @Override
    public void cancelled(BloodRequest request) {
        engine.correlateInstance(EmergencyBloodModel.MESSAGE_CANCELLED, request.instance(), Map.of());
    }

    @Override
    public void stopSeeking(BloodRequest request) {
        engine.correlateInstance(EmergencyBloodModel.MESSAGE_STOPPED, request.instance(), Map.of());
    }

    @Override
    public String beginDelivery(BloodRequest request, BloodAllocation allocation) {
        return engine.start(BloodDeliveryModel.PROCESS, request.subject(), Map.of(Fact.INSTITUTION, request.hospital(),
                Fact.ALLOCATION_ID, String.valueOf(allocation.id()), Fact.CARRIAGE, allocation.carriage().code()));
    }

    @Override
    public void pickedUp(BloodAllocation allocation) {
        engine.correlateInstance(BloodDeliveryModel.MESSAGE_PICKED_UP, allocation.instance(), Map.of());
    }

    @Override
    public void runFailed(BloodAllocation allocation) {
        engine.correlateInstance(BloodDeliveryModel.MESSAGE_RUN_FAILED, allocation.instance(), Map.of());
    }

    @Override
    public void deliveryCancelled(BloodAllocation allocation) {
        engine.correlateInstance(BloodDeliveryModel.MESSAGE_CANCELLED, allocation.instance(), Map.of());
    }
}
