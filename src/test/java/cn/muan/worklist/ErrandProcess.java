package cn.muan.worklist;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.demo.DemoDirectory;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;

/** A process of two tasks that only tests know, its desk, and people who work on it. */
@TestConfiguration
public class ErrandProcess {

    public static final String ID = "test-errand";
    public static final Actor WANG = person(101, "王医生", "attending@YZ-H1");
    public static final Actor ZHAO = person(102, "赵医生", "attending@YZ-H1");
    public static final Actor DESK = person(103, "钱管理员", "high-risk-desk@YZ-MCH");
    public static final Actor BOTH = person(104, "孙医生", "attending@YZ-H1", "high-risk-desk@YZ-MCH");
    public static final Actor HEAD = person(105, "李主任", "department-head@YZ-H1");
    public static final Actor STRANGER = person(106, "周医生", "attending@YL-H1");
    public static final Actor CITY = person(107, "吴科长", "commission@CQ-HC");
    public static final Actor ADMIN = person(108, "管理员", "administrator@MUAN");

    /** Starts errands and puts the model away afterwards. */
    public static class Errands {

        private final RepositoryService repository;
        private final Engine engine;
        private final CurrentActor current;
        private final CaseAccess access;
        private final DemoDirectory places;
        private final TransactionTemplate transaction;
        private String deployment;

        Errands(RepositoryService repository, Engine engine, CurrentActor current, CaseAccess access, DemoDirectory places,
                TransactionTemplate transaction) {
            this.repository = repository;
            this.engine = engine;
            this.current = current;
            this.access = access;
            this.places = places;
            this.transaction = transaction;
        }

        public void deploy() {
            places.load();
            deployment = repository.createDeployment().name("test-errand.bpmn")
                    .addClasspathResource("worklist/test-errand.bpmn")
                    .addInputStream("forms/errand.form", getClass().getResourceAsStream("/worklist/errand.form")).deploy().getId();
        }

        public void remove() {
            repository.deleteDeployment(deployment, true, true, true);
        }

        public String at(String institution, long pregnancy, Instant due) {
            Subject subject = Subject.pregnancy(pregnancy);
            return current.as(Actor.system("test"), () -> transaction.execute(status -> {
                access.participate(subject, institution, CaseAccess.Part.REPORTING);
                access.participate(subject, "YZ-MCH", CaseAccess.Part.MANAGING);
                Map<Fact, Object> facts = new HashMap<>();
                facts.put(Fact.INSTITUTION, institution);
                facts.put(Fact.MCH_INSTITUTION, "YZ-MCH");
                facts.put(Fact.SEVERITY, Severity.RED.code());
                facts.put(Fact.NEXT_STEP_AT, due == null ? null : Date.from(due));
                engine.start(ID, subject, facts);
                List<OpenTask> open = engine.tasksOf(subject);
                return open.get(open.size() - 1).id();
            }));
        }
    }

    @Bean
    Errands errands(RepositoryService repository, Engine engine, CurrentActor current, CaseAccess access, DemoDirectory places,
            org.springframework.transaction.PlatformTransactionManager manager) {
        return new Errands(repository, engine, current, access, places, new TransactionTemplate(manager));
    }

    @Bean
    TaskDesk errandDesk() {
        return new ErrandDesk();
    }

    private static Actor person(long id, String name, String... groups) {
        Set<Group> held = new java.util.HashSet<>();
        for (String group : groups) {
            held.add(Group.of(group));
        }
        return new Actor(id, "login" + id, name, Title.NONE, held, false);
    }

    private static class ErrandDesk implements TaskDesk {

        @Override
        public String process() {
            return ID;
        }

        @Override
        public TaskHeading heading(OpenTask task) {
            return new TaskHeading("张* 28岁 孕32+4 G2P1", task.fact(Fact.INSTITUTION), "CN-50-YZ",
                    Severity.of(task.fact(Fact.SEVERITY)), true);
        }

        @Override
        public Map<String, Object> prefill(OpenTask task) {
            return Map.of();
        }

        @Override
        public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
            if ("no".equals(answers.get("note"))) {
                throw new Refused("refused.fields", 0);
            }
            return Map.of();
        }

        @Override
        public Message basis(OpenTask task) {
            return new Message("app.name");
        }

        @Override
        public Set<String> obligations(OpenTask task) {
            return Set.of();
        }
    }
}
