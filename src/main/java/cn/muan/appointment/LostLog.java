package cn.muan.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.woman.Women;

/** The register of women lost to follow-up 失访登记, of one institution or one district, for those who may see it (S4 第六条「应做好记录」). */
@Service
@Transactional(readOnly = true)
public class LostLog {

    /** Entries in one window. */
    public static final int WINDOW = 50;

    private final TracingEpisodes episodes;
    private final Directory directory;
    private final Women women;
    private final CaseAccess access;
    private final CurrentActor actor;

    LostLog(TracingEpisodes episodes, Directory directory, Women women, CaseAccess access, CurrentActor actor) {
        this.episodes = episodes;
        this.directory = directory;
        this.women = women;
        this.access = access;
        this.actor = actor;
    }

    /**
     * One woman lost.
     *
     * @param id       the key to page by
     * @param who      masked heading, empty where the reader may not see this case
     * @param toldAt   null before the MCH institution was told
     * @param closedAt null while she is still looked for
     * @param outcome  null while she is still looked for
     */
    public record Entry(long id, Subject subject, String who, String institution, String mch, LocalDate missedOn, Instant lostAt,
            Instant toldAt, Instant closedAt, TracingEpisode.Outcome outcome) {
    }

    /** Lost from appointments of the institution, newest first, those before the key given; null for the first window. */
    public List<Entry> ofInstitution(String institution, Long before) {
        CaseAccess.Sight sight = access.sightOf(actor.require());
        String jurisdiction = directory.organisation(institution).jurisdiction();
        require(sight.everything() || sight.organisations().contains(institution) || sight.jurisdictions().contains(jurisdiction));
        return entries(episodes.lostAt(institution, start(before), Limit.of(WINDOW)));
    }

    /** Lost by institutions of the district or living in it, newest first, those before the key given; null for the first window. */
    public List<Entry> ofDistrict(String district, Long before) {
        CaseAccess.Sight sight = access.sightOf(actor.require());
        require(sight.everything() || sight.jurisdictions().contains(district));
        return entries(episodes.lostIn(district, start(before), Limit.of(WINDOW)));
    }

    private List<Entry> entries(List<TracingEpisode> found) {
        Set<Subject> subjects = found.stream().map(TracingEpisode::subject).collect(Collectors.toSet());
        Map<Subject, String> headings = subjects.isEmpty() ? Map.of() : women.headings(subjects);
        return found.stream().map(one -> new Entry(one.id(), one.subject(), headings.getOrDefault(one.subject(), ""), one.institution(),
                one.mch(), one.missedOn(), one.lostAt(), one.toldAt(), one.closedAt(), one.outcome())).toList();
    }

    private static long start(Long before) {
        return before == null ? Long.MAX_VALUE : before;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("register of another place");
        }
    }
}
