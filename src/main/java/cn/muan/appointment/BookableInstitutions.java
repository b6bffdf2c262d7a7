package cn.muan.appointment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.Messages;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.directory.Organisation.Kind;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;

/** Institutions and appointments as the options of a form, each with its name in both languages. */
@Component
class BookableInstitutions {

    private static final int MOST = 100;
    private static final Set<Kind> TREATING = EnumSet.of(Kind.HOSPITAL, Kind.COMMUNITY_CENTRE, Kind.TOWNSHIP_CENTRE, Kind.CLINIC);

    private final Directory directory;
    private final Women women;
    private final CurrentActor actor;
    private final Messages messages;

    BookableInstitutions(Directory directory, Women women, CurrentActor actor, Messages messages) {
        this.directory = directory;
        this.women = women;
        this.actor = actor;
        this.messages = messages;
    }

    /** Where she may come: the actor's own institutions first, then those of her district and booking, then others of the region; at most 100. */
    List<Organisation> near(Subject subject) {
        Actor who = actor.require();
        PregnancyFacts facts = women.facts(subject);
        List<String> home = Stream.of(facts.residenceJurisdiction(), bookedIn(facts)).filter(place -> place != null && !place.isBlank()).toList();
        List<String> region = home.stream().flatMap(place -> region(place).stream()).distinct().toList();
        return directory.all().stream().filter(Organisation::active)
                .filter(one -> TREATING.contains(one.kind()) || one.kind() == Kind.MCH && one.level() > 0)
                .filter(one -> who.organisations().contains(one.code()) || directory.lineage(one.jurisdiction()).stream().anyMatch(region::contains))
                .sorted(Comparator.comparing((Organisation one) -> !who.organisations().contains(one.code()))
                        .thenComparing(one -> !home.contains(one.jurisdiction()))
                        .thenComparing(Organisation::level, Comparator.reverseOrder()).thenComparing(Organisation::code))
                .limit(MOST).toList();
    }

    private String bookedIn(PregnancyFacts facts) {
        return facts.bookedAt() == null ? null : directory.organisation(facts.bookedAt()).jurisdiction();
    }

    /** The place and those above it, without the nation. */
    private List<String> region(String place) {
        List<String> line = directory.lineage(place);
        return line.subList(0, Math.max(1, line.size() - 1));
    }

    List<Map<String, String>> options(List<Organisation> institutions) {
        return institutions.stream().map(this::option).toList();
    }

    /** The name with the hospital level, on which the gate looks. */
    private Map<String, String> option(Organisation one) {
        String key = "appointment.level." + one.level();
        return option(one.code(), messages.get(Messages.CHINESE, key, one.name()),
                messages.get(Messages.ENGLISH, key, one.nameEn() == null ? one.name() : one.nameEn()));
    }

    List<Map<String, String>> options(Collection<String> codes) {
        return options(codes.stream().map(directory::organisation).toList());
    }

    static Map<String, String> option(String value, String label, String labelEn) {
        return Map.of("value", value, "label", label, "labelEn", labelEn);
    }

    /** {@code 2026-05-11 09:30 产前检查 渝中区示例第一医院}. */
    Map<String, String> option(Appointment one) {
        Organisation at = directory.organisation(one.institution());
        String when = moment(one.on(), one.time());
        return option(String.valueOf(one.id()), when + " " + messages.get(Messages.CHINESE, one.kind().key()) + " " + at.name(),
                when + " " + messages.get(Messages.ENGLISH, one.kind().key()) + ", " + (at.nameEn() == null ? at.name() : at.nameEn()));
    }

    private static String moment(LocalDate on, String time) {
        return time == null ? on.toString() : on + " " + time;
    }
}
