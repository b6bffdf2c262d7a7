package cn.muan.base.ui;

import com.vaadin.flow.component.Component;

/** A view that brings its own component for the middle of the header, such as a search field. */
public interface ViewHeader {

    Component viewHeader();
}
