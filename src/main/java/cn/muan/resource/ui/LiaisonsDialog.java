package cn.muan.resource.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

import cn.muan.base.ui.MaskedValue;
import cn.muan.directory.Organisation;
import cn.muan.engine.UnitOfWork;
import cn.muan.resource.LiaisonRegister;
import cn.muan.resource.LiaisonSheet;
import cn.muan.resource.Roster;

/** The liaisons of one's own institution, the present and the former, and whether the MCH institution was told. */
class LiaisonsDialog extends Dialog {

    private final Div list = new Div();
    private final transient Organisation at;
    private final transient LiaisonRegister register;
    private final transient Roster roster;
    private final transient UnitOfWork work;
    private final transient Runnable changed;

    LiaisonsDialog(Organisation at, LiaisonRegister register, Roster roster, UnitOfWork work, Runnable changed) {
        super(ResourceTexts.say("resource.liaison.title", at.name()));
        this.at = at;
        this.register = register;
        this.roster = roster;
        this.work = work;
        this.changed = changed;
        setWidth("40rem");
        setMaxWidth("100vw");
        var add = new Button(getTranslation("resource.liaison.add"), VaadinIcon.PLUS.create(), click -> open(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(add, list);
        getFooter().add(new Button(getTranslation("base.close"), click -> close()));
        show();
    }

    private void show() {
        list.removeAll();
        var known = register.of(at.code());
        if (known.isEmpty()) {
            list.add(new Paragraph(getTranslation("resource.liaison.none")));
        }
        known.forEach(liaison -> list.add(line(liaison)));
    }

    private Component line(LiaisonSheet liaison) {
        var edit = new Button(VaadinIcon.EDIT.create(), click -> open(liaison));
        edit.setAriaLabel(getTranslation("resource.liaison.edit", liaison.name()));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        var filed = new Span(liaison.filedAt() == null ? getTranslation("resource.liaison.unfiled")
                : getTranslation("resource.liaison.filed", ResourceTexts.moment(liaison.filedAt())));
        filed.addClassName(liaison.filedAt() == null ? "resource-warn" : "resource-quiet");
        var line = new Div(new Span(liaison.name()), new Span(liaison.post()),
                new MaskedValue(liaison.maskedPhone(), reason -> register.reveal(liaison.id(), reason)),
                new Span(liaison.to() == null ? getTranslation("resource.liaison.since", liaison.from()) : liaison.from() + " — " + liaison.to()), filed, edit);
        line.addClassName("roster-shift");
        return line;
    }

    private void open(LiaisonSheet liaison) {
        new LiaisonDialog(at, liaison, roster.today(), register, work, () -> {
            show();
            changed.run();
        }).open();
    }
}
