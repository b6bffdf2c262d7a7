package cn.muan.timeline.ui;

import com.vaadin.flow.component.Component;

import cn.muan.base.Subject;

/** What a feature shows on the case thread; every Spring bean of this type is asked, in {@link #order()}. */
public interface CaseThreadPart {

    /** Where on the page the part stands. */
    enum Place { HEAD, ACTS, TAB }

    Place place();

    int order();

    /** Message key of a tab's label; unused elsewhere. */
    default String label() {
        return "";
    }

    /** The component for this case, or null when the current actor has nothing to see or do here. */
    Component render(Subject subject);
}
