package cn.muan.forms.ui;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasSuffix;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.value.ValueChangeMode;

import cn.muan.base.ChinaTime;
import cn.muan.forms.FieldKind;
import cn.muan.forms.FieldOption;
import cn.muan.forms.FieldRules;
import cn.muan.forms.FormField;

/** Makes the Vaadin field for each kind. */
class FieldParts {

    /** Stands for something typed that is no value, so that the check can say so instead of taking it for empty. */
    private static final String UNREADABLE = "?";
    private static final int TYPING_PAUSE_MS = 800;
    private static final int MOST_IN_SELECT = 8;
    private static final int MOST_BESIDE_EACH_OTHER = 4;
    /** Letters of all options that still stand on one line, such as the blood groups. */
    private static final int SHORT_TOGETHER = 24;

    private final Locale locale;
    private final Map<String, ?> prefill;
    private final Clock clock;

    FieldParts(Locale locale, Map<String, ?> prefill, Clock clock) {
        this.locale = locale;
        this.prefill = prefill;
        this.clock = clock;
    }

    FieldPart of(FormField field) {
        FieldPart part = field.readonly() ? shown(field) : asked(field);
        dress(part.component(), field);
        return part;
    }

    private FieldPart shown(FormField field) {
        var text = new DisplayText(field, locale, prefill);
        TextFieldBase<?, String> box = field.kind() == FieldKind.TEXTAREA ? new TextArea() : new TextField();
        box.setReadOnly(true);
        return new FieldPart(field, box, () -> null, value -> box.setValue(text.of(value)));
    }

    private FieldPart asked(FormField field) {
        return switch (field.kind()) {
            case TEXTFIELD -> text(field, new TextField());
            case TEXTAREA -> text(field, new TextArea());
            case NUMBER -> number(field);
            case DATE -> date(field);
            case DATETIME -> dateTime(field);
            case SELECT -> select(field);
            case RADIO -> radio(field);
            case CHECKBOX -> checkbox(field);
            case CHECKLIST -> checklist(field);
        };
    }

    private static FieldPart text(FormField field, TextFieldBase<?, String> box) {
        box.setValueChangeMode(ValueChangeMode.LAZY);
        box.setValueChangeTimeout(TYPING_PAUSE_MS);
        if (box instanceof TextArea area) {
            area.setMinRows(2);
            area.setMaxRows(8);
        }
        return new FieldPart(field, box, box::getValue, value -> box.setValue(value == null ? "" : value.toString()));
    }

    /** Whole numbers too: Vaadin's integer field clears 1.5 without a word. */
    private static FieldPart number(FormField field) {
        var box = new NumberField();
        FieldRules rules = field.rules();
        box.setValueChangeMode(ValueChangeMode.LAZY);
        box.setValueChangeTimeout(TYPING_PAUSE_MS);
        box.setStepButtonsVisible(rules.step() != null);
        if (rules.min() != null) {
            box.setMin(rules.min().doubleValue());
        }
        if (rules.max() != null) {
            box.setMax(rules.max().doubleValue());
        }
        if (rules.step() != null) {
            box.setStep(rules.step().doubleValue());
        }
        return new FieldPart(field, box,
                () -> box.getValue() == null ? valueOf(box) : BigDecimal.valueOf(box.getValue()).stripTrailingZeros().toPlainString(),
                value -> box.setValue(value == null ? null : ((Number) value).doubleValue()));
    }

    private FieldPart date(FormField field) {
        var box = new DatePicker();
        box.setI18n(Dates.words(locale));
        box.setAutoOpen(false);
        LocalDate today = ChinaTime.dateOf(clock.instant());
        if (field.rules().past()) {
            box.setMax(today);
        }
        if (field.rules().future()) {
            box.setMin(today);
        }
        return new FieldPart(field, box, () -> valueOf(box), value -> box.setValue((LocalDate) value));
    }

    private FieldPart dateTime(FormField field) {
        var box = new DateTimePicker();
        box.setDatePickerI18n(Dates.words(locale));
        box.setLocale(Locale.CHINA);
        box.setAutoOpen(false);
        return new FieldPart(field, box,
                () -> valueOf(box) instanceof LocalDateTime local ? local.atZone(ChinaTime.ZONE).toInstant() : valueOf(box),
                value -> box.setValue(value == null ? null : LocalDateTime.ofInstant((Instant) value, ChinaTime.ZONE)));
    }

    private FieldPart select(FormField field) {
        List<FieldOption> options = field.options(prefill);
        if (options.size() > MOST_IN_SELECT) {
            var box = new ComboBox<FieldOption>();
            box.setItemLabelGenerator(option -> option.label().in(locale));
            box.setItems(options);
            box.setClearButtonVisible(!field.rules().required());
            return choice(field, options, box, box);
        }
        var box = new Select<FieldOption>();
        box.setItemLabelGenerator(option -> option == null ? "" : option.label().in(locale));
        box.setItems(options);
        box.setEmptySelectionAllowed(!field.rules().required());
        return choice(field, options, box, box);
    }

    private FieldPart radio(FormField field) {
        List<FieldOption> options = field.options(prefill);
        var box = new RadioButtonGroup<FieldOption>();
        box.setItems(options);
        box.setItemLabelGenerator(option -> option.label().in(locale));
        if (options.size() > MOST_BESIDE_EACH_OTHER && options.stream().mapToInt(option -> option.label().chinese().length()).sum() > SHORT_TOGETHER) {
            box.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        }
        return choice(field, options, box, box);
    }

    private static FieldPart choice(FormField field, List<FieldOption> options, Component component, HasValue<?, FieldOption> box) {
        return new FieldPart(field, component, () -> box.getValue() == null ? null : box.getValue().value(),
                value -> box.setValue(options.stream().filter(option -> option.value().equals(value)).findFirst().orElse(null)));
    }

    private static FieldPart checkbox(FormField field) {
        var box = new Checkbox();
        return new FieldPart(field, box, box::getValue, value -> box.setValue(Boolean.TRUE.equals(value)));
    }

    private FieldPart checklist(FormField field) {
        var box = new ChecklistField(field.options(prefill), locale);
        return new FieldPart(field, box, box::getValue, value -> box.setValue(value instanceof List<?> list
                ? list.stream().map(Objects::toString).toList() : List.of()));
    }

    private void dress(Component component, FormField field) {
        ((HasLabel) component).setLabel(field.label().in(locale));
        component.setId("field-" + field.key());
        if (!field.description().isEmpty() && component instanceof HasHelper helped) {
            helped.setHelperText(field.description().in(locale));
        }
        if (!field.unit().isEmpty() && component instanceof HasSuffix unit) {
            unit.setSuffixComponent(new Span(field.unit().in(locale)));
        }
        if (!field.readonly()) {
            ((HasValueAndElement<?, ?>) component).setRequiredIndicatorVisible(field.rules().required());
        }
    }

    /** The value of a field that may hold typed text its kind cannot read. */
    private static <T, F extends AbstractField<F, T> & HasValidator<T>> Object valueOf(F box) {
        if (box.getValue() != null) {
            return box.getValue();
        }
        boolean unreadable = box.getDefaultValidator().apply(null, new ValueContext(new Binder<>(), box)).isError();
        return unreadable ? UNREADABLE : null;
    }
}
