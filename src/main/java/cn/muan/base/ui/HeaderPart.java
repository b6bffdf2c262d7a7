package cn.muan.base.ui;

import com.vaadin.flow.component.Component;

/** What a feature shows in the shell's header on every screen, such as open alarms; every Spring bean of this type is asked. */
public interface HeaderPart {

    int order();

    /** The component for the current person, or null when there is nothing to show. */
    Component render();
}
