package cn.muan.woman;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.base.Subject;

/** Finds pregnancies by what a person types, among those the actor may see, in one bounded query. */
@Component
class WomanSearch {

    private static final int MOST = 200;
    private static final String BY_NUMBER = "select w.id from woman w where w.phone_tail = :tail and w.phone like :ending "
            + "union select w.id from woman w where w.number_tail = :tail and w.id_number like :ending";
    private static final String BY_NAME = "select k.woman_id from woman_name_key k where k.name_key like :beginning";
    private static final String IN_SIGHT = " and exists (select 1 from case_participation c where c.subject = concat('P', p.id) "
            + "and (c.organisation in (:organisations) or c.jurisdiction in (:jurisdictions)))";

    private final EntityManager entities;
    private final WomanFiles files;
    private final CaseAccess access;

    WomanSearch(EntityManager entities, WomanFiles files, CaseAccess access) {
        this.entities = entities;
        this.files = files;
        this.access = access;
    }

    /** Newest first; an empty text finds every pregnancy in sight. */
    @SuppressWarnings("unchecked")
    List<Pregnancy> find(Actor actor, String typed, int limit) {
        CaseAccess.Sight sight = access.sightOf(actor);
        if (sight.nothing() || limit < 1) {
            return List.of();
        }
        var parameters = new HashMap<String, Object>();
        String sql = "select p.* from pregnancy p" + matching(Typed.text(typed), parameters) + " where p.joined_into is null";
        if (!sight.everything()) {
            sql += IN_SIGHT;
            parameters.put("organisations", orNone(sight.organisations()));
            parameters.put("jurisdictions", orNone(sight.jurisdictions()));
        }
        var query = entities.createNativeQuery(sql + " order by p.registered_at desc, p.id desc", Pregnancy.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(Math.min(limit, MOST)).getResultList();
    }

    /** The pregnancies that go on for these subjects, of those the actor may see. */
    Map<Subject, Pregnancy> visible(Actor actor, Collection<Subject> subjects) {
        var current = new LinkedHashMap<Subject, Pregnancy>();
        Map<Long, Pregnancy> found = new HashMap<>();
        files.pregnancies.findAllById(subjects.stream().map(Subject::pregnancyId).toList()).forEach(p -> found.put(p.id(), p));
        for (Subject subject : subjects) {
            Pregnancy pregnancy = found.get(subject.pregnancyId());
            if (pregnancy != null && pregnancy.joinedInto() != null) {
                pregnancy = files.pregnancies.findById(files.current(subject).pregnancyId()).orElse(null);
            }
            if (pregnancy != null) {
                current.put(subject, pregnancy);
            }
        }
        Set<Subject> visible = access.visibleAmong(actor, current.values().stream().map(Pregnancy::subject).toList());
        current.values().removeIf(pregnancy -> !visible.contains(pregnancy.subject()));
        return current;
    }

    /** A woman is also found by what stands in a record that was merged into hers. */
    private static String matching(String text, Map<String, Object> parameters) {
        if (text == null) {
            return "";
        }
        String number = Typed.number(text).replace("+", "");
        boolean byNumber = number.matches("(?=.*\\d)[0-9A-Z]{3,}[0-9X]");
        if (byNumber) {
            parameters.put("tail", Typed.tail(number));
            parameters.put("ending", "%" + number);
        } else {
            String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            parameters.put("beginning", letters.isEmpty() ? "" : letters + "%");
        }
        String women = byNumber ? BY_NUMBER : BY_NAME;
        return " join (select x.id from pregnancy x where x.woman_id in (" + women + ") union select y.id from pregnancy y "
                + "where y.original_woman_id in (" + women + ")) m on m.id = p.id";
    }

    private static Set<String> orNone(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }
}
