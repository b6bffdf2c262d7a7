package cn.muan.transfer.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.Message;
import cn.muan.base.Messages;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationSource;
import cn.muan.obligation.Obligations;
import cn.muan.risk.CaseHeadings;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskStanding;
import cn.muan.transfer.Transfer;
import cn.muan.transfer.TransferRegister;
import cn.muan.woman.Gestation;
import cn.muan.woman.Women;
import cn.muan.worklist.TaskHeading;

/** What every desk of a transfer says: whom it is about, the card of the transfer, and which duty asks for it. */
@Component
class TransferFacts {

    /** Tasks that a timer begins have nobody who asks. */
    private static final Actor DESK = Actor.system("transfer");

    private final TransferRegister transfers;
    private final CaseHeadings headings;
    private final Obligations obligations;
    private final RiskRegister risks;
    private final Women women;
    private final Directory directory;
    private final Messages messages;
    private final CurrentActor actor;

    TransferFacts(TransferRegister transfers, CaseHeadings headings, Obligations obligations, RiskRegister risks, Women women, Directory directory,
            Messages messages, CurrentActor actor) {
        this.transfers = transfers;
        this.headings = headings;
        this.obligations = obligations;
        this.risks = risks;
        this.women = women;
        this.directory = directory;
        this.messages = messages;
        this.actor = actor;
    }

    TaskHeading heading(OpenTask task) {
        String institution = Group.of(task.groups().iterator().next()).organisation();
        return actor.as(DESK, (Supplier<TaskHeading>) () -> headings.heading(task.subject(), institution));
    }

    Transfer transfer(OpenTask task) {
        return transfers.visible(Long.parseLong(task.fact(Fact.TRANSFER_ID)));
    }

    /** The card: who asks, why, how she is. */
    Map<String, Object> card(OpenTask task) {
        Transfer transfer = transfer(task);
        Map<String, Object> facts = new HashMap<>();
        var standing = risks.standing(task.subject());
        standing.flatMap(RiskStanding::severity).ifPresent(colour -> facts.put("severity", colour.code()));
        if (risks.seesInfectious()) {
            facts.put("infectious", standing.filter(RiskStanding::infectious).isPresent() ? "yes" : "no");
        }
        facts.put("gestation", Optional.ofNullable(women.headingOf(task.subject()).gestation()).map(Gestation::toString).orElse(null));
        organisation(facts, "from", transfer.origin());
        facts.put("requestedAt", transfer.requestedAt());
        facts.put("dueAt", task.due());
        facts.put("urgency", transfer.emergency() ? "emergency" : "planned");
        facts.put("specialty", transfer.specialty() == null ? null : transfer.specialty().name());
        facts.put("careLevel", transfer.careLevel());
        facts.put("reason", transfer.reason());
        facts.put("complaint", transfer.complaint());
        facts.put("vitals", vitals(transfer));
        facts.put("treatment", transfer.treatment());
        return facts;
    }

    /** 血压 170/112，脉搏 104, in the reader's first language; null where nothing was taken. */
    private String vitals(Transfer transfer) {
        var taken = new java.util.ArrayList<String>();
        if (transfer.vitals().systolic() != null && transfer.vitals().diastolic() != null) {
            taken.add("BP " + transfer.vitals().systolic() + "/" + transfer.vitals().diastolic() + " mmHg");
        }
        add(taken, "P", transfer.vitals().pulse());
        add(taken, "R", transfer.vitals().respiration());
        add(taken, "FHR", transfer.vitals().fetalHeart());
        return taken.isEmpty() ? null : String.join("  ", taken);
    }

    private static void add(List<String> taken, String sign, Integer value) {
        if (value != null) {
            taken.add(sign + " " + value + "/min");
        }
    }

    /** A read-only select with one option, so that the name follows the language of the reader. */
    void organisation(Map<String, Object> facts, String key, String code) {
        Organisation one = directory.organisation(code);
        facts.put(key, code);
        facts.put(key + "Options", List.of(option(code, one.name(), one.nameEn() == null ? one.name() : one.nameEn())));
    }

    /** Answers as options, each a text of the bundles. */
    List<Map<String, String>> options(String prefix, List<String> values) {
        return values.stream().map(value -> option(value, messages.get(Messages.CHINESE, prefix + value), messages.get(Messages.ENGLISH, prefix + value)))
                .toList();
    }

    static Map<String, String> option(String value, String label, String labelEn) {
        return Map.of("value", value, "label", label, "labelEn", labelEn);
    }

    Message basis(OpenTask task) {
        List<Obligation> served = served(task);
        return served.isEmpty() ? new Message("transfer.basis-none")
                : new Message("transfer.basis", served.stream().map(Obligation::code).distinct().collect(Collectors.joining(" ")),
                        served.stream().flatMap(duty -> duty.sources().stream()).map(ObligationSource::article).distinct().collect(Collectors.joining("；")));
    }

    Set<String> obligations(OpenTask task) {
        return served(task).stream().map(Obligation::code).collect(Collectors.toSet());
    }

    private List<Obligation> served(OpenTask task) {
        return obligations.openOf(task.subject()).stream().filter(duty -> task.key().equals(duty.servedBy()))
                .filter(duty -> task.groups().contains(duty.owner().key())).toList();
    }

    static String text(Map<String, Object> answers, String key) {
        Object value = answers.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    static long ask(OpenTask task) {
        return Long.parseLong(task.fact(Fact.TRANSFER_ASK_ID));
    }
}
