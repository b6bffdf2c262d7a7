package cn.muan.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CaseAccess;
import cn.muan.base.Subject;
import cn.muan.woman.Women;

/** Tells where a woman is on her way, to those who see her case. */
@Service
@Transactional(readOnly = true)
public class Journeys {

    private final JourneyBook book;
    private final Women women;
    private final CaseAccess access;

    Journeys(JourneyBook book, Women women, CaseAccess access) {
        this.book = book;
        this.women = women;
        this.access = access;
    }

    /** The journey that has not ended. */
    public Optional<Journey> open(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return book.open(subject);
    }

    /** The journey of a transfer. */
    public Journey of(long transferId) {
        Journey journey = book.of(transferId);
        access.requireSee(journey.subject());
        return journey;
    }

    /** The latest ten, newest first. */
    public List<Journey> of(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return book.latest(subject);
    }

    /** Stamps by journey, in the order in which they were written. */
    public Map<Long, List<JourneyStamp>> stamps(List<Journey> of) {
        of.stream().map(Journey::subject).distinct().forEach(access::requireSee);
        return book.stampsOf(of).stream().collect(Collectors.groupingBy(JourneyStamp::journeyId));
    }
}
