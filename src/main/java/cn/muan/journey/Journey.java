package cn.muan.journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** A woman on her way from the institution that sends her to the one that takes her, until the sender knows how it ended. */
@Entity
public class Journey {

    /** How it stands: carried; the receiver diverted and another is sought; arrived; signed for; outcome fed back; called off. */
    public enum State {
        CARRYING, SEEKING, ARRIVED, HANDED_OVER, OVER, CANCELLED;

        /** Before she has arrived anywhere. */
        public boolean onTheWay() {
            return this == CARRYING || this == SEEKING;
        }

        public boolean ended() {
            return this == OVER || this == CANCELLED;
        }
    }

    /** What carries her. */
    public enum Transport { OWN, AMBULANCE }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long transferId;
    private String subject;
    private String origin;
    private String receiver;
    private boolean emergency;
    @Enumerated(EnumType.STRING)
    private State state = State.CARRYING;
    /** How far the vehicle that carries her has come. */
    @Enumerated(EnumType.STRING)
    private JourneyStage reached = JourneyStage.ACCEPTED;
    private int leg = 1;
    @Enumerated(EnumType.STRING)
    private Transport transport;
    private String vehicle;
    @Column(columnDefinition = "longtext")
    private String crew;
    @Column(columnDefinition = "longtext")
    private String escort;
    private String runKey;
    private int runs;
    private String failedRun;
    private Instant arrivedAt;
    private String preparedFor;
    private Instant greenChannelAt;
    private String greenChannelBy;
    private Instant greenChannelCalledAt;
    @Column(columnDefinition = "longtext")
    private String team;
    @Column(columnDefinition = "longtext")
    private String preparation;
    @Column(columnDefinition = "longtext")
    private String preparationNote;
    @Column(columnDefinition = "longtext")
    private String worsening;
    private boolean greenChannelOwed;
    private Instant handedOverAt;
    private boolean outcomeOwed;
    private Instant outcomeAt;
    private Instant startedAt;
    private Instant endedAt;
    private String instance;
    @Version
    private int version;

    protected Journey() {
    }

    Journey(long transferId, Subject subject, String origin, String receiver, boolean emergency, Instant at) {
        this.transferId = transferId;
        this.subject = subject.value();
        this.origin = origin;
        this.receiver = receiver;
        this.emergency = emergency;
        this.startedAt = at;
    }

    void runsAs(String processInstance) {
        this.instance = processInstance;
    }

    /** A vehicle of the sender carries her. */
    void carriedBy(String plate, String people, String along) {
        requireNoVehicle();
        transport = Transport.OWN;
        vehicle = plate;
        crew = people;
        escort = along;
        reached = JourneyStage.ORDERED;
    }

    /** An ambulance of the dispatch centre carries her; the key names its run. */
    String carriedByAmbulance(String along) {
        requireNoVehicle();
        transport = Transport.AMBULANCE;
        escort = along;
        runs++;
        runKey = "transfer:" + transferId + (runs == 1 ? "" : ":" + runs);
        reached = JourneyStage.ORDERED;
        return runKey;
    }

    private void requireNoVehicle() {
        if (state != State.CARRYING) {
            throw new Refused(state == State.SEEKING ? "journey.no-receiver" : "journey.over");
        }
        if (transport != null) {
            throw new Refused("journey.arranged-already");
        }
    }

    /** The vehicle does not carry her after all. */
    void vehicleFailed() {
        failedRun = runKey;
        runKey = null;
        transport = null;
        vehicle = null;
        crew = null;
        reached = JourneyStage.ACCEPTED;
        leg++;
    }

    /** The vehicle has come one step further. */
    void reaches(JourneyStage stage) {
        if (!state.onTheWay() || transport == null) {
            throw new Refused("journey.over");
        }
        reached = stage;
    }

    /** She is there; a vehicle that arrives while another receiver is sought has brought her to the one it was bound for. */
    void arrives(String at, Instant when) {
        if (!state.onTheWay()) {
            throw new Refused("journey.arrived-already");
        }
        if (reached != JourneyStage.LEFT) {
            throw new Refused("journey.not-left");
        }
        state = State.ARRIVED;
        reached = JourneyStage.ARRIVED;
        receiver = at;
        arrivedAt = when;
    }

    /** Another institution takes her; what the former one prepared helps her no more. */
    void goesTo(String institution) {
        requireOnTheWay();
        state = State.CARRYING;
        receiver = institution;
        startAnew();
    }

    /** The receiver cannot take her after all; others are asked. */
    void diverted() {
        requireOnTheWay();
        if (state == State.SEEKING) {
            throw new Refused("journey.no-receiver");
        }
        state = State.SEEKING;
        receiver = null;
        startAnew();
    }

    void escortedBy(String who) {
        escort = who;
    }

    /** How she worsened, in the words of whoever is with her. */
    void worsened(String how) {
        worsening = how;
    }

    private void startAnew() {
        leg++;
        preparedFor = null;
        greenChannelAt = null;
        greenChannelBy = null;
        greenChannelCalledAt = null;
        team = null;
        preparation = null;
        preparationNote = null;
    }

    private void requireOnTheWay() {
        if (!state.onTheWay()) {
            throw new Refused(state.ended() ? "journey.over" : "journey.arrived-already");
        }
    }

    void prepared(Preparation ready) {
        if (receiver == null || receiver.equals(preparedFor)) {
            throw new Refused("journey.prepared-already");
        }
        preparedFor = receiver;
        preparation = String.join(" ", ready.items());
        preparationNote = ready.note();
    }

    /** Green channel and team were called at an instant that may lie before its logging. */
    void greenChannel(GreenChannel call, String by, Instant at) {
        if (greenChannelAt != null) {
            throw new Refused("journey.green-channel-already", greenChannelBy);
        }
        greenChannelCalledAt = call.calledAt();
        team = call.team();
        greenChannelBy = by;
        greenChannelAt = at;
    }

    void handedOver(Instant at) {
        if (state != State.ARRIVED) {
            throw new Refused(state.onTheWay() ? "journey.not-arrived" : "journey.over");
        }
        state = State.HANDED_OVER;
        handedOverAt = at;
    }

    void outcome(Instant at) {
        if (state != State.HANDED_OVER) {
            throw new Refused("journey.over");
        }
        state = State.OVER;
        outcomeAt = at;
        endedAt = at;
    }

    void cancelled(Instant at) {
        state = State.CANCELLED;
        endedAt = at;
    }

    /** True the first time: a duty is opened once, also where the process starts again. */
    boolean owesGreenChannel() {
        boolean first = !greenChannelOwed;
        greenChannelOwed = true;
        return first;
    }

    /** True the first time. */
    boolean owesOutcome() {
        boolean first = !outcomeOwed;
        outcomeOwed = true;
        return first;
    }

    void moveTo(Subject to) {
        subject = to.value();
    }

    public long id() {
        return id;
    }

    public long transferId() {
        return transferId;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    /** The institution that sends her, responsible until handover is signed (O40). */
    public String origin() {
        return origin;
    }

    /** The institution she goes to, null while another is sought. */
    public String receiver() {
        return receiver;
    }

    public boolean emergency() {
        return emergency;
    }

    public State state() {
        return state;
    }

    public JourneyStage reached() {
        return reached;
    }

    int leg() {
        return leg;
    }

    /** What carries her, null before that is arranged. */
    public Transport transport() {
        return transport;
    }

    /** Number plate of the sender's vehicle, null where unknown. */
    public String vehicle() {
        return vehicle;
    }

    /** Who drives and nurses in the sender's vehicle. */
    public String crew() {
        return crew;
    }

    /** Who goes along, null where nobody does. */
    public String escort() {
        return escort;
    }

    /** Key of the ambulance's run, null where none carries her. */
    public String runKey() {
        return runKey;
    }

    /** Key of the run that could not carry her, null where none failed. */
    public String failedRun() {
        return failedRun;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    /** Whether the institution she goes to has prepared. */
    public boolean prepared() {
        return receiver != null && receiver.equals(preparedFor);
    }

    /** What the receiver has ready, empty before it has prepared. */
    public Optional<Preparation> preparation() {
        return preparation == null ? Optional.empty()
                : Optional.of(new Preparation(preparation.isBlank() ? List.of() : List.of(preparation.split(" ")), preparationNote));
    }

    /** When green channel and team were logged, null before. */
    public Instant greenChannelAt() {
        return greenChannelAt;
    }

    public String greenChannelBy() {
        return greenChannelBy;
    }

    public Instant greenChannelCalledAt() {
        return greenChannelCalledAt;
    }

    /** Who came. */
    public String team() {
        return team;
    }

    /** How she worsened on the way, null where she did not. */
    public String worsening() {
        return worsening;
    }

    public Instant handedOverAt() {
        return handedOverAt;
    }

    public Instant outcomeAt() {
        return outcomeAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When the outcome was fed back or the transfer called off, null before. */
    public Instant endedAt() {
        return endedAt;
    }

    public String instance() {
        return instance;
    }
}
