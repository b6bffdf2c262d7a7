package cn.muan.journey.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.journey.CardFiles;
import cn.muan.journey.CardFindings;
import cn.muan.journey.Carrying;
import cn.muan.journey.GreenChannel;
import cn.muan.journey.Journey;
import cn.muan.journey.Journeys;
import cn.muan.journey.Preparation;
import cn.muan.journey.Reception;
import cn.muan.journey.RescueOutcome;
import cn.muan.journey.SenderEntries;
import cn.muan.journey.Signature;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationSource;
import cn.muan.obligation.Obligations;
import cn.muan.risk.CaseHeadings;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the worklist asks about the tasks of {@code transfer-journey}, and where their answers go. */
@Component
class JourneyDesk implements TaskDesk {

    /** A task may begin by a message of somebody who does not see the row. */
    private static final Actor ROWS = Actor.system("journey");
    private static final Set<String> OF_SENDER = Set.of(JourneyModel.TASK_ARRANGE, JourneyModel.TASK_STAMP_DEPARTURE, JourneyModel.TASK_FILL_SHEET);

    private final Journeys journeys;
    private final Carrying carrying;
    private final Reception reception;
    private final CardFiles cards;
    private final JourneyPrefill prefill;
    private final CaseHeadings headings;
    private final Obligations obligations;
    private final CurrentActor actor;

    JourneyDesk(Journeys journeys, Carrying carrying, Reception reception, CardFiles cards, JourneyPrefill prefill, CaseHeadings headings,
            Obligations obligations, CurrentActor actor) {
        this.journeys = journeys;
        this.carrying = carrying;
        this.reception = reception;
        this.cards = cards;
        this.prefill = prefill;
        this.headings = headings;
        this.obligations = obligations;
        this.actor = actor;
    }

    @Override
    public String process() {
        return JourneyModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        String at = OF_SENDER.contains(task.key()) ? task.fact(Fact.INSTITUTION) : task.fact(Fact.RECEIVER);
        return actor.as(ROWS, (Supplier<TaskHeading>) () -> headings.heading(task.subject(), at));
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return prefill.of(task, journey(task));
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> given) {
        var answers = new FormAnswers(given);
        long transfer = journey(task).transferId();
        switch (task.key()) {
            case JourneyModel.TASK_ARRANGE -> arrange(transfer, answers);
            case JourneyModel.TASK_STAMP_DEPARTURE -> carrying.stampDeparture(transfer, answers.instant("leftAt").orElseThrow());
            case JourneyModel.TASK_STAMP_ARRIVAL -> carrying.stampArrival(transfer, answers.instant("arrivedAt").orElseThrow());
            case JourneyModel.TASK_PREPARE -> reception.prepare(transfer, new Preparation(answers.choices("items"), text(answers, "note")),
                    answers.yes("called") ? call(answers) : null);
            case JourneyModel.TASK_LOG_GREEN_CHANNEL -> reception.logGreenChannel(transfer, call(answers));
            case JourneyModel.TASK_FILL_SHEET -> cards.fill(transfer, entries(answers));
            case JourneyModel.TASK_SIGN -> reception.sign(transfer, new Signature(text(answers, "receivingDoctor"),
                    answers.instant("receivedAt").orElseThrow(), text(answers, "condition"), text(answers, "items")));
            case JourneyModel.TASK_FEED_BACK -> reception.feedBack(transfer, RescueOutcome.of(text(answers, "outcome"), text(answers, "appraisal"),
                    text(answers, "appraisalNote"), text(answers, "note")));
            default -> throw new IllegalArgumentException("unknown task " + task.key());
        }
        return Map.of();
    }

    private void arrange(long transfer, FormAnswers answers) {
        if ("own".equals(text(answers, "transport"))) {
            carrying.arrangeOwn(transfer, text(answers, "vehicle"), text(answers, "crew"), text(answers, "escort"));
        } else {
            carrying.arrangeAmbulance(transfer, text(answers, "escort"));
        }
    }

    private GreenChannel call(FormAnswers answers) {
        String team = Stream.of(prefill.names(answers.choices("team")), text(answers, "teamOther")).filter(Objects::nonNull)
                .filter(part -> !part.isBlank()).collect(Collectors.joining("、"));
        if (team.isBlank()) {
            throw new FieldsRefused(Map.of("team", new Message("journey.nobody-came")));
        }
        return new GreenChannel(answers.instant("calledAt").orElseThrow(), team);
    }

    private static SenderEntries entries(FormAnswers answers) {
        return new SenderEntries(text(answers, "ethnicity"), text(answers, "education"), text(answers, "relative"), text(answers, "complaint"),
                text(answers, "diagnosis"), text(answers, "treatment"),
                new CardFindings(number(answers, "systolic"), number(answers, "diastolic"), number(answers, "respiration"), number(answers, "pulse"),
                        number(answers, "fetalHeart"), text(answers, "contractions"), number(answers, "bloodLoss"), text(answers, "labour")),
                text(answers, "reason"), text(answers, "onTheWay"), text(answers, "senderDoctor"), text(answers, "escort"));
    }

    private static Integer number(FormAnswers answers, String key) {
        return answers.integer(key).orElse(null);
    }

    private static String text(FormAnswers answers, String key) {
        return answers.text(key).map(String::strip).filter(one -> !one.isEmpty()).orElse(null);
    }

    private Journey journey(OpenTask task) {
        return journeys.of(Long.parseLong(task.fact(Fact.TRANSFER_ID)));
    }

    @Override
    public Message basis(OpenTask task) {
        List<Obligation> served = served(task);
        if (served.isEmpty()) {
            return new Message("journey.basis-none");
        }
        return new Message("journey.basis", served.stream().map(Obligation::code).distinct().collect(Collectors.joining(" ")),
                served.stream().flatMap(duty -> duty.sources().stream()).map(ObligationSource::article).distinct().collect(Collectors.joining("；")));
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return served(task).stream().map(Obligation::code).collect(Collectors.toSet());
    }

    private List<Obligation> served(OpenTask task) {
        return obligations.openOf(task.subject()).stream().filter(duty -> task.key().equals(duty.servedBy())).toList();
    }
}
