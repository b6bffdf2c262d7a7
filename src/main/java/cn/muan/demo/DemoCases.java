package cn.muan.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.demo.DemoWoman.Stage;
import cn.muan.directory.Directory;
import cn.muan.engine.SteppedClock;
import cn.muan.woman.Ending;
import cn.muan.woman.Pregnancies;
import cn.muan.woman.Registration;

/**
 * Tells the stories of {@code demo/women.csv} under a stepped clock: every act goes through the services at its own hour and
 * every timer fires on the way, so that worklist, obligations and engine agree with each other and with the calendar.
 */
@Component
@Profile("demo")
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final SteppedClock stepped;
    private final Clock clock;
    private final DemoActs acts;
    private final Registration registration;
    private final Pregnancies pregnancies;
    private final Directory directory;
    private final CurrentActor currentActor;

    DemoCases(SteppedClock stepped, Clock clock, DemoActs acts, Registration registration, Pregnancies pregnancies,
            Directory directory, CurrentActor currentActor) {
        this.stepped = stepped;
        this.clock = clock;
        this.acts = acts;
        this.registration = registration;
        this.pregnancies = pregnancies;
        this.directory = directory;
        this.currentActor = currentActor;
    }

    private record Act(Instant at, Runnable work) {
    }

    /** Tells every story and brings the clock back to the present. */
    void load() {
        Instant now = clock.instant();
        List<Act> story = new ArrayList<>();
        DemoWoman.all().forEach(woman -> new Story(woman, now).tell(story));
        story.sort(Comparator.comparing(Act::at));
        try {
            stepped.startAt(story.get(0).at());
            currentActor.as(Actor.system("demo"), () -> tell(story));
            stepped.moveTo(now);
        } finally {
            stepped.reset();
        }
        LOG.info("Demo data: {} synthetic women, {} acts", DemoWoman.all().size(), story.size());
    }

    private void tell(List<Act> story) {
        for (Act act : story) {
            stepped.moveTo(act.at());
            act.work().run();
        }
    }

    /** One woman's acts, one pace apart. */
    private final class Story {

        private final DemoWoman woman;
        private Instant next;
        private Subject subject;

        Story(DemoWoman woman, Instant now) {
            this.woman = woman;
            this.next = now.minus(woman.ago());
        }

        void tell(List<Act> story) {
            boolean hospital = directory.organisation(woman.institution()).mayAssess();
            add(story, Stage.REGISTERED, this::register);
            add(story, Stage.SCREENED, () -> complete("Task_ScreenRisk", this::screening));
            if (!hospital) {
                add(story, Stage.REFERRED, () -> complete("Task_ReferForAssessment", this::referral));
            }
            add(story, Stage.ASSESSED, () -> complete("Task_AssessRisk", this::assessment));
            add(story, Stage.SIGNED, () -> complete("Task_SignAssessment", answers -> with(answers, "signature", "signed")));
            add(story, Stage.REPORTED, () -> complete("Task_ReportHighRisk", this::report));
            add(story, Stage.ACKNOWLEDGED, () -> complete("Task_AcknowledgeReport", this::acknowledgement));
            if (!directory.organisation(woman.institution()).jurisdiction().equals(woman.jurisdiction())) {
                add(story, Stage.HANDED_OVER, () -> complete("Task_HandOverCase", answers -> with(answers, "reason", "常住外区，按属地管理")));
                add(story, Stage.FED_BACK, () -> complete("Task_AcknowledgeHandover", answers -> with(answers, "reply", "已接收")));
            }
            add(story, Stage.FED_BACK, () -> complete("Task_FeedBackToCommunity", this::feedback));
            add(story, Stage.ENDED, this::end);
        }

        private void add(List<Act> story, Stage stage, Runnable work) {
            if (woman.stage().reached(stage)) {
                story.add(new Act(next, work));
                next = next.plus(woman.pace());
            }
        }

        private void register() {
            Role registrar = directory.organisation(woman.institution()).mayAssess() ? Role.ATTENDING : Role.FIRST_CONTACT_DOCTOR;
            subject = acts.as(registrar, woman.institution(), () -> registration.register(woman.registration(clock.instant())));
        }

        private void complete(String task, UnaryOperator<Map<String, Object>> answers) {
            acts.complete(subject, task, answers);
        }

        private Map<String, Object> screening(Map<String, Object> answers) {
            answers.put("heightCm", 160);
            answers.put("weightKg", woman.screening().contains("bmi-over-25") ? 68 : 58);
            answers.put("systolic", 118);
            answers.put("diastolic", 76);
            return tick(answers, "items", woman.screening());
        }

        private Map<String, Object> referral(Map<String, Object> answers) {
            answers.put("assessingInstitution", woman.assessor());
            answers.put("informed", true);
            return answers;
        }

        private Map<String, Object> assessment(Map<String, Object> answers) {
            answers.putIfAbsent("encounterAt", clock.instant());
            for (String colour : List.of("purple", "red", "orange", "yellow")) {
                tick(answers, colour + "Items", woman.assessment().stream().filter(item -> item.startsWith(colour)).toList());
            }
            return answers;
        }

        private Map<String, Object> report(Map<String, Object> answers) {
            answers.put("diagnosis", "演示：按评估条目所列");
            answers.put("treatment", "演示：专科会诊，加强监测");
            answers.put("responsiblePhysician", "产科高年资医师");
            answers.put("plan", "演示：两周内复诊，出现不适随时就诊");
            answers.put("nextContactOn", ChinaTime.dateOf(clock.instant()).plusDays(7));
            return answers;
        }

        private Map<String, Object> acknowledgement(Map<String, Object> answers) {
            var managers = (List<?>) answers.get("caseManagers");
            answers.put("caseManager", String.valueOf(((Map<?, ?>) managers.get(0)).get("value")));
            return answers;
        }

        private Map<String, Object> feedback(Map<String, Object> answers) {
            answers.put("centre", woman.community());
            answers.put("guidance", "演示：督促按时产检，按规范随访");
            return answers;
        }

        private void end() {
            LocalDate today = ChinaTime.dateOf(clock.instant());
            Ending.Kind kind = Ending.Kind.valueOf(woman.ending());
            Ending ending = new Ending(kind, today, kind.birth() ? clock.instant() : null, woman.institution(),
                    kind == Ending.Kind.LIVE_BIRTH ? 1 : null);
            acts.as(Role.ATTENDING, woman.institution(), () -> {
                pregnancies.recordEnding(subject, ending);
                return null;
            });
        }

        private Map<String, Object> tick(Map<String, Object> answers, String key, List<String> items) {
            List<Object> ticked = new ArrayList<>(answers.get(key) instanceof List<?> suggested ? suggested : List.of());
            items.stream().filter(item -> !ticked.contains(item)).forEach(ticked::add);
            return with(answers, key, ticked);
        }

        private Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
            answers.put(key, value);
            return answers;
        }
    }
}
