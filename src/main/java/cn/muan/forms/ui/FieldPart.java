package cn.muan.forms.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;

import cn.muan.forms.FormField;

/** One field of the schema on the screen: how its value is read and shown. */
class FieldPart {

    private final FormField field;
    private final Component component;
    private final Supplier<Object> reading;
    private final Consumer<Object> showing;

    FieldPart(FormField field, Component component, Supplier<Object> reading, Consumer<Object> showing) {
        this.field = field;
        this.component = component;
        this.reading = reading;
        this.showing = showing;
        if (component instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
    }

    FormField field() {
        return field;
    }

    Component component() {
        return component;
    }

    /** What stands in the field, null where nothing does. */
    Object value() {
        return reading.get();
    }

    void show(Object value) {
        showing.accept(value);
    }

    void showError(String sentence) {
        if (component instanceof HasValidation validated) {
            validated.setErrorMessage(sentence);
            validated.setInvalid(sentence != null);
        }
    }

    void onChange(Runnable changed) {
        ((HasValue<?, ?>) component).addValueChangeListener(event -> changed.run());
    }

    void focus() {
        if (component instanceof Focusable<?> focusable) {
            component.scrollIntoView();
            focusable.focus();
        }
    }

    boolean asks() {
        return component.isVisible() && !field.readonly();
    }
}
