package cn.muan.woman;

import cn.muan.base.Subject;

/** Two records turned out to be one pregnancy: {@code from} goes on as {@code to}; features move what they keep by subject. */
public record PregnanciesJoined(Subject from, Subject to) {
}
