package cn.muan.forms.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import cn.muan.forms.FieldOption;

/** A checklist that stays scannable with many options: groups with headings, two compact columns, a filter. */
class ChecklistField extends CustomField<List<String>> {

    private static final int MOST_WITHOUT_FILTER = 12;
    private static final int TYPING_PAUSE_MS = 250;

    private final transient Locale locale;
    private final Map<FieldOption, Checkbox> boxes = new LinkedHashMap<>();
    private final Map<String, Div> groups = new LinkedHashMap<>();
    private final Span count = new Span();
    private final Span noneFound = new Span();
    private final Div content = new Div();

    ChecklistField(List<FieldOption> options, Locale locale) {
        super(List.of());
        this.locale = locale;
        addClassName("checklist");
        count.addClassName("checklist-count");
        count.getElement().setAttribute("role", "status");
        if (options.isEmpty()) {
            content.add(new Span(getTranslation("forms.checklist.empty")));
        } else {
            content.add(bar(options.size() > MOST_WITHOUT_FILTER));
        }
        options.forEach(this::addOption);
        noneFound.setVisible(false);
        noneFound.setText(getTranslation("forms.checklist.none-found"));
        content.add(noneFound);
        add(content);
        tellCount();
    }

    private Div bar(boolean withFilter) {
        var bar = new Div();
        bar.addClassName("checklist-bar");
        if (withFilter) {
            var filter = new TextField();
            filter.setPlaceholder(getTranslation("forms.checklist.filter"));
            filter.setAriaLabel(getTranslation("forms.checklist.filter"));
            filter.setPrefixComponent(VaadinIcon.SEARCH.create());
            filter.setClearButtonVisible(true);
            filter.setValueChangeMode(ValueChangeMode.LAZY);
            filter.setValueChangeTimeout(TYPING_PAUSE_MS);
            filter.addValueChangeListener(event -> filter(event.getValue()));
            bar.add(filter);
        }
        bar.add(count);
        return bar;
    }

    private void addOption(FieldOption option) {
        var box = new Checkbox();
        box.setLabelComponent(label(option));
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                updateValue();
                tellCount();
            }
        });
        boxes.put(option, box);
        groups.computeIfAbsent(option.group().in(locale), this::group).add(box);
    }

    private Div group(String title) {
        var options = new Div();
        options.addClassName("checklist-options");
        var group = new Div();
        group.addClassName("checklist-group");
        group.getElement().setAttribute("role", "group");
        if (!title.isBlank()) {
            group.add(new H4(title));
            group.getElement().setAttribute("aria-label", title);
        }
        group.add(options);
        content.add(group);
        return options;
    }

    private Component label(FieldOption option) {
        var label = new Span(new Span(option.label().in(locale)));
        if (option.recalled()) {
            var tag = new Span(getTranslation("forms.checklist.recalled"));
            tag.addClassName("checklist-recalled");
            label.add(tag);
        }
        if (!option.hint().isEmpty()) {
            var hint = new Span(option.hint().in(locale));
            hint.addClassName("checklist-hint");
            label.add(hint);
        }
        return label;
    }

    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        boxes.forEach((option, box) -> box.setVisible(text(option).contains(wanted)));
        groups.values().forEach(group -> group.getParent().orElseThrow()
                .setVisible(group.getChildren().anyMatch(Component::isVisible)));
        noneFound.setVisible(boxes.values().stream().noneMatch(Component::isVisible));
    }

    private static String text(FieldOption option) {
        return String.join(" ", option.label().chinese(), option.label().english(), option.group().chinese(),
                option.group().english(), option.hint().chinese(), option.hint().english()).toLowerCase(Locale.ROOT);
    }

    private void tellCount() {
        count.setText(getTranslation("forms.checklist.chosen", generateModelValue().size()));
    }

    @Override
    protected List<String> generateModelValue() {
        return boxes.entrySet().stream().filter(entry -> entry.getValue().getValue()).map(entry -> entry.getKey().value()).toList();
    }

    @Override
    protected void setPresentationValue(List<String> chosen) {
        boxes.forEach((option, box) -> box.setValue(chosen != null && chosen.contains(option.value())));
        tellCount();
    }
}
