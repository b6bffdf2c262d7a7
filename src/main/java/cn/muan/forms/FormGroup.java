package cn.muan.forms;

import java.util.List;

/** A titled group of elements; hiding it hides them all. */
public record FormGroup(String id, Words title, List<FormElement> elements, String hide, int columns) implements FormElement {
}
