package cn.muan.worklist;

import java.util.List;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import cn.muan.engine.Engine;

/** Refuses to start where a deployed process has tasks that no desk, or more than one, would serve. */
@Component
class DeskCheck implements SmartLifecycle {

    private final Engine engine;
    private final TaskDesks desks;
    private volatile boolean running;

    DeskCheck(Engine engine, TaskDesks desks) {
        this.engine = engine;
        this.desks = desks;
    }

    @Override
    public void start() {
        List<String> unserved = desks.unserved(engine.processes());
        if (!unserved.isEmpty()) {
            throw new IllegalStateException("these processes need exactly one task desk each: " + unserved);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the models are deployed, before anything answers requests. */
    @Override
    public int getPhase() {
        return 1;
    }
}
