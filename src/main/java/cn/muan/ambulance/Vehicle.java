package cn.muan.ambulance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import cn.muan.base.Refused;
import cn.muan.directory.Place;

/** An ambulance of a dispatch centre: where it stands when it is free, and whether it is. */
@Entity
@Table(name = "ambulance_vehicle")
public class Vehicle {

    /** What a centre says of a vehicle longer ago than this is shown as stale: one shift and a meal. */
    static final Duration FRESH = Duration.ofHours(12);

    /** Free at its station, under way, or out of service. */
    public enum State { READY, OUT, OFF }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String centre;
    private String callSign;
    private String station;
    private Double latitude;
    private Double longitude;
    @Column(name = "speed_kmh")
    private int speed;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant since;
    private String stateBy;
    private boolean demo;
    @Version
    private int version;

    protected Vehicle() {
    }

    Vehicle(String centre, VehicleSheet sheet, boolean demo, String by, Instant at) {
        this.centre = centre;
        this.demo = demo;
        correct(sheet);
        turn(sheet.ready() ? State.READY : State.OFF, by, at);
    }

    /** What the centre enters; a vehicle under way stays under way. */
    void correct(VehicleSheet sheet) {
        this.callSign = sheet.callSign();
        this.station = sheet.station();
        this.latitude = sheet.place() == null ? null : sheet.place().latitude();
        this.longitude = sheet.place() == null ? null : sheet.place().longitude();
        this.speed = sheet.speed();
    }

    /** Goes out on a run.
     * @throws Refused {@code ambulance.vehicle-not-ready} where it is not free */
    void goOut(String by, Instant at) {
        if (state != State.READY) {
            throw new Refused("ambulance.vehicle-not-ready", callSign);
        }
        turn(State.OUT, by, at);
    }

    /** Is free again, or out of service where it failed on the way. */
    void comeBack(State to, String by, Instant at) {
        if (state == State.OUT) {
            turn(to, by, at);
        }
    }

    /** The centre says that it is free or out of service, or confirms that it still is. */
    void say(State now, String by, Instant at) {
        if (state == State.OUT || now == State.OUT) {
            throw new Refused("ambulance.vehicle-out", callSign);
        }
        turn(now, by, at);
    }

    private void turn(State to, String by, Instant at) {
        this.state = to;
        this.stateBy = by;
        this.since = at;
    }

    public long id() {
        return id;
    }

    public String centre() {
        return centre;
    }

    /** Painted on it, such as {@code 渝急-01}. */
    public String callSign() {
        return callSign;
    }

    public String station() {
        return station;
    }

    /** Where its station stands, empty where nobody has entered it. */
    public Optional<Place> place() {
        return latitude == null || longitude == null ? Optional.empty() : Optional.of(new Place(latitude, longitude));
    }

    /** How fast it comes on over the straight line, in kilometres an hour, 5 to 120: the centre's own figure, for estimates only. */
    public int speed() {
        return speed;
    }

    public State state() {
        return state;
    }

    /** When its state was last said. */
    public Instant since() {
        return since;
    }

    public String stateBy() {
        return stateBy;
    }

    /** Free or out of service by a word of more than 12 hours ago, or away longer than that. */
    public boolean stale(Instant now) {
        return since.plus(FRESH).isBefore(now);
    }

    /** Synthetic, of the demonstration. */
    public boolean demo() {
        return demo;
    }
}
