package cn.muan.puerperium;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.woman.Ending;

/** The 42 days after an ended pregnancy, one for each (S3 一「妊娠到产后42天」, domain G3). */
@Entity
public class Puerperium {

    /** Without a recorded discharge she counts as discharged at 24:00 of this day after a birth in an institution. Default, no seed names one. */
    public static final int DISCHARGED_BY_DAY = 3;
    /** First day on which the 42-day check may be done. Default, no seed names one. */
    public static final int CHECK_FROM_DAY = 28;
    /** Until 24:00 of this day an assessment that is late can be made up for. Default, no seed names one. */
    public static final int MADE_UP_UNTIL_DAY = 56;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private LocalDate endedOn;
    private Instant begunAt;
    private Instant recordedAt;
    private boolean birth;
    private String birthInstitution;
    private LocalDate dischargedOn;
    private Instant overAt;
    @Version
    private int version;

    protected Puerperium() {
    }

    Puerperium(Subject subject, Ending ending, Instant recordedAt) {
        this.subject = subject.value();
        this.recordedAt = recordedAt;
        anchor(ending);
    }

    /** Counts from this ending; what was recorded of a discharge before it no longer holds. */
    void anchor(Ending ending) {
        this.endedOn = ending.on();
        this.begunAt = ending.begins().truncatedTo(ChronoUnit.SECONDS);
        this.birth = ending.kind().birth();
        this.birthInstitution = birth ? ending.place() : null;
        if (dischargedOn != null && dischargedOn.isBefore(endedOn)) {
            this.dischargedOn = null;
        }
        this.overAt = null;
    }

    void discharged(LocalDate on) {
        this.dischargedOn = on;
    }

    /** Nothing is owed any more, by time or because she died or left. */
    void over(Instant at) {
        this.overAt = at;
    }

    /** What ended it was a mistake, or a case was enrolled after its last day. */
    void again() {
        this.overAt = null;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    /** When clocks that count from the ending start. */
    public Instant begunAt() {
        return begunAt;
    }

    /** When the ending became known here. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Whether it follows a birth 分娩, after which three assessments are owed (O10). */
    public boolean birth() {
        return birth;
    }

    /** Code of the institution of birth; empty where none of the known ones is. */
    public Optional<String> birthInstitution() {
        return Optional.ofNullable(birthInstitution);
    }

    /** Local day of the discharge, empty while nobody recorded it. */
    public Optional<LocalDate> dischargedOn() {
        return Optional.ofNullable(dischargedOn);
    }

    /** Day 42 after the ending, managed until 24:00 of it. */
    public LocalDate lastDay() {
        return endedOn.plusDays(Ending.PUERPERIUM_DAYS);
    }

    /** 24:00 of day 42. */
    public Instant endsAt() {
        return ChinaTime.endOf(lastDay());
    }

    /** From when the home visit counts where no discharge is recorded: at once after a birth outside every known institution. */
    public Instant takenAsDischargedAt() {
        if (dischargedOn != null) {
            return ChinaTime.startOf(dischargedOn);
        }
        return birthInstitution == null ? begunAt : ChinaTime.endOf(endedOn.plusDays(DISCHARGED_BY_DAY));
    }

    public Instant checkFrom() {
        return ChinaTime.startOf(endedOn.plusDays(CHECK_FROM_DAY));
    }

    public Instant madeUpUntil() {
        return ChinaTime.endOf(endedOn.plusDays(MADE_UP_UNTIL_DAY));
    }

    /** Days since the ending, 0 on its day. */
    public long dayOn(LocalDate date) {
        return ChronoUnit.DAYS.between(endedOn, date);
    }

    public boolean running() {
        return overAt == null;
    }

    /** When it ended, null while it runs. */
    public Instant overAt() {
        return overAt;
    }
}
