package cn.muan.followup.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.followup.FollowUpProcess;
import cn.muan.followup.FollowUpSeries;
import cn.muan.policy.Contact;

/** One instance of {@code follow-up} for each series. A message that no instance waits for changes nothing: the next period reads the series. */
@Component
class FollowUpInstances implements FollowUpProcess {

    private final Engine engine;

    FollowUpInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String taskOf(Contact contact) {
        return switch (contact) {
            case HOME -> FollowUpModel.TASK_VISIT_AT_HOME;
            case PHONE -> FollowUpModel.TASK_CALL_BY_PHONE;
            case VISIT -> FollowUpModel.TASK_SEE_IN_PERSON;
        };
    }

    @Override
    public String begun(FollowUpSeries series) {
        return engine.start(FollowUpModel.PROCESS, series.subject(), Map.of(Fact.SERIES_ID, String.valueOf(series.id()),
                Fact.CENTRE, series.centre(), Fact.CONTACT, series.contact().code()));
    }

    @Override
    public void visitRecorded(FollowUpSeries series) {
        tell(FollowUpModel.MESSAGE_VISIT_RECORDED, series);
    }

    @Override
    public void moved(FollowUpSeries series) {
        tell(FollowUpModel.MESSAGE_MOVED, series);
    }

    @Override
    public void suspended(FollowUpSeries series) {
        tell(FollowUpModel.MESSAGE_SUSPENDED, series);
    }

    @Override
    public void resumed(FollowUpSeries series) {
        tell(FollowUpModel.MESSAGE_RESUMED, series);
    }

    @Override
    public void ended(FollowUpSeries series) {
        tell(FollowUpModel.MESSAGE_ENDED, series);
    }

    private void tell(String message, FollowUpSeries series) {
        engine.correlateInstance(message, series.processInstance(), Map.of());
    }
}
