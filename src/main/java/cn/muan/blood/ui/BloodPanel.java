package cn.muan.blood.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;

import cn.muan.blood.BagCustody;
import cn.muan.blood.BloodAllocation;
import cn.muan.blood.BloodBoard;
import cn.muan.blood.BloodRequest;

/** One request: what was asked for, who gives how much and where it is, and each bag from hand to hand. */
class BloodPanel extends Article {

    private final transient BloodBoard.Sheet sheet;
    private final transient BloodLabels labels;

    BloodPanel(BloodBoard.Sheet sheet, BloodLabels labels) {
        this.sheet = sheet;
        this.labels = labels;
        addClassName("blood-panel");
        head();
        if (!sheet.allocations().isEmpty()) {
            add(new H4(labels.text("blood.allocations")));
            sheet.allocations().forEach(one -> add(allocation(one)));
        }
        if (!sheet.custody().isEmpty()) {
            add(new H4(labels.text("blood.custody")), custody());
        }
    }

    private void head() {
        BloodRequest request = sheet.request();
        add(new H3("#" + request.id() + " " + labels.blood(request)),
                note(labels.place(request.hospital()) + " · " + labels.word("urgency", request.urgency()) + " · "
                        + labels.text("blood.requested", labels.at(request.requestedAt())) + " · " + labels.word("state", request.state())));
        if (request.bleedingMl() != null) {
            add(note(labels.text("blood.bleeding", String.valueOf(request.bleedingMl()))));
        }
        if (sheet.woman().isPresent()) {
            words(request);
        }
    }

    /** What people wrote stays with those who may see her case. */
    private void words(BloodRequest request) {
        if (request.reason() != null) {
            add(note(labels.text("blood.reason", request.reason())));
        }
        add(note(request.approvedAt() == null ? labels.text("blood.approval.waiting", labels.group(request.deciders()))
                : labels.text("blood.approval." + (request.approved() ? "approved" : "refused"), request.approvedBy(), labels.at(request.approvedAt()))));
        if (request.endReason() != null) {
            add(note(labels.text("blood.ended", labels.word("state", request.state()), labels.reason(request.endReason()))));
        }
    }

    private Component allocation(BloodAllocation one) {
        String title = one.groupGiven() == null ? labels.text("blood.allocation.asked", labels.place(one.holder()), String.valueOf(one.wantedUnits()))
                : labels.text("blood.allocation", labels.place(one.holder()), String.valueOf(one.units()), one.groupGiven());
        List<String> times = new ArrayList<>();
        time(times, "asked", one.askedAt());
        time(times, "answered", one.answeredAt());
        time(times, "flagged", one.flaggedAt());
        time(times, "marked", one.markedAt());
        time(times, "ordered", one.orderedAt());
        time(times, "dispatched", one.dispatchedAt());
        time(times, "left", one.leftAt());
        time(times, "delivered", one.deliveredAt());
        time(times, "closed", one.closedAt());
        var entry = new Div(new Paragraph(title + " · " + labels.word("stage", one.state())), note(String.join(" → ", times)));
        entry.addClassName("blood-allocation");
        return entry;
    }

    private void time(List<String> times, String what, Instant at) {
        if (at != null) {
            times.add(labels.text("blood.time." + what, labels.at(at)));
        }
    }

    private Component custody() {
        var head = new NativeTableRow();
        for (String column : List.of("bag", "step", "from", "to", "at")) {
            head.add(new NativeTableHeaderCell(labels.text("blood.custody." + column)));
        }
        var body = new NativeTableBody();
        sheet.custody().forEach(line -> body.add(row(line)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("blood-custody");
        return table;
    }

    private NativeTableRow row(BagCustody line) {
        return new NativeTableRow(new NativeTableCell(line.bagNumber()), new NativeTableCell(labels.word("step", line.step())),
                new NativeTableCell(labels.from(line)), new NativeTableCell(labels.to(line)), new NativeTableCell(labels.at(line.handedAt())));
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("blood-note");
        return note;
    }
}
