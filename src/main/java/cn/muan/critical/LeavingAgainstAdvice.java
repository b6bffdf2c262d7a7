package cn.muan.critical;

import java.util.List;
import java.util.Optional;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;
import cn.muan.woman.Departures;
import cn.muan.woman.Women;

/**
 * A woman leaves the hospital against advice. Of a critical one the hospital reports the same day where S4 第十八条 applies (O59), of any one at once
 * where S1 三.12 does (O61).
 */
@Service
@Transactional
public class LeavingAgainstAdvice {

    /** Same day (S4), at once (S1). */
    static final String SAME_DAY = "O59";
    static final String AT_ONCE = "O61";

    private final Discharges discharges;
    private final CriticalAdmissions admissions;
    private final CriticalDuties duties;
    private final CriticalProcess process;
    private final CriticalPlaces places;
    private final CriticalStory story;
    private final Departures departures;
    private final Women women;
    private final CaseAccess access;

    LeavingAgainstAdvice(Discharges discharges, CriticalAdmissions admissions, CriticalDuties duties, CriticalProcess process,
            CriticalPlaces places, CriticalStory story, Departures departures, Women women, CaseAccess access) {
        this.discharges = discharges;
        this.admissions = admissions;
        this.duties = duties;
        this.process = process;
        this.places = places;
        this.story = story;
        this.departures = departures;
        this.women = women;
        this.access = access;
    }

    /** Whether she may leave the current actor's hospital: as a critical woman anywhere, as any woman where leaving is reported. */
    @Transactional(readOnly = true)
    public boolean mayRecord(Subject asked) {
        Subject subject = women.current(asked);
        return places.treatingHospital(subject).filter(here -> departures.of(subject).isEmpty())
                .filter(here -> admissions.ownEpisode(subject).isPresent() || admissions.openEpisode(subject).isEmpty()
                        && discharges.findByOpenSubject(subject.value()).isEmpty() && duties.asked(AT_ONCE, subject, here.code(), story.now()))
                .isPresent();
    }

    /** Districts she may go to beside the hospital's own. */
    @Transactional(readOnly = true)
    public List<Jurisdiction> districts(Subject subject) {
        return places.treatingHospital(women.current(subject)).map(here -> places.otherDistricts(places.mchOf(here.code()))).orElse(List.of());
    }

    /** 自动放弃治疗出院: it ends her critical episode; the notice of that is still owed. */
    public void record(Subject asked, Leaving leaving) {
        Subject subject = women.current(asked);
        Organisation hospital = places.treatingHospital(subject).orElseThrow(() -> new Refused("critical.not-treating"));
        Actor doctor = places.requireTreating(hospital.code());
        Optional<CriticalEpisode> episode = admissions.ownEpisode(subject);
        requireTime(subject, episode, leaving);
        String mch = places.mchOf(hospital.code());
        requireDestination(leaving.destination(), leaving.district(), leaving.place(), mch);
        if (discharges.findByOpenSubject(subject.value()).isPresent()) {
            throw CriticalStory.refused("leftAt", "critical.left-already");
        }
        DischargeAgainstAdvice left = save(new DischargeAgainstAdvice(subject, episode.orElse(null), hospital.code(), mch, leaving,
                doctor.name(), story.now()));
        story.act(subject, "left-against-advice", hospital.code(), leaving.leftAt(), leaving.destination().key());
        episode.ifPresent(open -> admissions.over(open, Outcome.LEFT_AGAINST_ADVICE, new CriticalAdmissions.Course(List.of(), null, null),
                doctor.name(), leaving.leftAt()));
        left.runsAs(process.left(left));
    }

    private DischargeAgainstAdvice save(DischargeAgainstAdvice left) {
        try {
            return discharges.saveAndFlush(left);
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            throw new ConcurrencyFailureException("recorded elsewhere at the same moment", somebodyWasFaster);
        }
    }

    private void requireTime(Subject subject, Optional<CriticalEpisode> episode, Leaving leaving) {
        if (leaving.leftAt().isAfter(story.now())) {
            throw CriticalStory.refused("leftAt", "woman.in-the-future");
        }
        if (episode.filter(open -> leaving.leftAt().isBefore(open.admittedAt())).isPresent()) {
            throw CriticalStory.refused("leftAt", "critical.left-before-admitted", CriticalWords.minute(episode.get().admittedAt()));
        }
        if (women.sheet(subject).dating().began().filter(ChinaTime.dateOf(leaving.leftAt())::isBefore).isPresent()) {
            throw CriticalStory.refused("leftAt", "critical.before-the-pregnancy");
        }
    }

    /** What the destination needs beside its kind, at its field. */
    private void requireDestination(Destination destination, String district, String place, String mch) {
        if (destination == Destination.OTHER_COUNTY
                && places.otherDistricts(mch).stream().map(Jurisdiction::code).noneMatch(code -> code.equals(district))) {
            throw CriticalStory.refused("district", "critical.district-needed");
        }
        if (destination == Destination.OTHER_REGION && place == null) {
            throw CriticalStory.refused("place", "critical.place-needed");
        }
    }

    /** Opens O59 and O61 from her leaving on.
     * @return whether a report is owed */
    public boolean openReport(long id) {
        DischargeAgainstAdvice left = of(id);
        if (left.reportedAt() != null) {
            return false;
        }
        Group owner = new Group(Role.ATTENDING, left.institution());
        if (left.episodeId().isPresent()) {
            duties.open(SAME_DAY, left.subject(), owner, left.leftAt(), left.occurrence());
        }
        duties.open(AT_ONCE, left.subject(), owner, left.leftAt(), left.occurrence());
        return duties.owes(left.subject(), left.occurrence(), SAME_DAY, AT_ONCE);
    }

    /** 报告放弃治疗出院. */
    public void report(long id, String words) {
        DischargeAgainstAdvice left = of(id);
        Actor doctor = places.requireTreating(left.institution());
        access.participate(left.subject(), left.mchInstitution(), Part.OVERSIGHT);
        left.reported(words, doctor.name(), story.now());
        duties.meet(left.subject(), left.occurrence(), story.now(), SAME_DAY, AT_ONCE);
        story.handover(left.subject(), "discharge-reported", left.institution(), left.mchInstitution());
    }

    /** For whoever may see the case. */
    @Transactional(readOnly = true)
    public DischargeAgainstAdvice of(long id) {
        DischargeAgainstAdvice found = discharges.findById(id).orElseThrow(() -> new Refused("critical.no-discharge"));
        access.requireSee(found.subject());
        return found;
    }
}
