package cn.muan.journey.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

import cn.muan.journey.CardFiles;
import cn.muan.journey.CardFindings;
import cn.muan.journey.Journey;
import cn.muan.journey.JourneyStage;
import cn.muan.journey.JourneyStamp;
import cn.muan.journey.TransferCard;

/** The card as a table, three pairs of label and value to a row (domain B5). */
class TransferCardSheet extends Div {

    private static final int COLUMNS = 6;

    private final transient JourneyTexts texts;
    private final transient CardFiles.Sheet sheet;
    private final Element body = new Element("tbody");
    private Element row;
    private int filled;

    TransferCardSheet(CardFiles.Sheet sheet, JourneyTexts texts) {
        this.texts = texts;
        this.sheet = sheet;
        addClassName("transfer-card");
        add(new H1(texts.text("journey.card.title")));
        Element table = new Element("table");
        table.appendChild(columns(), body);
        getElement().appendChild(table);
        woman(sheet.identity(), sheet.card());
        before(sheet.card());
        way(sheet.journey(), sheet.card());
        receiver(sheet.journey(), sheet.card());
        endRow();
        var foot = new Paragraph(texts.text("journey.card.foot", String.valueOf(sheet.journey().transferId())));
        foot.addClassName("transfer-card-foot");
        add(foot);
    }

    private static Element columns() {
        Element group = new Element("colgroup");
        for (int pair = 0; pair < COLUMNS / 2; pair++) {
            group.appendChild(column("11%"), column("22.33%"));
        }
        return group;
    }

    private static Element column(String width) {
        Element column = new Element("col");
        column.getStyle().set("width", width);
        return column;
    }

    private void woman(CardFiles.Identity who, TransferCard card) {
        cell("name", who.name(), 1);
        cell("age", who.age(), 1);
        cell("ethnicity", card.ethnicity(), 1);
        cell("education", card.education() == null ? null : texts.text("journey.education." + card.education()), 1);
        cell("number", who.number(), 1);
        cell("phone", who.phone(), 1);
        cell("address", who.full() ? who.address() : texts.text("journey.card.hidden"), 3);
        cell("relative", who.full() || card.relative() == null ? card.relative() : texts.text("journey.card.hidden"), 3);
    }

    private void before(TransferCard card) {
        CardFindings found = card.findings();
        cell("complaint", card.complaint(), 3);
        cell("diagnosis", card.diagnosis(), 3);
        cell("treatment", card.treatment(), 3);
        cell("pressure", found.systolic() == null ? null : found.systolic() + "/" + Objects.toString(found.diastolic(), "–") + " mmHg", 1);
        cell("respiration", unit(found.respiration(), "/min"), 1);
        cell("pulse", unit(found.pulse(), "/min"), 1);
        cell("fetal-heart", unit(found.fetalHeart(), "/min"), 1);
        cell("contractions", found.contractions(), 1);
        cell("blood-loss", unit(found.bloodLoss(), " ml"), 1);
        cell("labour", found.labour(), 3);
        cell("reason", card.reason(), 3);
    }

    private void way(Journey journey, TransferCard card) {
        cell("on-the-way", joined(card.onTheWay(), journey.worsening()), 3);
        cell("from", texts.organisation(journey.origin()), 1);
        cell("sender", card.senderDoctor(), 1);
        cell("left-at", texts.at(at(JourneyStage.LEFT)), 1);
        cell("escort", journey.escort(), 3);
        cell("transport", journey.transport() == null ? null : Stream.of(texts.text("journey.transport." + journey.transport().name().toLowerCase(Locale.ROOT)),
                journey.vehicle(), journey.crew()).filter(Objects::nonNull).collect(Collectors.joining(" ")), 3);
    }

    private void receiver(Journey journey, TransferCard card) {
        cell("to", texts.organisation(journey.receiver()), 1);
        cell("receiver", card.receivingDoctor(), 1);
        cell("received-at", texts.at(card.receivedAt()), 1);
        cell("arrived-at", texts.at(journey.arrivedAt()), 1);
        cell("green-channel", journey.team() == null ? null : texts.at(journey.greenChannelCalledAt()) + " " + journey.team(), 2);
        cell("condition", joined(card.conditionOnArrival(), card.receivedItems()), 3);
        cell("outcome", card.outcome() == null ? null : joined(texts.text("journey.outcome." + card.outcome().code()), card.outcomeNote()), 3);
        cell("appraisal", card.appraisal() == null ? null : joined(texts.text("journey.appraisal." + card.appraisal().code()), card.appraisalNote()), 3);
    }

    /** A label and its value, which spans so many of the three pairs of columns. */
    private void cell(String key, Object value, int pairs) {
        if (row == null || filled + 2 * pairs > COLUMNS) {
            endRow();
            row = new Element("tr");
            body.appendChild(row);
        }
        Element label = new Element("th");
        label.setText(texts.text("journey.card." + key));
        label.setAttribute("scope", "row");
        Element text = new Element("td");
        text.setText(value == null ? "" : value.toString());
        text.setAttribute("colspan", String.valueOf(2 * pairs - 1));
        text.setAttribute("data-field", key);
        row.appendChild(label, text);
        filled += 2 * pairs;
    }

    /** What is left of a row belongs to its last value. */
    private void endRow() {
        if (row != null && filled < COLUMNS) {
            Element last = row.getChild(row.getChildCount() - 1);
            last.setAttribute("colspan", String.valueOf(Integer.parseInt(last.getAttribute("colspan")) + COLUMNS - filled));
        }
        filled = 0;
    }

    private Instant at(JourneyStage stage) {
        return sheet.stamps().stream().filter(stamp -> stamp.stage() == stage).map(JourneyStamp::at).reduce((earlier, later) -> later).orElse(null);
    }

    private static String unit(Integer value, String unit) {
        return value == null ? null : value + unit;
    }

    private static String joined(String... parts) {
        List<String> said = Stream.of(parts).filter(Objects::nonNull).toList();
        return said.isEmpty() ? null : String.join("；", said);
    }
}
