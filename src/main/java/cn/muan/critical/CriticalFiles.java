package cn.muan.critical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.ReportContent;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskStanding;
import cn.muan.woman.Women;

/** Reads what this module keeps: of a case for whoever may see it, of an institution's quarter for the reviews of near misses. */
@Service
@Transactional(readOnly = true)
public class CriticalFiles {

    /** A case report so close to the admission tells the same facts: the notice begins with them. */
    private static final Duration SAME_FACTS = Duration.ofHours(24);
    private static final int MOST = 500;

    private final CriticalEpisodes episodes;
    private final RescueTeams teams;
    private final Discharges discharges;
    private final DischargeContacts contacts;
    private final DeathNoticeRecords deaths;
    private final CaseFiles cases;
    private final RiskRegister risks;
    private final Women women;
    private final CaseAccess access;
    private final CurrentActor actor;

    CriticalFiles(CriticalEpisodes episodes, RescueTeams teams, Discharges discharges, DischargeContacts contacts, DeathNoticeRecords deaths,
            CaseFiles cases, RiskRegister risks, Women women, CaseAccess access, CurrentActor actor) {
        this.episodes = episodes;
        this.teams = teams;
        this.discharges = discharges;
        this.contacts = contacts;
        this.deaths = deaths;
        this.cases = cases;
        this.risks = risks;
        this.women = women;
        this.access = access;
        this.actor = actor;
    }

    /** At most the latest twenty episodes and discharges, fifty teams and attempts. */
    public CriticalFolder folder(Subject asked) {
        Subject subject = women.current(asked);
        Actor reader = access.requireSee(subject);
        List<CriticalEpisode> had = episodes.findTop20BySubjectOrderByIdDesc(subject.value());
        List<DischargeAgainstAdvice> left = discharges.findTop20BySubjectOrderByIdDesc(subject.value());
        boolean infectious = risks.standing(subject).filter(RiskStanding::infectious).isPresent();
        return new CriticalFolder(had,
                had.isEmpty() ? List.of() : teams.findTop50ByEpisodeIdInOrderByIdDesc(had.stream().map(CriticalEpisode::id).toList()), left,
                left.isEmpty() ? List.of() : contacts.findTop50ByDischargeIdInOrderByIdDesc(left.stream().map(DischargeAgainstAdvice::id).toList()),
                deaths.findTop5BySubjectOrderByIdDesc(subject.value()), !infectious || RiskRegister.seesKind(reader));
    }

    /** What a report about her case said within a day of the admission, so that nobody types it twice. */
    public Optional<ReportContent> reported(CriticalEpisode episode) {
        return cases.openCaseOf(episode.subject()).flatMap(cases::latestReport)
                .filter(report -> Duration.between(report.submittedAt(), episode.admittedAt()).abs().compareTo(SAME_FACTS) <= 0)
                .map(report -> report.content());
    }

    /**
     * The critical episodes that began at an institution in a quarter, with their criteria, oldest first; those that the reader may see, at most
     * {@value #MOST}. Reviews of near misses begin with these (O75).
     *
     * @param dayIn any day of the quarter
     */
    public List<CriticalEpisode> ofQuarter(String institution, LocalDate dayIn) {
        Actor reader = actor.require();
        LocalDate first = LocalDate.of(dayIn.getYear(), (dayIn.getMonthValue() - 1) / 3 * 3 + 1, 1);
        Instant from = ChinaTime.startOf(first);
        List<CriticalEpisode> found = episodes.findByInstitutionAndAdmittedAtGreaterThanEqualAndAdmittedAtLessThanOrderByAdmittedAt(institution, from,
                ChinaTime.startOf(first.plusMonths(3)), Limit.of(MOST));
        Set<Subject> visible = access.visibleAmong(reader, found.stream().map(CriticalEpisode::subject).toList());
        return found.stream().filter(episode -> visible.contains(episode.subject())).filter(episode -> episode.open() || episode.outcome().real()).toList();
    }
}
