package cn.muan.journey.ui;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import cn.muan.journey.Journey;
import cn.muan.journey.JourneyStage;
import cn.muan.journey.JourneyStamp;
import cn.muan.journey.TransferCard;

/** Journeys, newest first: accepted · ordered · … · handed over, with minutes between and who stamped. */
@CssImport("./journey.css")
class JourneyPanel extends Div {

    private final transient JourneyTexts texts;

    JourneyPanel(List<Journey> journeys, Map<Long, List<JourneyStamp>> stamps, Map<Long, TransferCard> cards, JourneyTexts texts) {
        this.texts = texts;
        addClassName("journeys");
        journeys.forEach(journey -> add(journey(journey, stamps.getOrDefault(journey.id(), List.of()), cards.get(journey.id()))));
    }

    private Component journey(Journey journey, List<JourneyStamp> stamps, TransferCard card) {
        String to = journey.receiver() == null ? texts.text("journey.seeking") : texts.organisation(journey.receiver());
        var entry = new Div(new H3(texts.text("journey.title", texts.organisation(journey.origin()), to)),
                new Paragraph(texts.text("journey.state." + journey.state().name().toLowerCase(Locale.ROOT))), line(stamps), details(journey, card));
        former(stamps).ifPresent(entry::add);
        entry.add(TransferCardNavigation.link(texts.text("journey.open-card"), journey));
        entry.addClassName("journey");
        return entry;
    }

    private Component line(List<JourneyStamp> stamps) {
        var reached = new EnumMap<JourneyStage, JourneyStamp>(JourneyStage.class);
        stamps.stream().filter(stamp -> !stamp.voided()).forEach(stamp -> reached.put(stamp.stage(), stamp));
        var line = new OrderedList();
        line.addClassName("journey-line");
        Instant before = null;
        for (JourneyStage stage : JourneyStage.values()) {
            JourneyStamp stamp = reached.get(stage);
            line.add(stamp == null ? notYet(stage) : stop(stamp, before));
            before = stamp == null ? before : stamp.at();
        }
        return line;
    }

    private ListItem notYet(JourneyStage stage) {
        var stop = new ListItem(stage(stage), new Span(texts.text("journey.not-yet")));
        stop.addClassName("journey-open");
        return stop;
    }

    private ListItem stop(JourneyStamp stamp, Instant before) {
        var time = new Span(texts.clock(stamp.at()));
        time.addClassName("journey-time");
        time.setTitle(texts.at(stamp.at()));
        var stop = new ListItem(stage(stamp.stage()), time);
        if (before != null) {
            stop.add(new Span(texts.minutes(before, stamp.at())));
        }
        stop.add(new Span(who(stamp)));
        return stop;
    }

    private Span stage(JourneyStage stage) {
        var name = new Span(texts.text(stage.key()));
        name.addClassName("journey-stage");
        return name;
    }

    private String who(JourneyStamp stamp) {
        return stamp.organisation() == null ? texts.text("timeline.by-itself") : stamp.by() + " · " + texts.organisation(stamp.organisation());
    }

    /** Stamps of a vehicle or receiver that no longer counts. */
    private Optional<Component> former(List<JourneyStamp> stamps) {
        String told = stamps.stream().filter(JourneyStamp::voided).map(stamp -> texts.text(stamp.stage().key()) + " " + texts.clock(stamp.at()))
                .collect(Collectors.joining(" · "));
        return told.isEmpty() ? Optional.empty() : Optional.of(new Paragraph(texts.text("journey.former", told)));
    }

    private Component details(Journey journey, TransferCard card) {
        var list = new DescriptionList();
        row(list, "journey.transport", journey.transport() == null ? null : texts.text("journey.transport."
                + journey.transport().name().toLowerCase(Locale.ROOT)) + (journey.vehicle() == null ? "" : " " + journey.vehicle()));
        row(list, "journey.crew", journey.crew());
        row(list, "journey.escort", journey.escort());
        row(list, "journey.worsening", journey.worsening());
        journey.preparation().ifPresent(ready -> {
            row(list, "journey.preparation", ready.items().stream().map(item -> texts.text("journey.item." + item)).collect(Collectors.joining("、")));
            row(list, "journey.preparation-note", ready.note());
        });
        row(list, "journey.team", journey.team() == null ? null : texts.at(journey.greenChannelCalledAt()) + " " + journey.team());
        if (card == null) {
            row(list, "journey.sheet", texts.text("journey.sheet-missing"));
            return list;
        }
        row(list, "journey.sheet", card.filledAt() == null ? texts.text("journey.sheet-missing")
                : texts.text("journey.written-by", texts.at(card.filledAt()), card.filledBy()));
        row(list, "journey.received", card.receivedAt() == null ? null : texts.at(card.receivedAt()) + " " + card.receivingDoctor());
        row(list, "journey.condition", card.conditionOnArrival());
        row(list, "journey.outcome", card.outcome() == null ? null : texts.text("journey.outcome." + card.outcome().code()) + " · "
                + texts.text("journey.appraisal." + card.appraisal().code()));
        row(list, "journey.appraisal-note", card.appraisalNote());
        row(list, "journey.outcome-note", card.outcomeNote());
        return list;
    }

    private void row(DescriptionList list, String key, String value) {
        if (value != null && !value.isBlank()) {
            list.add(new DescriptionList.Term(texts.text(key)), new DescriptionList.Description(value));
        }
    }
}
