package cn.muan.critical;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.woman.Women;

/** A hospital in whose jurisdiction S1 三.12 applies says at once that a woman has died (O61). */
@Service
@Transactional
public class DeathNotices {

    static final String AT_ONCE = LeavingAgainstAdvice.AT_ONCE;

    private final DeathNoticeRecords notices;
    private final CriticalEpisodes episodes;
    private final CriticalDuties duties;
    private final CriticalProcess process;
    private final CriticalPlaces places;
    private final CriticalStory story;
    private final Directory directory;
    private final Women women;
    private final CaseAccess access;

    DeathNotices(DeathNoticeRecords notices, CriticalEpisodes episodes, CriticalDuties duties, CriticalProcess process, CriticalPlaces places,
            CriticalStory story, Directory directory, Women women, CaseAccess access) {
        this.notices = notices;
        this.episodes = episodes;
        this.duties = duties;
        this.process = process;
        this.places = places;
        this.story = story;
        this.directory = directory;
        this.women = women;
        this.access = access;
    }

    /** Owed by the hospital that had her as critical, else by the one whose doctor recorded the death, else by the one that booked her. */
    void died(Subject subject, Instant at) {
        hospital(subject).filter(code -> duties.asked(AT_ONCE, subject, code, at)).ifPresent(code ->
                begin(notices.saveAndFlush(new DeathNotice(subject, code, places.mchOf(code), at))));
    }

    /** Opens the duty before the task that serves it. */
    private void begin(DeathNotice notice) {
        duties.open(AT_ONCE, notice.subject(), new Group(Role.ATTENDING, notice.institution()), notice.diedAt(), notice.occurrence());
        notice.runsAs(process.died(notice));
    }

    private Optional<String> hospital(Subject subject) {
        return Stream.<Optional<String>>of(episodes.findByOpenSubject(subject.value()).map(CriticalEpisode::institution),
                places.treatingHospital(subject).map(Organisation::code), Optional.ofNullable(women.facts(subject).bookedAt()))
                .flatMap(Optional::stream).findFirst()
                .filter(code -> directory.organisation(code).kind() == Organisation.Kind.HOSPITAL);
    }

    void withdraw(Subject subject, Instant at) {
        notices.findByOpenSubject(subject.value()).ifPresent(notice -> {
            notice.withdraw(at);
            duties.cancel(subject, notice.occurrence(), at);
            process.deathCalledOff(notice.processInstance());
        });
    }

    /** 第一时间报送死亡. */
    public void tell(long id, String words) {
        DeathNotice notice = of(id);
        Actor doctor = places.requireTreating(notice.institution());
        access.participate(notice.subject(), notice.mchInstitution(), Part.OVERSIGHT);
        notice.told(words, doctor.name(), story.now());
        duties.meet(notice.subject(), notice.occurrence(), story.now(), AT_ONCE);
        story.handover(notice.subject(), "death-told", notice.institution(), notice.mchInstitution());
    }

    /** For whoever may see the case. */
    @Transactional(readOnly = true)
    public DeathNotice of(long id) {
        DeathNotice found = notices.findById(id).orElseThrow(() -> new Refused("critical.no-death-notice"));
        access.requireSee(found.subject());
        return found;
    }
}
