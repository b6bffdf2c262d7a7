package cn.muan.woman;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** One pregnancy of a woman, from booking to the end of the puerperium; the subject of every duty and task. */
@Entity
class Pregnancy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long womanId;
    private long originalWomanId;
    private Long joinedInto;
    private String bookedAt;
    @Embedded
    private Residence residence;
    @Embedded
    private Dating dating;
    private Integer gravidity;
    private Integer parity;
    private Instant registeredAt;
    @Embedded
    private Ending ending;
    @Version
    private int version;

    protected Pregnancy() {
    }

    Pregnancy(long womanId, RegisterWoman registration, Instant registeredAt) {
        this.womanId = womanId;
        this.originalWomanId = womanId;
        this.bookedAt = registration.institution();
        this.registeredAt = registeredAt;
        become(registration.residence(), registration.dating(), registration.gravidity(), registration.parity());
        this.ending = registration.ending();
    }

    /** Takes over checked details. */
    void become(Residence lives, Dating dated, Integer pregnancies, Integer births) {
        residence = lives;
        dating = dated.clean();
        gravidity = pregnancies;
        parity = births;
    }

    void moveTo(Residence lives) {
        residence = lives;
    }

    void end(Ending how) {
        if (ending != null) {
            throw new FieldsRefused(Map.of("endedOn", new Message("woman.already-ended")));
        }
        ending = how;
    }

    /** Corrects how it ended.
     * @return what was recorded before */
    Ending correctEnding(Ending right) {
        if (ending == null) {
            throw new Refused("woman.not-ended");
        }
        Ending former = ending;
        ending = right;
        return former;
    }

    /** Becomes one with another record of the same pregnancy, which goes on for both. */
    void joinInto(Pregnancy kept) {
        if (joinedInto != null || kept.joinedInto != null || kept.id.equals(id)) {
            throw new Refused("woman.already-joined");
        }
        if (kept.dating.kind() == Dating.Kind.UNKNOWN) {
            kept.dating = dating;
        }
        if (kept.ending == null) {
            kept.ending = ending;
        }
        joinedInto = kept.id;
    }

    void belongTo(long woman) {
        womanId = woman;
    }

    Subject subject() {
        return Subject.pregnancy(id);
    }

    /** Neither ended nor joined into another record. */
    boolean open() {
        return ending == null && joinedInto == null;
    }

    /** Gestation on a date while the pregnancy lasted; null where unknown or ended. */
    Gestation gestationOn(LocalDate date) {
        return ending == null ? dating.on(date).orElse(null) : null;
    }

    long id() {
        return id;
    }

    long womanId() {
        return womanId;
    }

    long originalWomanId() {
        return originalWomanId;
    }

    Long joinedInto() {
        return joinedInto;
    }

    String bookedAt() {
        return bookedAt;
    }

    Residence residence() {
        return residence;
    }

    Dating dating() {
        return dating;
    }

    Integer gravidity() {
        return gravidity;
    }

    Integer parity() {
        return parity;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Ending ending() {
        return ending;
    }
}
