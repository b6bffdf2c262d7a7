package cn.muan.resource.ui;

import java.util.Map;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;

import cn.muan.directory.Organisation;
import cn.muan.engine.UnitOfWork;
import cn.muan.resource.LiaisonEntry;
import cn.muan.resource.LiaisonRegister;
import cn.muan.resource.LiaisonSheet;

/** One liaison of one's own institution; saving a change opens the filing with the MCH institution. */
class LiaisonDialog extends EntryDialog {

    private final TextField name = new TextField(ResourceTexts.say("resource.liaison.name"));
    private final TextField post = new TextField(ResourceTexts.say("resource.liaison.post"));
    private final TextField phone = new TextField(ResourceTexts.say("resource.phone"));
    private final DatePicker from = new DatePicker(ResourceTexts.say("resource.liaison.from"));
    private final DatePicker to = new DatePicker(ResourceTexts.say("resource.liaison.to"));
    private final transient LiaisonRegister register;
    private final transient LiaisonSheet known;
    private final String institution;
    private int seen;

    /** @param known null for a new one */
    LiaisonDialog(Organisation at, LiaisonSheet known, java.time.LocalDate today, LiaisonRegister register, UnitOfWork work, Runnable done) {
        super(ResourceTexts.say(known == null ? "resource.liaison.add" : "resource.liaison.edit", at.name()), done);
        this.register = register;
        this.known = known;
        this.institution = at.code();
        this.seen = known == null ? 0 : known.version();
        to.setHelperText(getTranslation("resource.liaison.to-hint"));
        to.setClearButtonVisible(true);
        from.setValue(known == null ? today : known.from());
        if (known != null) {
            name.setValue(known.name());
            post.setValue(known.post());
            phone.setValue(known.maskedPhone());
            to.setValue(known.to());
            phone.setHelperText(getTranslation("resource.shift.phone-hint"));
        }
        add(new FormLayout(name, post, phone, from, to));
        footer(() -> work.run(this::save), Map.of("name", name, "post", post, "phone", phone, "from", from, "to", to));
    }

    private void save() {
        var entry = new LiaisonEntry(name.getValue(), post.getValue(), phone.getValue(), from.getValue(), to.getValue());
        if (known == null) {
            register.name(institution, entry);
        } else {
            register.change(known.id(), seen, entry);
        }
    }

    @Override
    String reread() {
        return known == null ? "" : register.of(institution).stream().filter(liaison -> liaison.id() == known.id()).findFirst().map(newest -> {
            seen = newest.version();
            return newest.name() + " " + newest.post() + " " + newest.maskedPhone() + " " + newest.from() + "—"
                    + (newest.to() == null ? "" : newest.to());
        }).orElse("");
    }
}
