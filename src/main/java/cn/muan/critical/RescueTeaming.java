package cn.muan.critical;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.forms.FormAnswers;

/**
 * The rescue team of a critical woman: a leader and the hospital's president answer for it (O50, S0（五）), specialties come together (S0（十三）),
 * one obstetrician speaks with the family (O49, S2 四.8). A change is a new version.
 */
@Service
@Transactional
public class RescueTeaming {

    static final String[] CODES = {"O49", "O50"};

    private final RescueTeams teams;
    private final CriticalNotices episodes;
    private final CriticalDuties duties;
    private final CriticalPlaces places;
    private final CriticalStory story;
    private final People people;

    RescueTeaming(RescueTeams teams, CriticalNotices episodes, CriticalDuties duties, CriticalPlaces places, CriticalStory story,
            People people) {
        this.teams = teams;
        this.episodes = episodes;
        this.duties = duties;
        this.places = places;
        this.story = story;
        this.people = people;
    }

    /** Opens O49 and O50 from the admission on, also where it was recorded late.
     * @return whether a team is owed */
    public boolean openTeam(long id) {
        CriticalEpisode episode = episodes.of(id);
        if (!episode.open() || latest(id).isPresent()) {
            return false;
        }
        Group leaders = new Group(Role.RESCUE_TEAM_LEADER, episode.institution());
        Stream.of(CODES).forEach(code -> duties.open(code, episode.subject(), leaders, episode.admittedAt(), episode.occurrence()));
        return owed(episode);
    }

    private boolean owed(CriticalEpisode episode) {
        return duties.owes(episode.subject(), episode.occurrence(), CODES);
    }

    /** Whether a team may be formed or changed beside the task: there is one, or nobody owes one. */
    @Transactional(readOnly = true)
    public boolean mayChange(CriticalEpisode episode) {
        return latest(episode.id()).isPresent() || !owed(episode);
    }

    /**
     * A team as typed; people by id.
     *
     * @param specialties options of {@link RescueTeam.Specialty}
     * @param members     names in words
     * @param reason      why it is changed, null for the first
     */
    public record Sheet(long leader, long familyDoctor, Long president, List<String> specialties, String members, String reason) {

        /** As the form says it; somebody whom it does not name is nobody, who is refused at the field. */
        public static Sheet of(FormAnswers answers) {
            return new Sheet(person(answers.text("leader")), person(answers.text("familyDoctor")), answers.text("president").map(id -> person(Optional.of(id))).orElse(null),
                    answers.choices("specialties"), answers.text("members").orElse(null), answers.text("reason").orElse(null));
        }

        private static long person(Optional<String> id) {
            return id.filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong).orElse(0L);
        }
    }

    /** 组建急救小组, or 调整急救小组 where there is one. */
    public void form(long id, Sheet sheet) {
        CriticalEpisode episode = episodes.of(id);
        if (!episode.open()) {
            throw new Refused("critical.ended-already");
        }
        Actor by = places.requireTreating(episode.institution());
        Optional<RescueTeam> former = latest(id);
        if (former.isPresent() && sheet.reason() == null) {
            throw CriticalStory.refused("reason", "critical.change-reason-needed");
        }
        var chosen = new RescueTeam.People(pick(leaders(episode), sheet.leader(), "leader"),
                pick(obstetricians(episode), sheet.familyDoctor(), "familyDoctor"), president(episode, sheet.president()));
        if (!sheet.specialties().contains(CriticalWords.code(RescueTeam.Specialty.OBSTETRICS))) {
            throw CriticalStory.refused("specialties", "critical.team-without-obstetrics");
        }
        save(new RescueTeam(id, former.map(RescueTeam::number).orElse(0) + 1, chosen, sheet.specialties(), sheet.members(), sheet.reason(),
                by.name(), story.now()));
        duties.meet(episode.subject(), episode.occurrence(), story.now(), CODES);
        story.act(episode.subject(), former.isPresent() ? "team-changed" : "team-formed", episode.institution());
    }

    private void save(RescueTeam team) {
        try {
            teams.saveAndFlush(team);
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            throw new ConcurrencyFailureException("formed elsewhere at the same moment", somebodyWasFaster);
        }
    }

    @Transactional(readOnly = true)
    public Optional<RescueTeam> latest(long episode) {
        return teams.findFirstByEpisodeIdOrderByNumberDesc(episodes.of(episode).id());
    }

    /** Whom a form lets one choose from. */
    @Transactional(readOnly = true)
    public Map<String, Object> choices(CriticalEpisode episode) {
        return Map.of("leaders", CriticalWords.people(leaders(episode)), "obstetricians", CriticalWords.people(obstetricians(episode)),
                "presidents", CriticalWords.people(presidents(episode)));
    }

    /** Who may lead: the hospital's team leaders; where it has none, a senior obstetrician or the head of the department. */
    private Map<Long, String> leaders(CriticalEpisode episode) {
        Map<Long, String> leaders = members(episode, Role.RESCUE_TEAM_LEADER);
        return leaders.isEmpty() ? members(episode, Role.SENIOR_OBSTETRICIAN, Role.DEPARTMENT_HEAD) : leaders;
    }

    /** Who may speak with the family. */
    private Map<Long, String> obstetricians(CriticalEpisode episode) {
        return members(episode, Role.ATTENDING, Role.SENIOR_OBSTETRICIAN, Role.DEPARTMENT_HEAD);
    }

    /** Who may answer for the hospital; empty where it has nobody on record. */
    private Map<Long, String> presidents(CriticalEpisode episode) {
        return members(episode, Role.VICE_PRESIDENT, Role.PRESIDENT);
    }

    private Actor president(CriticalEpisode episode, Long chosen) {
        Map<Long, String> known = presidents(episode);
        if (known.isEmpty()) {
            return null;
        }
        if (chosen == null) {
            throw CriticalStory.refused("president", "critical.president-needed");
        }
        return pick(known, chosen, "president");
    }

    private Actor pick(Map<Long, String> among, long id, String field) {
        return Optional.of(id).filter(among::containsKey).flatMap(people::byId)
                .orElseThrow(() -> CriticalStory.refused(field, "critical.not-of-this-hospital"));
    }

    private Map<Long, String> members(CriticalEpisode episode, Role... roles) {
        var found = new LinkedHashMap<Long, String>();
        Stream.of(roles).flatMap(role -> people.membersOf(new Group(role, episode.institution())).stream())
                .forEach(one -> found.put(one.personId(), one.name()));
        return found;
    }
}
