package cn.muan.puerperium.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.engine.OpenTask;
import cn.muan.forms.Words;
import cn.muan.obligation.Obligation;
import cn.muan.puerperium.PostpartumAssessment;
import cn.muan.puerperium.PuerperiumFiles;
import cn.muan.risk.FirstContacts;
import cn.muan.woman.Women;

/** What the forms of the puerperium begin with; texts in both languages, because a prefill is made before anybody knows who reads it. */
@Component
class PuerperiumPrefill {


    private final PuerperiumFiles files;
    private final FirstContacts firstContacts;
    private final Women women;
    private final Directory directory;
    private final Messages messages;
    private final Clock clock;

    PuerperiumPrefill(PuerperiumFiles files, FirstContacts firstContacts, Women women, Directory directory, Messages messages, Clock clock) {
        this.files = files;
        this.firstContacts = firstContacts;
        this.women = women;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    Map<String, Object> assessment(OpenTask task, Group by) {
        PuerperiumFiles.Sheet sheet = sheet(task.subject());
        Map<String, Object> values = new HashMap<>();
        values.put("endingKind", women.facts(task.subject()).ending().kind().name());
        values.put("endedOn", sheet.puerperium().endedOn());
        values.put("day", sheet.day());
        values.put("dueAt", task.due());
        values.put("earlier", sheet.assessments().isEmpty() ? null : sheet.assessments().stream().map(this::line).collect(Collectors.joining("\n")));
        values.put("critical", false);
        List<Organisation> assessors = firstContacts.assessors(directory.organisation(by.organisation()).jurisdiction());
        values.put("assessors", assessors.stream().map(PuerperiumPrefill::option).toList());
        assessors.stream().map(Organisation::code).filter(by.organisation()::equals).findFirst()
                .ifPresent(code -> values.put("assessingInstitution", code));
        return values;
    }

    private String line(PostpartumAssessment earlier) {
        return earlier.assessedOn() + " " + both(earlier.point().key()) + ": " + (earlier.positive() ? both("puerperium.positive") + " "
                + earlier.findings().stream().map(finding -> both(finding.key())).collect(Collectors.joining("; ")) : both("puerperium.negative"));
    }

    Map<String, Object> closing(OpenTask task) {
        PuerperiumFiles.Sheet sheet = sheet(task.subject());
        List<Obligation> late = files.openBreaches(task.subject());
        List<Obligation> open = files.openDuties(task.subject());
        Map<String, Object> values = new HashMap<>();
        values.put("endedOn", sheet.puerperium().endedOn());
        values.put("lastDay", sheet.puerperium().lastDay());
        values.put("dueAt", task.due());
        values.put("breaches", late.size());
        values.put("openBreaches", lines(late, this::breach));
        values.put("openDuties", lines(open, this::duty));
        return values;
    }

    /** One line for each duty in the reader's language, null where there is none. */
    private static Words lines(List<Obligation> duties, BiFunction<Obligation, Locale, String> line) {
        return duties.isEmpty() ? null : new Words(lines(duties, Messages.CHINESE, line), lines(duties, Messages.ENGLISH, line));
    }

    private static String lines(List<Obligation> duties, Locale locale, BiFunction<Obligation, Locale, String> line) {
        return duties.stream().map(duty -> line.apply(duty, locale)).collect(Collectors.joining("\n"));
    }

    private String breach(Obligation duty, Locale locale) {
        Duration late = Duration.between(duty.due(), clock.instant());
        return duty(duty, locale) + " | " + messages.get(locale, "puerperium.late-by", late.toDays(), late.toHoursPart(), late.toMinutesPart());
    }

    private String duty(Obligation duty, Locale locale) {
        Organisation owner = directory.organisation(duty.owner().organisation());
        String place = Messages.ENGLISH.equals(locale) && owner.nameEn() != null ? owner.nameEn() : owner.name();
        return duty.code() + " " + messages.get(locale, "obligation.code." + duty.code()) + " | " + place + " "
                + messages.get(locale, "access.role." + duty.owner().role().code()) + " | "
                + messages.get(locale, "puerperium.due", minute(duty.due()));
    }

    private static String minute(Instant at) {
        return ChinaTime.minute(at);
    }

    private PuerperiumFiles.Sheet sheet(Subject subject) {
        return files.sheet(subject).orElseThrow(() -> new Refused("puerperium.none"));
    }

    private static Map<String, String> option(Organisation place) {
        return Map.of("value", place.code(), "label", place.name(), "labelEn", place.nameEn() == null ? place.name() : place.nameEn());
    }

    private String both(String key, Object... args) {
        return messages.get(Messages.CHINESE, key, args) + " " + messages.get(Messages.ENGLISH, key, args);
    }
}
