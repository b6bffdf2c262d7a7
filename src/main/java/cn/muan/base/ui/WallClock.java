package cn.muan.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The time in China as HH:mm, running in the browser. */
@Tag("muan-clock")
@JsModule("./muan-countdown.js")
class WallClock extends Component {
}
