package cn.muan.woman;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.base.Subject;

/** Finds pregnancies by what a person types, among those the actor may see. */
@Component
class WomanSearch {

    private static final int LIMIT = 200;

    private final EntityManager entities;
    private final WomanFiles files;
    private final CaseAccess access;

    WomanSearch(EntityManager entities, WomanFiles files, CaseAccess access) {
        this.entities = entities;
        this.files = files;
        this.access = access;
    }

    List<Pregnancy> find(Actor actor, String typed, int limit) {
        String text = Typed.text(typed);
        var query = entities.createQuery("select p from Pregnancy p where p.joinedInto is null" + condition(text)
                + " order by p.registeredAt desc, p.id desc", Pregnancy.class);
        parameters(text).forEach(query::setParameter);
        return query.setMaxResults(LIMIT).getResultStream().filter(p -> access.maySee(actor, p.subject())).limit(limit).toList();
    }

    Map<Subject, Pregnancy> visible(Actor actor, Collection<Subject> subjects) {
        var visible = new LinkedHashMap<Subject, Pregnancy>();
        for (Subject subject : subjects) {
            Subject current = files.current(subject);
            if (access.maySee(actor, current)) {
                files.pregnancies.findById(current.pregnancyId()).ifPresent(p -> visible.put(subject, p));
            }
        }
        return visible;
    }

    private static String condition(String text) {
        if (text == null) {
            return "";
        }
        String women = isNumber(text)
                ? "select w.id from Woman w where w.phoneTail = :tail and w.phone like :ending or w.numberTail = :tail and w.idNumber like :ending"
                : "select k.womanId from NameKey k where k.nameKey like :beginning";
        return " and (p.womanId in (" + women + ") or p.originalWomanId in (" + women + "))";
    }

    private static Map<String, Object> parameters(String text) {
        if (text == null) {
            return Map.of();
        }
        if (isNumber(text)) {
            String number = Typed.number(text);
            return Map.of("tail", Typed.tail(number), "ending", "%" + number);
        }
        return Map.of("beginning", text.toLowerCase(Locale.ROOT).replaceAll("[\\s·.'%_]", "") + "%");
    }

    /** A number or the end of one: at least four characters, the last four as indexed. */
    private static boolean isNumber(String text) {
        return Typed.number(text).matches("(?=.*\\d)[0-9A-Z]{3,}[0-9X]");
    }
}
