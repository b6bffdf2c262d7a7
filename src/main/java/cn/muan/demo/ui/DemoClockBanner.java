package cn.muan.demo.ui;

import com.vaadin.flow.component.Component;

import org.springframework.context.annotation.Profile;

import cn.muan.base.ui.ShellBanner;
import cn.muan.demo.DemoClock;

/** Puts the bar of the demo's clock above every screen; there is none outside the demo. */
@org.springframework.stereotype.Component
@Profile("demo")
class DemoClockBanner implements ShellBanner {

    private final transient DemoClock clock;

    DemoClockBanner(DemoClock clock) {
        this.clock = clock;
    }

    @Override
    public Component render() {
        return new DemoClockBar(clock);
    }
}
