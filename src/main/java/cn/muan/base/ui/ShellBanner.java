package cn.muan.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/**
 * What a feature has to say above every screen, as that time is not real; every Spring bean of this type is asked. It counts as a
 * service listener only because the front-end build starts from those.
 */
public interface ShellBanner extends VaadinServiceInitListener {

    @Override
    default void serviceInit(ServiceInitEvent event) {
    }

    /** The banner for the current person; it hides itself while there is nothing to say. */
    Component render();
}
