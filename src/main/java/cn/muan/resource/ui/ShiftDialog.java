package cn.muan.resource.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;

import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.engine.UnitOfWork;
import cn.muan.resource.Roster;
import cn.muan.resource.RosterWeek;
import cn.muan.resource.ShiftEntry;
import cn.muan.resource.ShiftSheet;

/** One shift: who, which role, from when until when, and how to ring. */
class ShiftDialog extends EntryDialog {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Select<Role> role = new Select<>();
    private final ComboBox<String> name = new ComboBox<>(ResourceTexts.say("resource.shift.name"));
    private final TextField phone = new TextField(ResourceTexts.say("resource.phone"));
    private final EmailField email = new EmailField(ResourceTexts.say("resource.email"));
    private final DateTimePicker from = new DateTimePicker(ResourceTexts.say("resource.shift.from"));
    private final DateTimePicker to = new DateTimePicker(ResourceTexts.say("resource.shift.to"));
    private final Map<String, Long> accounts = new HashMap<>();
    private final transient Roster roster;
    private final transient RosterWeek week;
    private final transient ShiftSheet known;
    private int seen;

    /** @param known null for a new one */
    ShiftDialog(RosterWeek week, ShiftSheet known, Roster roster, UnitOfWork work, Runnable done) {
        super(ResourceTexts.say(known == null ? "resource.shift.add" : "resource.shift.edit"), done);
        this.roster = roster;
        this.week = week;
        this.known = known;
        this.seen = known == null ? 0 : known.version();
        role.setLabel(getTranslation("resource.shift.role"));
        role.setItems(week.roles().stream().filter(week.writable()::contains).toList());
        role.setItemLabelGenerator(each -> each == null ? "" : ResourceTexts.role(each));
        role.addValueChangeListener(change -> offerNames());
        name.setAllowCustomValue(true);
        name.addCustomValueSetListener(typed -> name.setValue(typed.getDetail()));
        if (known != null) {
            phone.setHelperText(getTranslation("resource.shift.phone-hint"));
            email.setHelperText(getTranslation("resource.shift.email-hint"));
        }
        from.setLocale(getLocale());
        to.setLocale(getLocale());
        fill();
        add(new FormLayout(role, name, phone, email, from, to));
        footer(() -> work.run(this::save), Map.of("role", role, "name", name, "phone", phone, "email", email, "from", from, "to", to));
    }

    private void fill() {
        if (known == null) {
            week.roles().stream().filter(week.writable()::contains).findFirst().ifPresent(role::setValue);
            LocalDate first = week.monday().plusDays(6).isBefore(roster.today()) || week.monday().isAfter(roster.today()) ? week.monday() : roster.today();
            from.setValue(first.atTime(MORNING));
            to.setValue(first.plusDays(1).atTime(MORNING));
            return;
        }
        role.setValue(known.role());
        name.setValue(known.name());
        phone.setValue(known.maskedPhone());
        from.setValue(ResourceTexts.local(known.from()));
        to.setValue(ResourceTexts.local(known.to()));
    }

    private void offerNames() {
        if (role.getValue() == null) {
            return;
        }
        String typed = name.getValue();
        accounts.clear();
        roster.holders(week.institution(), role.getValue()).forEach((id, holder) -> accounts.put(holder, id));
        name.setItems(accounts.keySet().stream().sorted().toList());
        name.setValue(typed);
    }

    private void save() {
        ShiftEntry entry = new ShiftEntry(role.getValue(), name.getValue(), accounts.get(name.getValue()), phone.getValue(), email.getValue(),
                ResourceTexts.instant(from.getValue()), ResourceTexts.instant(to.getValue()));
        if (known == null) {
            roster.add(week.institution(), entry);
        } else {
            roster.change(known.id(), seen, entry);
        }
    }

    @Override
    String reread() {
        Optional<ShiftSheet> newest = known == null ? Optional.empty()
                : roster.week(week.institution(), known.from().atZone(ChinaTime.ZONE).toLocalDate()).shifts().stream()
                        .filter(shift -> shift.id() == known.id()).findFirst();
        newest.ifPresent(shift -> seen = shift.version());
        return newest.map(shift -> ResourceTexts.role(shift.role()) + " " + shift.name() + " " + ResourceTexts.moment(shift.from()) + "—"
                + ResourceTexts.moment(shift.to())).orElse("");
    }
}
