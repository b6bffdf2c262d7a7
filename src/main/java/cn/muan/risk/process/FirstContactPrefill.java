package cn.muan.risk.process;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.base.Messages;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.risk.Assessment;
import cn.muan.risk.Catalogues;
import cn.muan.risk.FirstContacts;
import cn.muan.risk.ItemColour;
import cn.muan.risk.Measures;
import cn.muan.risk.RiskCatalogue;
import cn.muan.risk.RiskItem;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskStanding;
import cn.muan.risk.RiskVersion;
import cn.muan.risk.Screening;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;

/** What the forms of first contact begin with: what the house knows, the tables' items, and those the facts suggest. */
@Component
class FirstContactPrefill {

    static final List<ItemColour> COLOURS = List.of(ItemColour.PURPLE, ItemColour.RED, ItemColour.ORANGE, ItemColour.YELLOW);

    private final Women women;
    private final RiskRegister register;
    private final Catalogues catalogues;
    private final FirstContacts firstContacts;
    private final Directory directory;
    private final Messages messages;
    private final Clock clock;

    FirstContactPrefill(Women women, RiskRegister register, Catalogues catalogues, FirstContacts firstContacts, Directory directory,
            Messages messages, Clock clock) {
        this.women = women;
        this.register = register;
        this.catalogues = catalogues;
        this.firstContacts = firstContacts;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    Map<String, Object> screening(Subject subject, String institution) {
        Map<String, Object> values = known(subject);
        RiskCatalogue table = catalogues.current(RiskCatalogue.Kind.SCREENING);
        values.put("itemOptions", options(table.items()));
        values.put("items", List.copyOf(catalogues.suggested(table, register.facts(subject))));
        values.put("mayAssess", directory.organisation(institution).mayAssess());
        return values;
    }

    Map<String, Object> referral(Subject subject, String institution) {
        Map<String, Object> values = new HashMap<>();
        register.screening(subject).ifPresent(screening -> {
            values.put("screenedItems", lines(register.itemsOf(screening)));
            values.put("urgency", both(screening.suspectedRed() ? "risk.urgency.red" : "risk.urgency.routine"));
        });
        values.put("assessorOptions", firstContacts.assessors(directory.organisation(institution).jurisdiction()).stream()
                .map(FirstContactPrefill::option).toList());
        return values;
    }

    Map<String, Object> assessment(Subject subject, String institution) {
        Map<String, Object> values = known(subject);
        RiskCatalogue table = catalogues.current(RiskCatalogue.Kind.ASSESSMENT);
        Set<String> ticked = new TreeSet<>(catalogues.suggested(table, register.facts(subject)));
        List<Assessment> history = register.history(subject).stream().map(RiskVersion::assessment).toList();
        returnedTo(institution, history).or(() -> newest(history)).filter(last -> last.catalogueId() == table.id())
                .ifPresent(last -> ticked.addAll(lasting(table, last)));
        for (ItemColour colour : COLOURS) {
            List<RiskItem> items = table.items(colour);
            values.put(colour.code() + "Options", options(items));
            values.put(colour.code() + "Items", items.stream().map(RiskItem::code).filter(ticked::contains).toList());
        }
        register.screening(subject).map(register::itemsOf).filter(items -> !items.isEmpty())
                .ifPresent(items -> values.put("screenedItems", lines(items)));
        again(subject, institution, history, values);
        return values;
    }

    /** The institution's own draft that was given back to it; another one may be assessing her at the same time. */
    private static Optional<Assessment> returnedTo(String institution, List<Assessment> history) {
        return history.stream().filter(one -> one.institution().equals(institution)).findFirst()
                .filter(last -> last.state() == Assessment.State.RETURNED);
    }

    /** What is known of her: the latest signed, and only before any signature a draft. */
    private static Optional<Assessment> newest(List<Assessment> history) {
        return history.stream().filter(one -> one.state() == Assessment.State.SIGNED).findFirst().or(() -> history.stream().findFirst());
    }

    /** A returned draft keeps all it ticked; an earlier colour keeps what no measure decides anew. */
    private static Set<String> lasting(RiskCatalogue table, Assessment last) {
        return table.pick(last.items()).stream()
                .filter(item -> last.state() == Assessment.State.RETURNED || item.suggestion().isEmpty())
                .map(RiskItem::code).collect(Collectors.toSet());
    }

    private void again(Subject subject, String institution, List<Assessment> history, Map<String, Object> values) {
        firstContacts.occasion(subject, institution).ifPresent(why -> values.put("occasion", why));
        boolean first = register.standing(subject).flatMap(RiskStanding::severity).isEmpty();
        PregnancyFacts woman = women.facts(subject);
        values.put("encounterAt", first && institution.equals(woman.bookedAt()) ? woman.registeredAt() : clock.instant().truncatedTo(ChronoUnit.SECONDS));
        returnedTo(institution, history).ifPresent(last -> {
            values.put("returned", last.closingReason());
            values.put("encounterAt", last.encounterAt());
            values.put("reason", last.reason());
            values.put("untickedReason", last.untickedReason());
            if (last.severity() != last.computed()) {
                values.put("decided", last.severity().code());
            }
        });
    }

    Map<String, Object> signature(Subject subject, long assessment) {
        RiskVersion version = register.history(subject).stream().filter(one -> one.assessment().id() == assessment).findFirst()
                .orElseThrow(() -> new Refused("risk.not-a-draft"));
        Assessment draft = version.assessment();
        Map<String, Object> values = new HashMap<>();
        values.put("colour", colour(draft.severity()));
        values.put("computed", colour(draft.computed()));
        values.put("infectious", both(version.infectious() ? "risk.infectious.yes" : "risk.infectious.no"));
        values.put("waiting", both("risk.minutes", Duration.between(draft.encounterAt(), clock.instant()).toMinutes()));
        values.put("items", version.items().isEmpty() ? both("risk.no-items") : lines(version.items()));
        values.put("reason", draft.reason());
        values.put("untickedReason", draft.untickedReason());
        values.put("drafted", draft.draftedByName());
        values.put("belowComputed", draft.belowComputed());
        return values;
    }

    private Map<String, Object> known(Subject subject) {
        PregnancyFacts woman = women.facts(subject);
        Measures measures = register.measures(subject);
        Map<String, Object> values = new HashMap<>();
        values.put("age", woman.age());
        values.put("gestation", woman.gestation() == null ? both("risk.unknown") : woman.gestation().toString());
        values.put("heightCm", measures.heightCm());
        values.put("weightKg", measures.weightKg());
        values.put("systolic", measures.systolic());
        values.put("diastolic", measures.diastolic());
        values.put("hb", measures.hb());
        values.put("plt", measures.plt());
        return values;
    }

    private static List<Map<String, Object>> options(List<RiskItem> items) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (RiskItem item : items) {
            options.add(Map.of("value", item.code(), "label", item.text(), "labelEn", item.textEn(), "group", item.group(),
                    "groupEn", item.groupEn(), "recalled", item.recalled()));
        }
        return options;
    }

    private static Map<String, Object> option(Organisation institution) {
        return Map.of("value", institution.code(), "label", institution.name() + "（" + institution.level() + "级）",
                "labelEn", institution.nameEn() + " (level " + institution.level() + ")");
    }

    private static String lines(Collection<RiskItem> items) {
        return items.stream().map(item -> item.text() + " " + item.textEn()).collect(Collectors.joining("\n"));
    }

    private String colour(Severity severity) {
        return both("risk.colour." + severity.code());
    }

    /** A form's prefill is made before anybody knows who reads it, in which language. */
    private String both(String key, Object... args) {
        var message = new Message(key, args);
        return messages.get(Messages.CHINESE, message) + " " + messages.get(Messages.ENGLISH, message);
    }
}
