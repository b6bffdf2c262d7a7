package cn.muan.forms;

/** A paragraph that explains; a leading {@code #} makes it a heading. */
public record FormText(String id, Words text, String hide, int columns) implements FormElement {
}
