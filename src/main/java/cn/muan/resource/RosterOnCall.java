package cn.muan.resource;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.notification.OnCall;

/** Answers from the roster who is to be rung; the ladder and the outbox ask, never a screen. */
@Component
@Transactional(readOnly = true)
class RosterOnCall implements OnCall {

    private final Roster roster;
    private final CurrentActor actor;

    RosterOnCall(Roster roster, CurrentActor actor) {
        this.roster = roster;
        this.actor = actor;
    }

    @Override
    public List<Reach> reach(Group group, Instant at) {
        actor.requireAt(group.organisation());
        return roster.on(group, at).stream()
                .map(shift -> new Reach(shift.name(), shift.phone(), shift.email().isEmpty() ? null : shift.email())).distinct().toList();
    }
}
