package cn.muan.forms.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.ChinaTime;
import cn.muan.base.Message;
import cn.muan.engine.Feel;
import cn.muan.forms.Draft;
import cn.muan.forms.FormElement;
import cn.muan.forms.FormField;
import cn.muan.forms.FormSchema;
import cn.muan.forms.FormState;

/** A form on the screen: fields from its schema, live visibility, a draft that is kept by itself, errors where they belong. */
@CssImport("./forms/schema-form.css")
public class SchemaForm extends Composite<Div> {

    private final transient FormSchema schema;
    private final transient Map<String, Object> prefill;
    private final transient Feel feel;
    private final transient Clock clock;
    private final transient Map<String, FieldPart> parts = new LinkedHashMap<>();
    private final transient Map<FormElement, Component> components = new LinkedHashMap<>();
    private final transient Map<String, Message> shownErrors = new LinkedHashMap<>();
    private final ErrorSummary errors = new ErrorSummary();
    private final Div restored = new Div();
    private final DraftKeeper draft;
    private transient Runnable listener = () -> { };
    private boolean filling;
    private boolean dirty;

    /**
     * @param prefill what the fields begin with, the facts conditions speak of, and the option lists, by name
     * @param drafts  where what is typed is kept; null for a form without a draft
     */
    public SchemaForm(FormSchema schema, Map<String, ?> prefill, Feel feel, Clock clock, DraftStore drafts) {
        this.schema = schema;
        this.prefill = new HashMap<>(prefill);
        this.feel = feel;
        this.clock = clock;
        this.draft = new DraftKeeper(drafts, this::typed);
        build();
        fill(Map.of());
        draft.load().ifPresent(this::restore);
    }

    /** What stands in the visible fields, by key; the service checks it against the schema again. */
    public Map<String, Object> answers() {
        FormState state = schema.state(typed(), prefill, feel);
        var answers = typed();
        parts.values().stream().filter(part -> !state.shows(part.field())).forEach(part -> answers.remove(part.field().key()));
        return answers;
    }

    /** Checks the fields and shows what is wrong; true when nothing is. */
    public boolean validate() {
        Map<String, Message> found = schema.validate(typed(), prefill, feel, clock);
        showErrors(found);
        return found.isEmpty();
    }

    /** Shows these errors, at the field and summed up at the top, and goes to the first; an empty map clears them. */
    public void showErrors(Map<String, Message> found) {
        shownErrors.clear();
        shownErrors.putAll(found);
        renderErrors();
        if (found.size() == 1 && parts.containsKey(found.keySet().iterator().next())) {
            parts.get(found.keySet().iterator().next()).focus();
        } else if (!found.isEmpty()) {
            errors.scrollIntoView();
            errors.focus();
        }
    }

    /** Called after each change of an answer, for what a page shows beside the form. */
    public void onChange(Runnable changed) {
        listener = changed;
    }

    public void focusFirst() {
        parts.values().stream().filter(FieldPart::asks).findFirst().ifPresent(FieldPart::focus);
    }

    /** Whether the person typed something, or a draft was restored, since the form was opened. */
    public boolean isDirty() {
        return dirty;
    }

    /** The form was sent or given up: nothing more is kept as a draft. The service that accepts the form discards what is stored. */
    public void settle() {
        draft.settle();
        dirty = false;
    }

    private void build() {
        Div root = getContent();
        root.addClassName("schema-form");
        root.getStyle().set("--lumo-required-field-indicator", "\"" + getTranslation("forms.required-word") + "\"");
        restored.addClassName("schema-form-restored");
        restored.setVisible(false);
        var head = new Div();
        head.addClassName("schema-form-head");
        if (schema.fields().stream().anyMatch(field -> field.rules().required() && !field.readonly())) {
            var note = new Span(getTranslation("forms.required-note"));
            note.addClassName("schema-form-note");
            head.add(note);
        }
        head.add(draft);
        var layout = new FormGrid(getLocale(), new FieldParts(getLocale(), prefill, clock), parts, components);
        root.add(head, restored, errors, layout.of(schema.elements()));
        parts.values().stream().filter(part -> !part.field().readonly())
                .forEach(part -> part.onChange(() -> changed(part.field())));
    }

    private void fill(Map<String, Object> over) {
        filling = true;
        for (FieldPart part : parts.values()) {
            FormField field = part.field();
            Object initial = prefill.containsKey(field.key()) ? prefill.get(field.key()) : field.defaultValue();
            Object value = over.getOrDefault(field.key(), initial);
            part.show(field.readonly() ? value : field.read(value));
        }
        filling = false;
        refresh();
    }

    private void restore(Draft kept) {
        var initial = typed();
        fill(kept.answers());
        if (typed().equals(initial) && !kept.stale()) {
            return;
        }
        dirty = true;
        String when = Dates.MINUTE.format(kept.savedAt().atZone(ChinaTime.ZONE));
        var drop = new Button(getTranslation("forms.draft.drop"), event -> drop());
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        restored.removeAll();
        restored.add(new Span(getTranslation(kept.stale() ? "forms.draft.stale" : "forms.draft.restored", when)), drop);
        restored.setVisible(true);
    }

    private void drop() {
        draft.discard();
        dirty = false;
        restored.setVisible(false);
        showErrors(Map.of());
        fill(Map.of());
        listener.run();
        focusFirst();
    }

    private void changed(FormField field) {
        if (filling) {
            return;
        }
        dirty = true;
        refresh();
        draft.changed();
        listener.run();
        if (!shownErrors.isEmpty()) {
            Map<String, Message> now = schema.validate(typed(), prefill, feel, clock);
            shownErrors.keySet().removeIf(key -> !now.containsKey(key) && (key.equals(field.key()) || !visible(key)));
            shownErrors.replaceAll((key, message) -> now.getOrDefault(key, message));
            renderErrors();
        }
    }

    private void refresh() {
        FormState state = schema.state(typed(), prefill, feel);
        components.forEach((element, component) -> component.setVisible(state.shows(element)));
        parts.values().stream().filter(part -> !part.field().computed().isEmpty())
                .forEach(part -> part.show(state.computed().get(part.field().key())));
    }

    private void renderErrors() {
        var lines = new ArrayList<ErrorSummary.Line>();
        parts.forEach((key, part) -> {
            Message message = shownErrors.get(key);
            part.showError(message == null ? null : text(message));
            if (message != null) {
                String label = part.field().label().in(getLocale());
                lines.add(new ErrorSummary.Line(getTranslation("forms.errors.line", label, text(message)), part::focus));
            }
        });
        shownErrors.forEach((key, message) -> {
            if (!parts.containsKey(key)) {
                lines.add(new ErrorSummary.Line(text(message), null));
            }
        });
        errors.show(List.copyOf(lines));
    }

    private boolean visible(String key) {
        return !parts.containsKey(key) || parts.get(key).asks();
    }

    private String text(Message message) {
        return getTranslation(message.key(), message.args());
    }

    private Map<String, Object> typed() {
        var typed = new LinkedHashMap<String, Object>();
        parts.forEach((key, part) -> {
            Object value = part.field().readonly() ? null : part.value();
            if (value != null && !"".equals(value)) {
                typed.put(key, value);
            }
        });
        return typed;
    }
}
