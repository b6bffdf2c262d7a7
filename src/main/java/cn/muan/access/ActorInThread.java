package cn.muan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor set for this thread, else the person signed in; a person's rights are re-read at least every minute. */
@Component
class ActorInThread implements CurrentActor {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ThreadLocal<Actor> override = new ThreadLocal<>();
    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private final Persons persons;
    private final Clock clock;

    ActorInThread(Persons persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public Actor require() {
        Actor set = override.get();
        return set != null ? set : signedIn();
    }

    @Override
    public <T> T as(Actor actor, Supplier<T> work) {
        Actor former = override.get();
        override.set(actor);
        try {
            return work.get();
        } finally {
            if (former == null) {
                override.remove();
            } else {
                override.set(former);
            }
        }
    }

    @Override
    public Actor requireAt(String organisation, Role... roles) {
        Actor actor = require();
        if (actor.system() || Arrays.stream(roles).anyMatch(role -> actor.is(role, organisation))) {
            return actor;
        }
        throw new AccessDeniedException("role missing at organisation");
    }

    @Override
    public Actor requireRole(Role... roles) {
        Actor actor = require();
        if (actor.system() || Arrays.stream(roles).anyMatch(actor::has)) {
            return actor;
        }
        throw new AccessDeniedException("role missing");
    }

    /** Rights of the person have changed; the next question reads them again. */
    void forget(long personId) {
        known.remove(personId);
    }

    private Actor signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()
                || !(authentication.getPrincipal() instanceof SignedIn person)) {
            throw new AccessDeniedException("nobody is signed in");
        }
        Instant now = clock.instant();
        Known remembered = known.get(person.personId());
        if (remembered != null && Duration.between(remembered.readAt(), now).abs().compareTo(FRESH) < 0) {
            return remembered.actor();
        }
        Actor actor = persons.withMemberships(person.personId()).filter(Person::enabled).map(Person::asActor)
                .orElseThrow(() -> new AccessDeniedException("account disabled"));
        known.put(person.personId(), new Known(actor, now));
        return actor;
    }

    private record Known(Actor actor, Instant readAt) {
    }
}
