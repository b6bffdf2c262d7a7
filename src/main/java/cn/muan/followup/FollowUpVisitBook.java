package cn.muan.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.policy.CaseFacts;

/** Writes down contacts; of one kind at most one a day reached her, so that two who record the same one are told of each other. */
@Component
class FollowUpVisitBook {

    private final FollowUpVisits visits;

    FollowUpVisitBook(FollowUpVisits visits) {
        this.visits = visits;
    }

    FollowUpVisit write(Subject subject, String centre, ContactMade made, CaseFacts facts, Actor by, Instant now) {
        if (made.reached()) {
            reached(subject, made).ifPresent(earlier -> {
                throw new FieldsRefused(Map.of("performedOn", new Message("followup.recorded-already", earlier.recorderName(),
                        earlier.recordedAt().atZone(ChinaTime.ZONE).toLocalDateTime().toString().replace('T', ' '))));
            });
        }
        try {
            return visits.saveAndFlush(new FollowUpVisit(subject, centre, made, facts, by, now));
        } catch (DataIntegrityViolationException twice) {
            throw new ConcurrencyFailureException("recorded elsewhere at the same moment", twice);
        }
    }

    private Optional<FollowUpVisit> reached(Subject subject, ContactMade made) {
        return visits.findByReachedKey(FollowUpVisit.reachedKey(subject, made.contact(), made.on()));
    }

    void join(Subject from, Subject to) {
        for (FollowUpVisit visit : visits.findBySubject(from.value())) {
            LocalDate on = visit.performedOn();
            visit.adoptedBy(to, visits.existsByReachedKey(FollowUpVisit.reachedKey(to, visit.contact(), on)));
        }
        visits.flush();
    }
}
