package cn.muan.plan.ui;

import java.time.Instant;

import com.vaadin.flow.component.Component;

import cn.muan.plan.AntenatalDuty;
import cn.muan.plan.CaseDiscussion;
import cn.muan.plan.Consultation;
import cn.muan.plan.ContinuationAdvice;
import cn.muan.plan.DeliveryArrangement;
import cn.muan.plan.DeliveryPlan;
import cn.muan.plan.Informing;
import cn.muan.plan.PlanFolder;

/** Advice, consultations, discussions, delivery plans and what followed the registration; words about an infectious woman only for those who may know. */
class PlanEntries {

    private final PlanFolder folder;
    private final PlanTexts texts;

    PlanEntries(PlanFolder folder, PlanTexts texts) {
        this.folder = folder;
        this.texts = texts;
    }

    Component advice(ContinuationAdvice advice) {
        var entry = new Entry(texts, texts.text("advice-line", texts.organisation(advice.institution()), texts.option("advice-state", advice.state())));
        if (folder.shows(advice.infectious())) {
            entry.row("diagnosis", advice.diagnosis()).row("grounds", advice.grounds()).row("opinion", advice.opinion());
            if (advice.state() == ContinuationAdvice.State.RETURNED) {
                entry.row("return-reason", advice.returnReason());
            }
        } else {
            entry.line(texts.text("protected"));
        }
        entry.row("proposed-by", byAt(advice.proposedBy(), advice.proposedAt()));
        if (advice.signedAt() != null) {
            entry.row("signed-by", byAt(advice.signedBy() + " " + texts.title(advice.signedTitle()), advice.signedAt()));
        }
        return advice.informing() == null ? entry : informing(entry, advice.informing());
    }

    private Entry informing(Entry entry, Informing informing) {
        return entry.row("informed", byAt(informing.by(), informing.at())).row("decision", texts.option("decision", informing.decision()))
                .row("note", informing.note());
    }

    Component consultation(Consultation consultation) {
        String specialty = texts.option("specialty", consultation.specialty()) + (consultation.urgent() ? " · " + texts.text("consultation-urgent") : "");
        var entry = new Entry(texts, texts.text("consultation-line", texts.organisation(consultation.askingInstitution()),
                texts.organisation(consultation.askedInstitution()), specialty, byAt(consultation.askedBy(), consultation.askedAt())));
        if (folder.shows(consultation.infectious())) {
            entry.row("question", consultation.question()).row("answer", consultation.answer());
        } else {
            entry.line(texts.text("protected"));
        }
        return switch (consultation.state()) {
            case ASKED -> entry.line(texts.text("consultation-open"));
            case ANSWERED -> entry.row("answered-by", byAt(consultation.answeredBy(), consultation.closedAt()));
            case WITHDRAWN -> entry.line(texts.text("consultation-withdrawn"));
        };
    }

    Component discussion(CaseDiscussion discussion) {
        var entry = new Entry(texts, texts.text("discussion-line", discussion.heldOn().toString(), texts.organisation(discussion.institution())));
        entry.row("participants", texts.options("participant", discussion.participants()));
        return folder.shows(discussion.infectious()) ? entry.row("conclusions", discussion.conclusions()) : entry.line(texts.text("protected"));
    }

    Component delivery(DeliveryPlan plan) {
        String centre = texts.organisation(plan.centre());
        return switch (plan.state()) {
            case WANTED -> new Entry(texts, texts.text("delivery-wanted", centre));
            case WITHDRAWN -> new Entry(texts, texts.text("delivery-withdrawn"));
            case MADE -> arranged(new Entry(texts, texts.text("delivery-made", centre, texts.at(plan.closedAt()))), plan.arrangement());
        };
    }

    private Entry arranged(Entry entry, DeliveryArrangement how) {
        return entry.row("hospital", texts.organisation(how.hospital())).row("transport", texts.text("transport." + how.transport()))
                .row("companion", how.companion()).row("supports", texts.options("support", how.supportCodes()))
                .row("delivery-emergency", how.emergency()).row("note", how.note());
    }

    Component registration(AntenatalDuty duty) {
        String what = texts.option("registration", duty.kind());
        String place = texts.organisation(duty.institution());
        return new Entry(texts, switch (duty.state()) {
            case OWED -> texts.text("registration-owed", what, place);
            case DONE -> texts.text("registration-done", what, place, duty.done().on().toString());
            case WITHDRAWN -> texts.text("registration-withdrawn", what);
        }).row("note", duty.done() == null ? null : duty.done().note());
    }

    private String byAt(String who, Instant at) {
        return texts.text("by-at", who, texts.at(at));
    }
}
