package cn.muan.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At the start of the demo: first the places, then the people; cases come after them. */
@Component
@Profile("demo")
@Order(0)
class DemoStart implements ApplicationRunner {

    private final DemoDirectory directory;
    private final DemoPeople people;

    DemoStart(DemoDirectory directory, DemoPeople people) {
        this.directory = directory;
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        directory.load();
        people.load();
    }
}
