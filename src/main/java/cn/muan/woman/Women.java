package cn.muan.woman;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.AuditTrail;
import cn.muan.access.CurrentActor;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.worklist.SubjectSearch;

/** Reads who a pregnancy's woman is: search, masked headings, facts for policy, and identifiers revealed for a reason. */
@Service
public class Women implements SubjectSearch {

    /** What is masked until somebody gives a reason. */
    public enum Field { NAME, NUMBER, PHONE, ADDRESS }

    /** Shortest reason accepted for seeing an identifier, characters. */
    public static final int SHORTEST_REASON = 4;

    private final WomanFiles files;
    private final WomanSearch search;
    private final CurrentActor currentActor;
    private final AuditTrail audit;

    Women(WomanFiles files, WomanSearch search, CurrentActor currentActor, AuditTrail audit) {
        this.files = files;
        this.search = search;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Subject> find(String text, int limit) {
        return search.find(currentActor.require(), text, limit).stream().map(Pregnancy::subject).toList();
    }

    /** At most {@code limit} pregnancies the current actor may see, newest first, for a list; an empty text lists the newest. */
    @Transactional(readOnly = true)
    public List<FoundWoman> search(String text, int limit) {
        List<Pregnancy> found = search.find(currentActor.require(), text, limit);
        Map<Long, Woman> women = womenOf(found);
        return found.stream().map(pregnancy -> row(women.get(pregnancy.womanId()), pregnancy)).toList();
    }

    /** One case as a row of the list. */
    @Transactional(readOnly = true)
    public FoundWoman card(Subject subject) {
        Pregnancy pregnancy = files.open(subject);
        return row(files.womanOf(pregnancy), pregnancy);
    }

    /** What stands on the page of a case. */
    @Transactional(readOnly = true)
    public PregnancySheet sheet(Subject subject) {
        Pregnancy pregnancy = files.open(subject);
        Woman woman = files.womanOf(pregnancy);
        Residence residence = pregnancy.residence();
        return new PregnancySheet(row(woman, pregnancy), files.facts(woman, pregnancy), residence.hukou(), pregnancy.dating(),
                NameMask.name(woman.name()), residence.address() != null, !pregnancy.subject().equals(subject));
    }

    /** 张* 28岁 孕32+4 G2P1. */
    @Transactional(readOnly = true)
    public String heading(Subject subject) {
        return headingOf(subject).text();
    }

    @Transactional(readOnly = true)
    public Heading headingOf(Subject subject) {
        Pregnancy pregnancy = files.open(subject);
        return files.heading(files.womanOf(pregnancy), pregnancy);
    }

    /** Headings of many subjects at once; those the actor may not see are left out. */
    @Transactional(readOnly = true)
    public Map<Subject, String> headings(Collection<Subject> subjects) {
        Map<Subject, Pregnancy> visible = search.visible(currentActor.require(), subjects);
        Map<Long, Woman> women = womenOf(visible.values());
        var headings = new LinkedHashMap<Subject, String>();
        visible.forEach((subject, pregnancy) ->
                headings.put(subject, files.heading(women.get(pregnancy.womanId()), pregnancy).text()));
        return headings;
    }

    @Transactional(readOnly = true)
    public PregnancyFacts facts(Subject subject) {
        Pregnancy pregnancy = files.open(subject);
        return files.facts(files.womanOf(pregnancy), pregnancy);
    }

    /** The pregnancy that goes on for this one: itself, or the one it was joined into. Grants nothing. */
    @Transactional(readOnly = true)
    public Subject current(Subject subject) {
        currentActor.require();
        return files.current(subject);
    }

    /** The full text of a field for a reason of at least {@link #SHORTEST_REASON} characters; written to the audit trail. */
    @Transactional
    public String reveal(Subject subject, Field field, String reason) {
        Pregnancy pregnancy = files.open(subject);
        requireReason(reason);
        audit.record("identity-revealed", pregnancy.subject(), field.name() + ": " + reason.strip());
        String plain = plain(pregnancy, field);
        return plain == null ? "" : plain;
    }

    static void requireReason(String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON || reason.length() > 200) {
            throw new FieldsRefused(Map.of("reason", new Message("woman.reason-length", SHORTEST_REASON, 200)));
        }
    }

    private String plain(Pregnancy pregnancy, Field field) {
        Person person = files.womanOf(pregnancy).person();
        return switch (field) {
            case NAME -> person.name();
            case NUMBER -> person.idNumber();
            case PHONE -> person.phone();
            case ADDRESS -> pregnancy.residence().address();
        };
    }

    private Map<Long, Woman> womenOf(Collection<Pregnancy> pregnancies) {
        var women = new HashMap<Long, Woman>();
        files.women.findAllById(pregnancies.stream().map(Pregnancy::womanId).collect(Collectors.toSet()))
                .forEach(woman -> women.put(woman.id(), woman));
        return women;
    }

    private FoundWoman row(Woman woman, Pregnancy pregnancy) {
        Person person = woman.person();
        return new FoundWoman(pregnancy.subject(), files.heading(woman, pregnancy).text(), person.idType(),
                NameMask.number(person.idNumber()), NameMask.phone(person.phone()), pregnancy.bookedAt(), pregnancy.ending() != null);
    }
}
