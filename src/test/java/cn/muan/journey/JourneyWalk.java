package cn.muan.journey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.boot.test.context.TestComponent;

import cn.muan.acts.CaseActs;
import cn.muan.ambulance.Fleet;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;

/** A transfer from a community centre of Yuzhong to its first hospital, and what people do on the way. */
@TestComponent
public class JourneyWalk {

    public static final String SENDER = "first-contact-doctor@YZ-C1";
    public static final String RECEIVER = "rescue-duty@YZ-H1";
    public static final String CREW = "ambulance-crew@CQ-EMS";
    public static final String DISPATCHER = "ems-dispatcher@CQ-EMS";
    private static final Map<String, Object> REQUEST = Map.of("urgency", "emergency", "careLevel", 2, "specialty", "NONE", "reason", "本中心无产科",
            "complaint", "胸闷、血压升高", "systolic", 170, "diastolic", 112, "institution", "YZ-H1", "transport", "AMBULANCE");

    private final CaseStage stage;
    private final CaseActs acts;
    private final Journeys journeys;
    private final CardFiles cards;
    private final Fleet fleet;

    JourneyWalk(CaseStage stage, CaseActs acts, Journeys journeys, CardFiles cards, Fleet fleet) {
        this.stage = stage;
        this.acts = acts;
        this.journeys = journeys;
        this.cards = cards;
        this.fleet = fleet;
    }

    /** Asked for at 22:42 of a Saturday and accepted at 22:46. */
    public Subject accepted() {
        stage.begin("2026-03-14T22:40");
        Subject her = stage.woman("YZ-C1", "CN-50-YZ", "YZ-C1");
        stage.until("2026-03-14T22:42");
        act(SENDER, her, "request-transfer", REQUEST);
        stage.until("2026-03-14T22:46");
        accept(RECEIVER, her);
        return her;
    }

    public void accept(String group, Subject her) {
        stage.complete(group, her, "Task_AnswerTransfer", Map.of("answer", "accepted"));
    }

    public void act(String group, Subject her, String key, Map<String, Object> answers) {
        stage.as(group, () -> acts.perform(her, key, answers));
    }

    public List<String> offered(String group, Subject her) {
        return stage.ask(group, () -> acts.offered(her));
    }

    public void own(Subject her) {
        stage.complete(SENDER, her, "Task_ArrangeTransport",
                Map.of("transport", "own", "vehicle", "渝A00001", "crew", "司机甲、护士乙", "escort", "医生丙"));
    }

    public void left(Subject her, String at) {
        stage.complete(SENDER, her, "Task_StampDeparture", Map.of("leftAt", CaseStage.at(at)));
    }

    public void arrived(Subject her, String at) {
        stage.complete(RECEIVER, her, "Task_StampArrival", Map.of("arrivedAt", CaseStage.at(at)));
    }

    public void ambulance(Subject her) {
        stage.complete(SENDER, her, "Task_ArrangeTransport", Map.of("transport", "ambulance", "escort", "医生丙"));
    }

    public void dispatched(Subject her) {
        String vehicle = stage.ask(DISPATCHER, () -> String.valueOf(fleet.nearest("CQ-EMS", "YZ-C1").get(0).vehicle().id()));
        stage.complete(DISPATCHER, her, "Task_DispatchVehicle", Map.of("outcome", "vehicle", "vehicle", vehicle));
    }

    public void noVehicle(Subject her) {
        stage.complete(DISPATCHER, her, "Task_DispatchVehicle", Map.of("outcome", "none", "reason", "无车可派"));
    }

    public void crew(Subject her, String task) {
        stage.complete(CREW, her, task, Map.of("at", stage.now()));
    }

    /** On the road at 23:00. */
    public Subject onTheRoad() {
        Subject her = accepted();
        stage.until("2026-03-14T22:47");
        ambulance(her);
        stage.until("2026-03-14T22:50");
        dispatched(her);
        stage.until("2026-03-14T22:58");
        crew(her, "Task_ArriveOnScene");
        stage.until("2026-03-14T23:00");
        crew(her, "Task_LeaveScene");
        return her;
    }

    /** Arrived at 23:58. */
    public Subject arrived() {
        Subject her = onTheRoad();
        stage.until("2026-03-14T23:58");
        crew(her, "Task_DeliverCargo");
        return her;
    }

    public void prepare(Subject her, boolean called) {
        stage.complete(RECEIVER, her, "Task_PrepareReception", called
                ? Map.of("items", List.of("bed", "blood"), "called", true, "calledAt", stage.now(), "teamOther", "新生儿科、麻醉科")
                : Map.of("items", List.of("bed"), "called", false));
    }

    public void greenChannel(Subject her) {
        stage.complete(RECEIVER, her, "Task_LogGreenChannel", Map.of("calledAt", stage.now(), "team", List.of(String.valueOf(stage.member(RECEIVER).personId())),
                "teamOther", "麻醉科"));
    }

    public void sheet(Subject her) {
        stage.complete(SENDER, her, "Task_FillTransferSheet", Map.of("ethnicity", "汉", "education", "college", "relative", "丈夫 13900000000",
                "complaint", "胸闷", "diagnosis", "重度子痫前期", "treatment", "解痉", "bloodLoss", 100, "reason", "本中心无产科", "senderDoctor", "演示医生"));
    }

    public void sign(Subject her, Instant at) {
        stage.complete(RECEIVER, her, "Task_SignHandover", Map.of("receivedAt", at, "receivingDoctor", "演示值班", "condition", "神志清，BP 168/110"));
    }

    public void outcome(Subject her) {
        stage.complete(RECEIVER, her, "Task_FeedBackOutcome", Map.of("outcome", "saved", "appraisal", "timely"));
    }

    public Journey journey(Subject her) {
        return stage.system((Supplier<Journey>) () -> journeys.of(her).get(0));
    }

    /** {@code LEFT 23:00} for each stamp that counts, in China time. */
    public List<String> stamps(Subject her) {
        return stage.system((Supplier<List<String>>) () -> journeys.stamps(List.of(journey(her))).get(journey(her).id()).stream()
                .filter(stamp -> !stamp.voided())
                .map(stamp -> stamp.stage() + " " + stamp.at().atZone(cn.muan.base.ChinaTime.ZONE).toLocalTime()).toList());
    }

    public TransferCard card(Subject her) {
        return stage.system((Supplier<TransferCard>) () -> cards.card(journey(her)));
    }
}
