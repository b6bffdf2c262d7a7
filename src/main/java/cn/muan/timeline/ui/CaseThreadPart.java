package cn.muan.timeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

import cn.muan.base.Subject;

/**
 * What a feature shows on the case thread; every Spring bean of this type is asked, in {@link #order()}. It counts as a service
 * listener only because the front-end build starts from those: the styles and elements a part uses come into the bundle.
 */
public interface CaseThreadPart extends VaadinServiceInitListener {

    @Override
    default void serviceInit(ServiceInitEvent event) {
    }

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
