package cn.muan.forms;

/** A thin line between parts. */
public record FormSeparator(String id, String hide, int columns) implements FormElement {
}
