package cn.muan.woman;

import java.util.Set;

import cn.muan.base.Subject;

/** Details of a woman or her pregnancy were corrected; the fields that changed, by key. */
public record PregnancyCorrected(Subject subject, Set<String> fields) {
}
