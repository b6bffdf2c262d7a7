package cn.muan.critical;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** The hospital's word at once to the county MCH institution that a woman has died (O61, S1 三.12); the full reports are others'. */
@Entity
public class DeathNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    /** Unique while owed. */
    private String openSubject;
    private String institution;
    private String mchInstitution;
    private Instant diedAt;
    private Instant toldAt;
    private String toldBy;
    @Column(columnDefinition = "longtext")
    private String words;
    private Instant withdrawnAt;
    private String processInstance;
    @Version
    private int version;

    protected DeathNotice() {
    }

    DeathNotice(Subject subject, String institution, String mch, Instant diedAt) {
        this.subject = subject.value();
        this.openSubject = subject.value();
        this.institution = institution;
        this.mchInstitution = mch;
        this.diedAt = diedAt;
    }

    void told(String said, String by, Instant at) {
        if (toldAt != null || withdrawnAt != null) {
            throw new Refused("critical.reported-already");
        }
        words = said;
        toldBy = by;
        toldAt = at;
        openSubject = null;
    }

    /** The death was recorded by mistake. */
    void withdraw(Instant at) {
        withdrawnAt = at;
        openSubject = null;
    }

    void moveTo(Subject to) {
        subject = to.value();
    }

    void runsAs(String instance) {
        processInstance = instance;
    }

    String processInstance() {
        return processInstance;
    }

    String occurrence() {
        return "death:" + id;
    }

    public long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public String institution() {
        return institution;
    }

    public String mchInstitution() {
        return mchInstitution;
    }

    public Instant diedAt() {
        return diedAt;
    }

    /** Null before. */
    public Instant toldAt() {
        return toldAt;
    }

    public String toldBy() {
        return toldBy;
    }

    public String words() {
        return words;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
