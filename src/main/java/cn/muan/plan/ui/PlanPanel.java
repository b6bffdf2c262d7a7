package cn.muan.plan.ui;

import java.util.List;
import java.util.function.Function;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

import cn.muan.plan.PlanFolder;
import cn.muan.plan.PlanVersion;
import cn.muan.plan.RiskNoticing;

/** What this module keeps of a case: the plan in force first, then advice, consultations, discussions, notices; each newest first. */
class PlanPanel extends Div {

    private final transient PlanFolder folder;
    private final transient PlanTexts texts;

    PlanPanel(PlanFolder folder, RiskNoticing notices, PlanTexts texts) {
        this.folder = folder;
        this.texts = texts;
        addClassName("plan-panel");
        plan();
        var entries = new PlanEntries(folder, texts);
        section("advices", folder.advices(), entries::advice);
        section("consultations", folder.consultations(), entries::consultation);
        section("discussions", folder.discussions(), entries::discussion);
        section("notices", folder.notices(), new NoticeEntries(notices, texts)::notice);
        section("deliveries", folder.deliveryPlans(), entries::delivery);
        section("registrations", folder.registrations(), entries::registration);
    }

    private void plan() {
        if (folder.plan() != null && folder.versions().stream().noneMatch(this::inForce)) {
            add(new H3(texts.text("current")),
                    new Paragraph(texts.text("wanted", texts.organisation(folder.plan().institution()), texts.at(folder.plan().openedAt()))));
        }
        var versions = new VersionEntries(folder, texts);
        List<PlanVersion> shown = folder.versions().stream().filter(this::inForce).limit(1).toList();
        section("current", shown, versions::version);
        List<PlanVersion> former = folder.versions().stream().filter(version -> !shown.contains(version)).toList();
        if (!former.isEmpty()) {
            var body = new Div();
            former.forEach(version -> body.add(versions.version(version)));
            add(new Details(texts.text("history", former.size()), body));
        }
    }

    /** The newest version confirmed or awaiting it, while a plan is wanted. */
    private boolean inForce(PlanVersion version) {
        return folder.plan() != null && !version.draftedAt().isBefore(folder.plan().openedAt()) && version.state() != PlanVersion.State.RETURNED;
    }

    private <T> void section(String title, List<T> entries, Function<T, Component> show) {
        if (!entries.isEmpty()) {
            add(new H3(texts.text(title)));
            entries.forEach(entry -> add(show.apply(entry)));
        }
    }
}
