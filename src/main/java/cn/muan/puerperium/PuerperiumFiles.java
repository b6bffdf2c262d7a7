package cn.muan.puerperium;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CaseAccess;
import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;

/** Reads the puerperium of a woman for whoever may see her case. */
@Service
@Transactional(readOnly = true)
public class PuerperiumFiles {

    private final PuerperiumRecords records;
    private final PostpartumAssessments assessments;
    private final Obligations obligations;
    private final CaseAccess access;
    private final Clock clock;

    PuerperiumFiles(PuerperiumRecords records, PostpartumAssessments assessments, Obligations obligations, CaseAccess access, Clock clock) {
        this.records = records;
        this.assessments = assessments;
        this.obligations = obligations;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A puerperium as it stands.
     *
     * @param day         days since the ending, today
     * @param assessments newest first
     * @param next        the assessment or closing due next, empty where none is owed
     */
    public record Sheet(Puerperium puerperium, long day, List<PostpartumAssessment> assessments, Optional<Obligation> next) {
    }

    /** Empty while the pregnancy lasts. */
    public Optional<Sheet> sheet(Subject subject) {
        access.requireSee(subject);
        return records.findBySubject(subject.value()).map(puerperium -> new Sheet(puerperium,
                puerperium.dayOn(ChinaTime.dateOf(clock.instant())), assessments.findBySubjectOrderByIdDesc(subject.value()),
                obligations.openOf(subject).stream().filter(duty -> PuerperiumDuties.ALL.contains(duty.code())).min(Comparator.comparing(Obligation::due))));
    }

    /** Open duties of the subject that are past due, most late first; everybody's, not only those of the puerperium. */
    public List<Obligation> openBreaches(Subject subject) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return open(subject).filter(duty -> !duty.due().isAfter(now)).toList();
    }

    /** Open duties of the subject whose time has not come. */
    public List<Obligation> openDuties(Subject subject) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return open(subject).filter(duty -> duty.due().isAfter(now)).toList();
    }

    private Stream<Obligation> open(Subject subject) {
        return obligations.openOf(subject).stream().filter(duty -> !duty.code().equals(PuerperiumDuties.CLOSING))
                .sorted(Comparator.comparing(Obligation::due));
    }
}
