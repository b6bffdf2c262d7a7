package cn.muan.blood;

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

/** What one holder was asked for, gave, and how it came to the hospital; the states follow each other and none is passed over. */
@Entity
public class BloodAllocation {

    /** Where it stands. */
    public enum State {
        ASKED, NONE, HELD, NO_VEHICLE, DIFFICULT, ORDERED, ON_THE_ROAD, DELIVERED, SETTLED, CANCELLED;

        /** Bags are held but have not left their shelf. */
        public boolean shelved() {
            return this == HELD || this == NO_VEHICLE || this == DIFFICULT || this == ORDERED;
        }

        public boolean over() {
            return this == NONE || this == SETTLED || this == CANCELLED;
        }
    }

    /** How the blood comes. */
    public enum Carriage {
        IN_HOUSE("in-house"), STATION("station"), NO_VEHICLE("no-vehicle"), AMBULANCE("ambulance");

        private final String code;

        Carriage(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long requestId;
    private String holder;
    private int wantedUnits;
    private int units;
    private String groupGiven;
    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;
    @Enumerated(EnumType.STRING)
    private Carriage carriage;
    private String orderedBy;
    private String runKey;
    private int rounds;
    @Column(columnDefinition = "longtext")
    private String words;
    private Instant askedAt;
    private Instant answeredAt;
    private Instant flaggedAt;
    private Instant markedAt;
    private Instant orderedAt;
    private Instant dispatchedAt;
    private Instant leftAt;
    private Instant deliveredAt;
    private Instant closedAt;
    private String instance;
    @Version
    private int version;

    protected BloodAllocation() {
    }

    BloodAllocation(long requestId, String holder, int wantedUnits, Instant at) {
        this.requestId = requestId;
        this.holder = holder;
        this.wantedUnits = wantedUnits;
        this.askedAt = at;
    }

    void runsAs(String processInstance) {
        this.instance = processInstance;
    }

    void none(Instant at) {
        require(State.ASKED);
        state = State.NONE;
        answeredAt = at;
        closedAt = at;
    }

    void held(int given, String group, Carriage how, Instant at) {
        require(State.ASKED);
        state = how == Carriage.NO_VEHICLE ? State.NO_VEHICLE : State.HELD;
        units = given;
        groupGiven = group;
        carriage = how;
        answeredAt = at;
        flaggedAt = how == Carriage.NO_VEHICLE ? at : null;
    }

    /** The station has no vehicle after all. */
    void noVehicle(Instant at) {
        require(State.HELD);
        state = State.NO_VEHICLE;
        carriage = Carriage.NO_VEHICLE;
        flaggedAt = at;
    }

    void difficult(String why, Instant at) {
        require(State.NO_VEHICLE);
        state = State.DIFFICULT;
        words = why;
        markedAt = at;
    }

    /** Brought by another vehicle, such as the hospital's own. */
    void otherVehicle() {
        if (state != State.NO_VEHICLE && state != State.DIFFICULT) {
            throw new Refused("blood.out-of-order");
        }
        state = State.HELD;
        carriage = Carriage.STATION;
    }

    /** Blood that is on its way already stays so: another ambulance takes it over. */
    String ordered(Group office, Instant at) {
        if (state != State.DIFFICULT && !(state == State.ON_THE_ROAD && runKey == null)) {
            throw new Refused("blood.out-of-order");
        }
        state = state == State.DIFFICULT ? State.ORDERED : state;
        carriage = Carriage.AMBULANCE;
        orderedBy = office.key();
        orderedAt = at;
        dispatchedAt = null;
        runKey = "blood:" + id + (rounds == 0 ? "" : "-" + rounds);
        return runKey;
    }

    void dispatched(Instant at) {
        dispatchedAt = at;
    }

    /** The ambulance cannot carry it; the safety office orders anew under another key. */
    void runFailed() {
        runKey = null;
        rounds++;
        state = state == State.ORDERED ? State.DIFFICULT : state;
    }

    void left(Instant at) {
        if (state != State.HELD && state != State.ORDERED) {
            throw new Refused("blood.out-of-order");
        }
        state = State.ON_THE_ROAD;
        leftAt = at;
    }

    void delivered(Instant at) {
        require(State.ON_THE_ROAD);
        state = State.DELIVERED;
        deliveredAt = at;
    }

    void settled(Instant at) {
        require(State.DELIVERED);
        state = State.SETTLED;
        closedAt = at;
    }

    void cancelled(Instant at) {
        state = State.CANCELLED;
        closedAt = at;
        runKey = null;
    }

    int nextRound() {
        return ++rounds;
    }

    private void require(State wanted) {
        if (state != wanted) {
            throw new Refused("blood.out-of-order");
        }
    }

    public long id() {
        return id;
    }

    public long requestId() {
        return requestId;
    }

    public String holder() {
        return holder;
    }

    /** Key under which bags are held. */
    String stockKey() {
        return "blood:" + requestId + "/" + id;
    }

    public int wantedUnits() {
        return wantedUnits;
    }

    /** Units it gave, 0 before it answered or where it had none. */
    public int units() {
        return state == State.CANCELLED ? 0 : units;
    }

    /** The group it gave, such as {@code A+}; null before it answered. */
    public String groupGiven() {
        return groupGiven;
    }

    public State state() {
        return state;
    }

    public Carriage carriage() {
        return carriage;
    }

    /** The office that ordered the ambulance, null where none was ordered. */
    public String orderedBy() {
        return orderedBy;
    }

    /** Key of the ambulance run, null where none is under way. */
    public String runKey() {
        return runKey;
    }

    int rounds() {
        return rounds;
    }

    public String words() {
        return words;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public Instant flaggedAt() {
        return flaggedAt;
    }

    public Instant markedAt() {
        return markedAt;
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    public Instant dispatchedAt() {
        return dispatchedAt;
    }

    public Instant leftAt() {
        return leftAt;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** Id of the process instance that runs for it, null before. */
    public String instance() {
        return instance;
    }
}
