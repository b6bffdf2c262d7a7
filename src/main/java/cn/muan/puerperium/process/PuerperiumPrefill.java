package cn.muan.puerperium.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import cn.muan.obligation.Obligation;
import cn.muan.puerperium.PostpartumAssessment;
import cn.muan.puerperium.PuerperiumFiles;
import cn.muan.risk.FirstContacts;
import cn.muan.woman.Women;

/** What the forms of the puerperium begin with; texts in both languages, because a prefill is made before anybody knows who reads it. */
@Component
class PuerperiumPrefill {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaTime.ZONE);

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
        values.put("openBreaches", late.isEmpty() ? null : late.stream().map(this::breach).collect(Collectors.joining("\n")));
        values.put("openDuties", open.isEmpty() ? null : open.stream().map(this::duty).collect(Collectors.joining("\n")));
        return values;
    }

    private String breach(Obligation duty) {
        Duration late = Duration.between(duty.due(), clock.instant());
        return duty(duty) + " | " + both("puerperium.late-by", late.toHours(), late.toMinutesPart());
    }

    private String duty(Obligation duty) {
        Organisation owner = directory.organisation(duty.owner().organisation());
        return duty.code() + " " + both("obligation.code." + duty.code()) + " | " + owner.name() + " " + owner.nameEn() + " "
                + both("access.role." + duty.owner().role().code()) + " | " + both("puerperium.due", minute(duty.due()));
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
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
