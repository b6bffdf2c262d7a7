package cn.muan.access;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Subject;
import cn.muan.directory.Directory;

/**
 * Participation as stored. It writes by plain SQL, because two acts may let the same organisation in at the same moment and
 * neither may fail for it.
 */
@Service
@Transactional
class CaseParticipation implements CaseAccess {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final CurrentActor currentActor;
    private final Clock clock;

    CaseParticipation(JdbcClient jdbc, Directory directory, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void participate(Subject subject, String organisation, Part part) {
        currentActor.require();
        String jurisdiction = directory.organisation(organisation).jurisdiction();
        boolean known = jdbc.sql("select count(*) from case_participation where subject = ? and organisation = ? and part = ?")
                .params(subject.value(), organisation, part.name()).query(Long.class).single() > 0;
        if (!known) {
            jdbc.sql("insert ignore into case_participation (subject, organisation, jurisdiction, part, since) values (?, ?, ?, ?, ?)")
                    .params(subject.value(), organisation, jurisdiction, part.name(), now()).update();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> participants(Subject subject) {
        currentActor.require();
        return new HashSet<>(jdbc.sql("select distinct organisation from case_participation where subject = ?")
                .param(subject.value()).query(String.class).list());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(Actor actor, Subject subject) {
        return !visibleAmong(actor, List.of(subject)).isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public Actor requireSee(Subject subject) {
        Actor actor = currentActor.require();
        if (!maySee(actor, subject)) {
            throw new AccessDeniedException("case not visible");
        }
        return actor;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Subject> visibleAmong(Actor actor, Collection<Subject> subjects) {
        Sight sight = sightOf(actor);
        if (sight.everything()) {
            return Set.copyOf(subjects);
        }
        if (sight.nothing()) {
            return Set.of();
        }
        var visible = new HashSet<Subject>();
        List<String> values = subjects.stream().map(Subject::value).distinct().toList();
        for (int from = 0; from < values.size(); from += BATCH) {
            visible.addAll(visible(sight, values.subList(from, Math.min(from + BATCH, values.size()))));
        }
        return visible;
    }

    private List<Subject> visible(Sight sight, List<String> subjects) {
        return jdbc.sql("select distinct subject from case_participation where subject in (:subjects) "
                + "and (organisation in (:organisations) or jurisdiction in (:jurisdictions))")
                .param("subjects", subjects)
                .param("organisations", orNone(sight.organisations()))
                .param("jurisdictions", orNone(sight.jurisdictions()))
                .query(String.class).list().stream().map(Subject::new).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Sight sightOf(Actor actor) {
        if (actor.system()) {
            return new Sight(true, Set.of(), Set.of());
        }
        Set<String> organisations = actor.groups().stream().filter(group -> group.role().worksOnCases())
                .map(Group::organisation).collect(Collectors.toUnmodifiableSet());
        Set<String> overseeing = actor.groups().stream().filter(group -> group.role().oversees())
                .map(Group::organisation).collect(Collectors.toSet());
        return new Sight(false, organisations, overseeing.isEmpty() ? Set.of() : withAllBelow(jurisdictionsOf(overseeing)));
    }

    private Set<String> jurisdictionsOf(Set<String> organisations) {
        return new HashSet<>(jdbc.sql("select distinct jurisdiction from organisation where code in (:codes)")
                .param("codes", organisations).query(String.class).list());
    }

    private Set<String> withAllBelow(Set<String> tops) {
        var all = new HashSet<>(tops);
        Collection<String> level = tops;
        while (!level.isEmpty()) {
            var below = new ArrayList<>(jdbc.sql("select code from jurisdiction where parent in (:parents)")
                    .param("parents", level).query(String.class).list());
            below.removeIf(code -> !all.add(code));
            level = below;
        }
        return all;
    }

    @Override
    public void adopt(Subject from, Subject to) {
        currentActor.require();
        jdbc.sql("insert ignore into case_participation (subject, organisation, jurisdiction, part, since) "
                + "select ?, organisation, jurisdiction, part, since from case_participation where subject = ?")
                .params(to.value(), from.value()).update();
    }

    private static Collection<String> orNone(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).withNano(0);
    }
}
