package cn.muan.resource.ui;

import java.util.Arrays;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.ui.MaskedValue;
import cn.muan.directory.Organisation;
import cn.muan.directory.RescueLevel;
import cn.muan.resource.Beds;
import cn.muan.resource.LiaisonSheet;
import cn.muan.resource.Readiness;
import cn.muan.resource.ResourceRow;
import cn.muan.resource.ShiftSheet;

/** One institution: a row of the table on a wide screen, a card on a phone. */
class ResourceCard extends ListItem {

    private final transient ResourceRow row;
    private final transient ResourceActs acts;

    ResourceCard(ResourceRow row, ResourceActs acts) {
        this.row = row;
        this.acts = acts;
        addClassName("resource-row");
        getElement().setAttribute("data-institution", row.institution().code());
        add(who(), part("resource.beds", beds()), part("resource.on-duty", onDuty()), part("resource.liaison", liaisons()), buttons());
    }

    private Component who() {
        Organisation at = row.institution();
        var name = new H3(ResourceTexts.name(at, getLocale()));
        var facts = new Div();
        facts.addClassName("resource-facts");
        if (at.level() > 0) {
            facts.add(new Span(getTranslation("resource.level", at.level())));
        }
        if (at.rescueLevel() != RescueLevel.NONE) {
            facts.add(chip(getTranslation("resource.rescue." + at.rescueLevel().name()), "resource-good"));
        }
        at.specialties().stream().sorted().forEach(specialty -> facts.add(new Span(getTranslation("directory.specialty." + specialty.name()))));
        if (at.kind() != Organisation.Kind.HOSPITAL) {
            facts.add(new Span(getTranslation("directory.kind." + at.kind().name())));
        }
        var who = new Div(name, facts);
        if (row.readiness() != null) {
            who.add(readiness(row.readiness()));
        }
        return who;
    }

    private Component readiness(Readiness readiness) {
        if (!readiness.known()) {
            return chip(getTranslation("resource.readiness.never"), "resource-bad");
        }
        if (readiness.stale()) {
            return chip(getTranslation("resource.readiness") + " " + acts.texts().overdue(readiness.declaredAt()), "resource-bad");
        }
        Span said = readiness.missing().isEmpty() ? chip(getTranslation("resource.readiness.all"), "resource-good")
                : chip(getTranslation("resource.readiness.missing", ResourceTexts.missing(readiness)), "resource-bad");
        said.setTitle(ResourceTexts.moment(readiness.declaredAt()) + " " + readiness.declaredBy() + " " + readiness.shortfall());
        return said;
    }

    private Component beds() {
        Beds beds = row.beds();
        if (beds == null) {
            return new Span("—");
        }
        if (!beds.known()) {
            return chip(getTranslation("resource.beds.never"), "resource-bad");
        }
        var figures = new Span(ResourceTexts.figures(beds));
        figures.addClassName("resource-figures");
        var age = beds.stale() ? chip(acts.texts().overdue(beds.reportedAt()), "resource-bad") : new Span(acts.texts().ago(beds.reportedAt()));
        age.setTitle(ResourceTexts.moment(beds.reportedAt()) + " " + beds.reportedBy());
        age.addClassName("resource-age");
        return new Div(figures, age);
    }

    private Component onDuty() {
        var list = new Div();
        list.addClassName("resource-people");
        for (ShiftSheet shift : row.onDuty()) {
            list.add(person(ResourceTexts.role(shift.role()), shift.name(),
                    new MaskedValue(shift.maskedPhone(), reason -> acts.roster().reveal(shift.id(), reason))));
        }
        row.unmanned().forEach(role -> list.add(chip(getTranslation("resource.unmanned", ResourceTexts.role(role)), "resource-bad")));
        return list.getComponentCount() == 0 ? new Span("—") : list;
    }

    private Component liaisons() {
        var list = new Div();
        list.addClassName("resource-people");
        for (LiaisonSheet liaison : row.liaisons()) {
            list.add(person(liaison.post(), liaison.name(),
                    new MaskedValue(liaison.maskedPhone(), reason -> acts.liaisons().reveal(liaison.id(), reason))));
        }
        if (row.liaisons().isEmpty() && row.institution().midwifery()) {
            list.add(chip(getTranslation("resource.liaison.missing"), "resource-bad"));
        }
        return list.getComponentCount() == 0 ? new Span("—") : list;
    }

    private static Component person(String role, String name, Component phone) {
        var what = new Span(role);
        what.addClassName("resource-quiet");
        var person = new Div(what, new Span(name), phone);
        person.addClassName("resource-person");
        return person;
    }

    private Component part(String label, Component content) {
        var title = new Span(getTranslation(label));
        title.addClassName("resource-label");
        var part = new Div(title, content);
        part.addClassName("resource-part");
        return part;
    }

    private Component buttons() {
        var buttons = new Div();
        buttons.addClassName("resource-buttons");
        ResourceRow.Rights may = row.rights();
        if (may.reportBeds()) {
            buttons.add(button("resource.beds.update", () -> acts.beds(row)));
        }
        if (may.declare()) {
            buttons.add(button("resource.readiness.declare", () -> acts.readiness(row)));
        }
        buttons.add(button(may.writeRoster() ? "resource.roster.edit" : "resource.roster.read", () -> acts.roster(row)));
        if (may.nameLiaison()) {
            buttons.add(button("resource.liaison.manage", () -> acts.liaisons(row)));
        }
        return buttons;
    }

    private Button button(String key, Supplier<Dialog> dialog) {
        var button = new Button(getTranslation(key), click -> dialog.get().open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key) + " " + ResourceTexts.name(row.institution(), getLocale()));
        return button;
    }

    private static Span chip(String text, String... classes) {
        var chip = new Span(text);
        chip.addClassName("resource-chip");
        Arrays.stream(classes).forEach(chip::addClassName);
        return chip;
    }
}
