package cn.muan.resource.ui;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;

import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.base.ui.MaskedValue;
import cn.muan.base.ui.Notices;
import cn.muan.directory.Organisation;
import cn.muan.engine.UnitOfWork;
import cn.muan.resource.Roster;
import cn.muan.resource.RosterWeek;
import cn.muan.resource.ShiftSheet;

/** The roster of an institution, a week at a time: days below one another, what nobody holds in red at the top. */
class RosterDialog extends Dialog {

    private final Div body = new Div();
    private final Span span = new Span();
    private final Button add;
    private final Button copy;
    private final transient Organisation at;
    private final transient Roster roster;
    private final transient UnitOfWork work;
    private final transient Runnable changed;
    private transient RosterWeek week;

    RosterDialog(Organisation at, Roster roster, UnitOfWork work, Runnable changed) {
        super(ResourceTexts.say("resource.roster.title", at.name()));
        this.at = at;
        this.roster = roster;
        this.work = work;
        this.changed = changed;
        setWidth("52rem");
        setMaxWidth("100vw");
        add = new Button(getTranslation("resource.shift.add"), VaadinIcon.PLUS.create(), click -> open(null));
        copy = new Button(getTranslation("resource.roster.copy"), VaadinIcon.COPY.create(), click -> copy());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new Div(turn("resource.roster.before", VaadinIcon.ANGLE_LEFT, -1), span, turn("resource.roster.next", VaadinIcon.ANGLE_RIGHT, 1),
                add, copy);
        bar.addClassName("muan-toolbar");
        body.addClassName("roster-week");
        add(bar, body);
        getFooter().add(new Button(getTranslation("base.close"), click -> close()));
        show(roster.today());
    }

    private Button turn(String key, VaadinIcon icon, int weeks) {
        var button = new Button(icon.create(), click -> show(week.monday().plusWeeks(weeks)));
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private void show(LocalDate day) {
        week = roster.week(at.code(), day);
        span.setText(week.monday() + " — " + week.monday().plusDays(6));
        add.setVisible(!week.writable().isEmpty());
        copy.setVisible(!week.writable().isEmpty());
        body.removeAll();
        if (!week.gaps().isEmpty()) {
            body.add(gaps());
        }
        for (int day0 = 0; day0 < 7; day0++) {
            body.add(day(week.monday().plusDays(day0)));
        }
    }

    private Component gaps() {
        var list = new UnorderedList();
        week.gaps().forEach(gap -> list.add(new ListItem(getTranslation("resource.roster.gap", ResourceTexts.role(gap.role()),
                ResourceTexts.moment(gap.from()), ResourceTexts.moment(gap.to())))));
        var section = new Div(new Span(getTranslation("resource.roster.gaps")), list);
        section.addClassName("roster-gaps");
        return section;
    }

    private Component day(LocalDate day) {
        var title = new H4(day.toString().substring(5) + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()));
        var section = new Div(title);
        section.addClassName("roster-day");
        List<ShiftSheet> begun = week.shifts().stream().filter(shift -> shownOn(shift).equals(day)).toList();
        if (begun.isEmpty()) {
            var none = new Paragraph(getTranslation("resource.roster.none"));
            none.addClassName("resource-quiet");
            section.add(none);
        }
        begun.forEach(shift -> section.add(line(shift)));
        return section;
    }

    /** The day a shift begins; one that began before the week stands on its Monday. */
    private LocalDate shownOn(ShiftSheet shift) {
        LocalDate begins = ChinaTime.dateOf(shift.from());
        return begins.isBefore(week.monday()) ? week.monday() : begins;
    }

    private Component line(ShiftSheet shift) {
        var line = new Div(new Span(ResourceTexts.moment(shift.from()) + " — " + ResourceTexts.moment(shift.to())),
                new Span(ResourceTexts.role(shift.role())), new Span(shift.name()),
                new MaskedValue(shift.maskedPhone(), reason -> roster.reveal(shift.id(), reason)));
        line.addClassName("roster-shift");
        if (week.writable().contains(shift.role())) {
            var edit = new Button(VaadinIcon.EDIT.create(), click -> open(shift));
            edit.setAriaLabel(getTranslation("resource.shift.edit"));
            var remove = new Button(VaadinIcon.TRASH.create(), click -> confirm(shift));
            remove.setAriaLabel(getTranslation("resource.shift.remove"));
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            line.add(edit, remove);
        }
        return line;
    }

    private void open(ShiftSheet shift) {
        new ShiftDialog(week, shift, roster, work, this::again).open();
    }

    private void copy() {
        int copied = work.run(() -> roster.copyWeekBefore(at.code(), week.monday()));
        Notices.success(copied == 0 ? "resource.roster.copied-none" : "resource.roster.copied", copied);
        again();
    }

    private void confirm(ShiftSheet shift) {
        var confirm = new ConfirmDialog(getTranslation("resource.shift.remove"), shift.name() + " " + ResourceTexts.moment(shift.from()) + " — "
                + ResourceTexts.moment(shift.to()), getTranslation("resource.shift.remove"), yes -> remove(shift));
        confirm.setCancelable(true);
        confirm.setCancelText(getTranslation("base.cancel"));
        confirm.open();
    }

    private void remove(ShiftSheet shift) {
        try {
            work.run(() -> roster.remove(shift.id(), shift.version()));
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        again();
    }

    private void again() {
        show(week.monday());
        changed.run();
    }
}
