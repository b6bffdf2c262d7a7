package cn.muan.worklist;

import java.io.Serializable;

import cn.muan.base.Severity;

/**
 * What a person wants to see: a folder, its sort and filters; a null or empty filter does not narrow.
 *
 * @param taskKey      id of a task in the diagrams
 * @param organisation code of the institution the task stands at
 * @param text         part of a task's name, or what {@link SubjectSearch} finds a case by
 */
public record InboxQuery(Folder folder, Sort sort, String taskKey, String organisation, Severity severity, String text)
        implements Serializable {

    /** The folders; "due soon" is from the first ladder step, or 24 h before the due instant where no ladder runs. */
    public enum Folder { MINE, GROUP_UNCLAIMED, DUE_SOON, OVERDUE, ALL_VISIBLE }

    /** The first column a list is sorted by; due instant and task follow. */
    public enum Sort { DUE, SEVERITY, AGE }

    public static InboxQuery of(Folder folder) {
        return new InboxQuery(folder, Sort.DUE, null, null, null, null);
    }

    public InboxQuery in(Folder other) {
        return new InboxQuery(other, sort, taskKey, organisation, severity, text);
    }

    public InboxQuery by(Sort other) {
        return new InboxQuery(folder, other, taskKey, organisation, severity, text);
    }

    public InboxQuery searching(String other) {
        return new InboxQuery(folder, sort, taskKey, organisation, severity, other);
    }

    boolean searches() {
        return text != null && !text.isBlank();
    }
}
