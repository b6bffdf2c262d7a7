package cn.muan.journey.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.access.Role;
import cn.muan.ambulance.Ambulances;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.engine.OpenTask;
import cn.muan.journey.CardFiles;
import cn.muan.journey.CardFindings;
import cn.muan.journey.Journey;
import cn.muan.journey.JourneyStage;
import cn.muan.journey.JourneyStamp;
import cn.muan.journey.Journeys;
import cn.muan.journey.TransferCard;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskStanding;
import cn.muan.transfer.Transfer;
import cn.muan.transfer.TransferRegister;
import cn.muan.transfer.Transport;

/** What the forms of a journey begin with. */
@Component
class JourneyPrefill {

    private static final List<Role> TEAM = List.of(Role.RESCUE_TEAM_LEADER, Role.RESCUE_DUTY, Role.SENIOR_OBSTETRICIAN, Role.ATTENDING,
            Role.DEPARTMENT_HEAD, Role.BLOOD_BANK);

    private final Journeys journeys;
    private final CardFiles cards;
    private final TransferRegister transfers;
    private final Ambulances ambulances;
    private final RiskRegister risks;
    private final Directory directory;
    private final People people;
    private final CurrentActor actor;
    private final Clock clock;

    JourneyPrefill(Journeys journeys, CardFiles cards, TransferRegister transfers, Ambulances ambulances, RiskRegister risks, Directory directory, People people,
            CurrentActor actor, Clock clock) {
        this.journeys = journeys;
        this.cards = cards;
        this.transfers = transfers;
        this.ambulances = ambulances;
        this.risks = risks;
        this.directory = directory;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    Map<String, Object> of(OpenTask task, Journey journey) {
        Map<String, Object> facts = begin(task, journey);
        Transfer transfer = transfers.visible(journey.transferId());
        TransferCard card = cards.card(journey);
        switch (task.key()) {
            case JourneyModel.TASK_ARRANGE -> arrangement(facts, journey, transfer);
            case JourneyModel.TASK_STAMP_DEPARTURE -> facts.put("leftAt", now());
            case JourneyModel.TASK_STAMP_ARRIVAL -> facts.put("arrivedAt", now());
            case JourneyModel.TASK_PREPARE -> {
                facts.put("complaint", card.filledAt() == null ? transfer.complaint() : card.complaint());
                facts.put("reason", card.filledAt() == null ? transfer.reason() : card.reason());
                team(facts, journey);
            }
            case JourneyModel.TASK_LOG_GREEN_CHANNEL -> team(facts, journey);
            case JourneyModel.TASK_FILL_SHEET -> sheet(facts, journey, transfer);
            case JourneyModel.TASK_SIGN -> signature(facts, journey, card);
            default -> { }
        }
        return facts;
    }

    /** Where from, where to, how severe, when due and how far she has come. */
    private Map<String, Object> begin(OpenTask task, Journey journey) {
        Map<String, Object> facts = new HashMap<>();
        var standing = risks.standing(task.subject());
        standing.flatMap(RiskStanding::severity).ifPresent(colour -> facts.put("severity", colour.code()));
        if (risks.seesInfectious()) {
            facts.put("infectious", standing.filter(RiskStanding::infectious).isPresent() ? "yes" : "no");
        }
        organisation(facts, "origin", journey.origin());
        if (journey.receiver() != null) {
            organisation(facts, "receiver", journey.receiver());
        }
        facts.put("dueAt", task.due());
        facts.put("vehicle", journey.vehicle());
        facts.put("leftAt", journeys.stamps(List.of(journey)).getOrDefault(journey.id(), List.of()).stream()
                .filter(stamp -> stamp.stage() == JourneyStage.LEFT && !stamp.voided()).map(JourneyStamp::at).max(Comparator.naturalOrder()).orElse(null));
        facts.put("arrivedAt", journey.arrivedAt());
        facts.put("handedOverAt", journey.handedOverAt());
        return facts;
    }

    private void arrangement(Map<String, Object> facts, Journey journey, Transfer transfer) {
        facts.put("failure", journey.failedRun() == null ? null : "failed");
        facts.put("failureReason", journey.failedRun() == null ? null : ambulances.ending(journey.failedRun()).orElse(null));
        facts.put("transport", transfer.transport() == null || transfer.transport() == Transport.AMBULANCE ? "ambulance" : "own");
        facts.put("escort", transfer.escort());
    }

    private void team(Map<String, Object> facts, Journey journey) {
        facts.put("calledAt", now());
        facts.put("teamOptions", TEAM.stream().map(role -> new Group(role, journey.receiver())).flatMap(this::members).distinct().toList());
    }

    private Stream<Map<String, String>> members(Group group) {
        return people.membersOf(group).stream().map(JourneyPrefill::option);
    }

    private static Map<String, String> option(Actor one) {
        return Map.of("value", String.valueOf(one.personId()), "label", one.name(), "labelEn", one.name());
    }

    /** The names behind the ids chosen, so that the record stays readable when an account goes. */
    String names(List<String> chosen) {
        Map<Long, String> names = people.names(Set.copyOf(chosen.stream().map(Long::valueOf).toList()));
        return String.join("、", chosen.stream().map(Long::valueOf).map(names::get).toList());
    }

    private void sheet(Map<String, Object> facts, Journey journey, Transfer transfer) {
        facts.put("complaint", transfer.complaint());
        facts.put("treatment", transfer.treatment());
        facts.put("reason", transfer.reason());
        facts.put("systolic", transfer.vitals().systolic());
        facts.put("diastolic", transfer.vitals().diastolic());
        facts.put("pulse", transfer.vitals().pulse());
        facts.put("respiration", transfer.vitals().respiration());
        facts.put("fetalHeart", transfer.vitals().fetalHeart());
        facts.put("escort", journey.escort() == null ? transfer.escort() : journey.escort());
        facts.put("senderDoctor", transfer.requestedBy());
    }

    private void signature(Map<String, Object> facts, Journey journey, TransferCard card) {
        facts.put("receivedAt", now());
        facts.put("receivingDoctor", actor.require().system() ? null : actor.require().name());
        facts.put("sheet", card.filledAt() == null ? "missing" : null);
        facts.put("complaint", card.complaint());
        facts.put("diagnosis", card.diagnosis());
        facts.put("treatment", card.treatment());
        facts.put("findings", line(card.findings()));
        facts.put("reason", card.reason());
        facts.put("onTheWay", card.onTheWay());
        facts.put("senderDoctor", card.senderDoctor());
        facts.put("escort", journey.escort());
    }

    /** Signs that mean the same in either language. */
    private static String line(CardFindings findings) {
        var taken = new java.util.ArrayList<String>();
        add(taken, "BP ", findings.systolic() == null ? null : findings.systolic() + "/" + findings.diastolic(), " mmHg");
        add(taken, "R ", findings.respiration(), "/min");
        add(taken, "P ", findings.pulse(), "/min");
        add(taken, "FHR ", findings.fetalHeart(), "/min");
        add(taken, "", findings.contractions(), "");
        add(taken, "", findings.bloodLoss(), " ml");
        add(taken, "", findings.labour(), "");
        return String.join("  ", taken);
    }

    private static void add(List<String> taken, String sign, Object value, String unit) {
        if (value != null) {
            taken.add(sign + value + unit);
        }
    }

    /** A read-only select with one option, so that the name follows the language of the reader. */
    private void organisation(Map<String, Object> facts, String key, String code) {
        Organisation one = directory.organisation(code);
        facts.put(key, code);
        facts.put(key + "Options", List.of(Map.of("value", code, "label", one.name(), "labelEn", one.nameEn() == null ? one.name() : one.nameEn())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
