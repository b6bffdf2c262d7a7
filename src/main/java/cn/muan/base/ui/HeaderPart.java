package cn.muan.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/**
 * What a feature shows in the shell's header on every screen, such as open alarms; every Spring bean of this type is asked. It
 * counts as a service listener only because the front-end build starts from those.
 */
public interface HeaderPart extends VaadinServiceInitListener {

    @Override
    default void serviceInit(ServiceInitEvent event) {
    }

    int order();

    /** The component for the current person, or null when there is nothing to show. */
    Component render();
}
