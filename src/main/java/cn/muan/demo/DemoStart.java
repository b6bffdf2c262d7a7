package cn.muan.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At the start of the demo, before anybody can sign in: the places, the people, on an empty database the cases, and blood that is not yet expired. */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle {

    private static final int AFTER_DEPLOYMENT = 10;

    private final DemoDirectory directory;
    private final DemoPeople people;
    private final DemoCases cases;
    private final DemoBlood blood;
    private final JdbcClient jdbc;
    private final boolean withCases;
    private volatile boolean running;

    DemoStart(DemoDirectory directory, DemoPeople people, DemoCases cases, DemoBlood blood, JdbcClient jdbc,
            @Value("${muan.demo.cases:true}") boolean withCases) {
        this.directory = directory;
        this.people = people;
        this.cases = cases;
        this.blood = blood;
        this.jdbc = jdbc;
        this.withCases = withCases;
    }

    @Override
    public void start() {
        directory.load();
        people.load();
        if (withCases && jdbc.sql("select id from woman limit 1").query(Long.class).optional().isEmpty()) {
            cases.load();
        }
        blood.load();
        blood.setLevels();
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

    @Override
    public int getPhase() {
        return AFTER_DEPLOYMENT;
    }
}
