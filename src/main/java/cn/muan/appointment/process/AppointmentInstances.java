package cn.muan.appointment.process;

import java.util.Date;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.appointment.Appointment;
import cn.muan.appointment.AppointmentProcess;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;

/** One instance of {@code appointment} for each booking. */
@Component
class AppointmentInstances implements AppointmentProcess {

    private final Engine engine;

    AppointmentInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String begin(Appointment booked) {
        return engine.start(AppointmentModel.PROCESS, booked.subject(), Map.of(Fact.APPOINTMENT_ID, String.valueOf(booked.id()),
                Fact.INSTITUTION, booked.institution(), Fact.NO_SHOW_AT, Date.from(booked.noShowAt())));
    }

    @Override
    public void attended(Appointment attended) {
        engine.correlateInstance(AppointmentModel.MESSAGE_ATTENDED, attended.instance(), Map.of());
    }

    @Override
    public void cancelled(Appointment cancelled) {
        engine.correlateInstance(AppointmentModel.MESSAGE_CANCELLED, cancelled.instance(), Map.of());
    }

    @Override
    public void rescheduled(Appointment rescheduled) {
        engine.correlateInstance(AppointmentModel.MESSAGE_RESCHEDULED, rescheduled.instance(), Map.of());
    }
}
