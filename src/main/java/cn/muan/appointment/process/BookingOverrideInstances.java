package cn.muan.appointment.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.appointment.BookingOverride;
import cn.muan.appointment.BookingOverrideProcess;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;

/** One instance of {@code booking-override} for each exception. */
@Component
class BookingOverrideInstances implements BookingOverrideProcess {

    private final Engine engine;

    BookingOverrideInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String task(boolean emergency) {
        return emergency ? BookingOverrideModel.TASK_APPROVE : BookingOverrideModel.TASK_DECIDE;
    }

    @Override
    public String begin(BookingOverride asked) {
        return engine.start(BookingOverrideModel.PROCESS, asked.subject(), Map.of(Fact.OVERRIDE_ID, String.valueOf(asked.id()),
                Fact.INSTITUTION, asked.slot().institution(), Fact.DECIDING_GROUP, asked.deciders().key(), Fact.EMERGENCY, asked.emergency()));
    }

    @Override
    public void withdrawn(BookingOverride withdrawn) {
        engine.correlateInstance(BookingOverrideModel.MESSAGE_WITHDRAWN, withdrawn.instance(), Map.of());
    }
}
