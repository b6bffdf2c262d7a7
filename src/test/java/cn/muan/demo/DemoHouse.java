package cn.muan.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.People;
import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;
import cn.muan.worklist.TaskSheets;
import cn.muan.worklist.Worklist;

/** The places and people of the demo for a test, and what those people do at their screens. */
public final class DemoHouse {

    private final ApplicationContext context;

    private DemoHouse(ApplicationContext context) {
        this.context = context;
    }

    /** Fills the directory and the accounts of the demo. */
    public static DemoHouse open(ApplicationContext context) {
        AutowireCapableBeanFactory beans = context.getAutowireCapableBeanFactory();
        beans.createBean(DemoDirectory.class).load();
        beans.createBean(DemoPeople.class).load();
        return new DemoHouse(context);
    }

    public Actor person(String login) {
        return bean(CurrentActor.class).as(Actor.system("test"), () -> bean(People.class).byLogin(login)).orElseThrow();
    }

    public <T> T as(String login, Supplier<T> work) {
        return bean(CurrentActor.class).as(person(login), work);
    }

    public void as(String login, Runnable work) {
        bean(CurrentActor.class).as(person(login), work);
    }

    /** A woman whom this doctor books at the institution; she lives in the district and is looked after by the centre. */
    public Subject register(String login, String institution, String name, String jurisdiction, String community) {
        Instant now = bean(Clock.class).instant();
        var person = new Person(name, IdType.UNKNOWN, null, "测试登记", cn.muan.base.ChinaTime.dateOf(now).minusYears(28), null);
        var residence = new Residence(jurisdiction, community, null, Hukou.LOCAL);
        var dating = Dating.byLmp(cn.muan.base.ChinaTime.dateOf(now).minusWeeks(24));
        return as(login, () -> bean(Registration.class)
                .register(RegisterWoman.of(institution, person, residence, dating, 1, 0, Set.of())));
    }

    public OpenTask task(Subject subject, String key) {
        return bean(Engine.class).tasksOf(subject).stream().filter(task -> task.key().equals(key)).findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not open for " + subject));
    }

    /** Opens the task, fills the form over what is prefilled, and completes it. */
    public void complete(String login, Subject subject, String key, Map<String, Object> answers) {
        OpenTask task = task(subject, key);
        as(login, () -> {
            Map<String, Object> filled = new HashMap<>(bean(TaskSheets.class).open(task.id()).prefill());
            filled.putAll(answers);
            bean(Worklist.class).complete(task.id(), filled);
        });
    }

    /** Screens, assesses with these items of that colour and signs, all by one doctor of a hospital. */
    public void assessAndSign(String login, Subject subject, String colour, List<String> items) {
        complete(login, subject, "Task_ScreenRisk", Map.of("items", List.of()));
        assess(login, subject, colour, items);
        complete(login, subject, "Task_SignAssessment", Map.of("signature", "signed"));
    }

    public void assess(String login, Subject subject, String colour, List<String> items) {
        complete(login, subject, "Task_AssessRisk", Map.of(colour + "Items", items));
    }

    public Map<String, Object> report() {
        return Map.of("diagnosis", "心功能Ⅲ级", "treatment", "专科会诊", "responsiblePhysician", "产科高年资医师",
                "plan", "两周内复诊", "nextContactOn", cn.muan.base.ChinaTime.dateOf(bean(Clock.class).instant()).plusDays(7));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
