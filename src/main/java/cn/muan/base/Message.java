package cn.muan.base;

/** A text of the bundles with its arguments; arguments hold no personal data. */
public record Message(String key, Object... args) {
}
