package cn.muan.forms.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

import cn.muan.forms.FormElement;
import cn.muan.forms.FormField;
import cn.muan.forms.FormGroup;
import cn.muan.forms.FormText;

/** Lays the elements of a schema out in two columns where there is room, and remembers which component shows which. */
class FormGrid {

    private static final int HALF = 8;

    private final Locale locale;
    private final FieldParts fields;
    private final Map<String, FieldPart> parts;
    private final Map<FormElement, Component> components;

    FormGrid(Locale locale, FieldParts fields, Map<String, FieldPart> parts, Map<FormElement, Component> components) {
        this.locale = locale;
        this.fields = fields;
        this.parts = parts;
        this.components = components;
    }

    Div of(List<FormElement> elements) {
        var grid = new Div();
        grid.addClassName("schema-form-grid");
        for (FormElement element : elements) {
            Component component = component(element);
            component.setClassName("full-width", element.columns() > HALF);
            components.put(element, component);
            grid.add(component);
        }
        return grid;
    }

    private Component component(FormElement element) {
        if (element instanceof FormField field) {
            FieldPart part = fields.of(field);
            parts.put(field.key(), part);
            return part.component();
        }
        if (element instanceof FormGroup group) {
            return group(group);
        }
        return element instanceof FormText text ? text(text.text().in(locale)) : new Hr();
    }

    private Section group(FormGroup group) {
        var section = new Section();
        section.addClassName("schema-form-group");
        String title = group.title().in(locale);
        if (!title.isBlank()) {
            section.add(new H3(title));
            section.getElement().setAttribute("aria-label", title);
        }
        section.add(of(group.elements()));
        return section;
    }

    private static Component text(String text) {
        Component shown = text.startsWith("#") ? new H3(text.replaceFirst("^#+\\s*", "")) : new Paragraph(text);
        shown.addClassName("schema-form-text");
        return shown;
    }
}
