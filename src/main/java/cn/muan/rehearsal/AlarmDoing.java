package cn.muan.rehearsal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.base.Subject;
import cn.muan.obligation.Alarm;
import cn.muan.obligation.AlarmInbox;
import cn.muan.obligation.AlarmInbox.Filter;
import cn.muan.obligation.Alarms;

/** Acknowledges and closes alarms as the alarm inbox does. */
@Profile({"rehearsal", "test"})
@Component
@Order(4)
class AlarmDoing implements Doing {

    private final AlarmInbox inbox;
    private final Alarms alarms;
    private final GivenValues values;
    private final Cast cast;
    private final CurrentActor current;

    AlarmDoing(AlarmInbox inbox, Alarms alarms, GivenValues values, Cast cast, CurrentActor current) {
        this.inbox = inbox;
        this.alarms = alarms;
        this.values = values;
        this.cast = cast;
        this.current = current;
    }

    @Override
    public boolean knows(String verb) {
        return Set.of("acknowledge-alarm", "close-alarm").contains(verb);
    }

    @Override
    public void perform(Play play, Act act) {
        values.requireOnly(act, Set.of("obligation", "reason", "note"));
        Subject subject = play.woman(act.step());
        current.as(cast.actor(act.as(), act.title()), () -> {
            Alarm alarm = newest(act, subject);
            if (act.verb().equals("acknowledge-alarm")) {
                alarms.acknowledge(alarm.id());
            } else {
                alarms.close(alarm.id(), values.choice(act, "reason", Alarm.CloseReason.class), values.text(act, "note"));
            }
        });
    }

    private Alarm newest(Act act, Subject subject) {
        String code = values.text(act, "obligation");
        return Arrays.stream(Alarm.State.values()).filter(state -> state != Alarm.State.CLOSED)
                .flatMap(state -> inbox.window(new Filter(state, AlarmInbox.Order.NEWEST, List.of(subject)), null).stream())
                .map(AlarmInbox.Row::alarm).filter(alarm -> code.isEmpty() || alarm.code().equals(code)).findFirst()
                .orElseThrow(() -> new NotOpen("rehearsal.refused.no-alarm", code, act.as()));
    }
}
