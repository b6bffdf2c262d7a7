package cn.muan.ambulance;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.access.Group;
import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** A run of an ambulance as its dispatch centre keeps it: ordered, dispatched, on scene, left, arrived; or called off, or impossible. */
@Entity
public class VehicleRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String runKey;
    private String subject;
    @Enumerated(EnumType.STRING)
    private RunOrder.Cargo cargo;
    private String origin;
    private String destination;
    private String jurisdiction;
    private String centre;
    private String orderedBy;
    private Instant orderedAt;
    @Enumerated(EnumType.STRING)
    private RunStage stage = RunStage.ORDERED;
    private boolean underWay = true;
    private Long vehicleId;
    private String callSign;
    /** Unique while the vehicle is out on this run, so that it is on no other. */
    private Long openVehicle;
    private Long obligationId;
    private Instant dueAt;
    private String instance;
    private String processSubject;
    private int reroutes;
    @Column(columnDefinition = "longtext")
    private String rerouteReason;
    @Column(columnDefinition = "longtext")
    private String ending;
    @Version
    private int version;

    protected VehicleRun() {
    }

    VehicleRun(RunOrder order, String jurisdiction, String centre, Instant at) {
        this.runKey = order.key();
        this.subject = order.subject().value();
        this.processSubject = subject;
        this.cargo = order.cargo();
        this.origin = order.origin();
        this.destination = order.destination();
        this.orderedBy = order.orderedBy().key();
        this.jurisdiction = jurisdiction;
        this.centre = centre;
        this.orderedAt = at;
    }

    void runsAs(String processInstance) {
        this.instance = processInstance;
    }

    void owes(long obligation, Instant due) {
        this.obligationId = obligation;
        this.dueAt = due;
    }

    void dispatch(Vehicle vehicle) {
        reach(RunStage.DISPATCHED);
        this.vehicleId = vehicle.id();
        this.callSign = vehicle.callSign();
        this.openVehicle = vehicle.id();
    }

    /** @throws Refused {@code ambulance.not-next} where the stage is not the next one */
    void reach(RunStage next) {
        requireUnderWay();
        if (next != next()) {
            throw new Refused("ambulance.not-next");
        }
        this.stage = next;
        if (next.ended()) {
            close();
        }
    }

    /** Called off, or impossible, with the words that say why. */
    void end(RunStage how, String why) {
        requireUnderWay();
        this.stage = how;
        this.ending = why;
        close();
    }

    private void close() {
        this.underWay = false;
        this.openVehicle = null;
    }

    void goTo(String elsewhere, String why) {
        requireUnderWay();
        this.destination = elsewhere;
        this.rerouteReason = why;
        this.reroutes++;
    }

    /** Its pregnancy goes on under another record. */
    void moveTo(Subject to) {
        this.subject = to.value();
    }

    private void requireUnderWay() {
        if (!underWay) {
            throw new Refused("ambulance.over");
        }
    }

    public long id() {
        return id;
    }

    public String key() {
        return runKey;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public RunOrder.Cargo cargo() {
        return cargo;
    }

    public String origin() {
        return origin;
    }

    public String destination() {
        return destination;
    }

    /** Of the origin; whose safety office reads the run. */
    public String jurisdiction() {
        return jurisdiction;
    }

    public String centre() {
        return centre;
    }

    public Group orderedBy() {
        return Group.of(orderedBy);
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    public RunStage stage() {
        return stage;
    }

    /** The stage that comes next, null where none does. */
    public RunStage next() {
        return underWay ? RunStage.values()[stage.ordinal() + 1] : null;
    }

    public boolean underWay() {
        return underWay;
    }

    Long vehicleId() {
        return vehicleId;
    }

    /** Call sign of its vehicle, null until one is assigned. */
    public String callSign() {
        return callSign;
    }

    /** The duty O47, null where no policy asks for it. */
    public Long obligationId() {
        return obligationId;
    }

    /** When its vehicle should be out, null where no policy says. */
    public Instant due() {
        return dueAt;
    }

    /** The engine's instance. */
    public String instance() {
        return instance;
    }

    /** What the instance is about: the subject when it was ordered, whatever record she goes on under. */
    Subject processSubject() {
        return new Subject(processSubject);
    }

    /** How often it was sent elsewhere. */
    public int reroutes() {
        return reroutes;
    }

    /** Why it was last sent elsewhere, null where it was not. */
    public String rerouteReason() {
        return rerouteReason;
    }

    /** Why it was called off or impossible, null otherwise. */
    public String ending() {
        return ending;
    }
}
