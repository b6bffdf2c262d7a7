package cn.muan.journey;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.base.Refused;

/** The card that goes with her 转诊单: the sender's part, the receiver's signature, and the outcome (domain B5). Who she is stands in her own record. */
@Entity
public class TransferCard {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long journeyId;
    private String ethnicity;
    private String education;
    @Column(columnDefinition = "longtext")
    private String relative;
    @Column(columnDefinition = "longtext")
    private String complaint;
    @Column(columnDefinition = "longtext")
    private String diagnosis;
    @Column(columnDefinition = "longtext")
    private String treatment;
    @Embedded
    private CardFindings findings;
    @Column(columnDefinition = "longtext")
    private String reason;
    @Column(columnDefinition = "longtext")
    private String onTheWay;
    private String senderDoctor;
    private Instant filledAt;
    private String filledBy;
    private String receivingDoctor;
    private Instant receivedAt;
    private String signedBy;
    @Column(columnDefinition = "longtext")
    private String conditionOnArrival;
    @Column(columnDefinition = "longtext")
    private String receivedItems;
    @Enumerated(EnumType.STRING)
    private RescueOutcome.Result outcome;
    @Enumerated(EnumType.STRING)
    private RescueOutcome.Appraisal appraisal;
    @Column(columnDefinition = "longtext")
    private String appraisalNote;
    @Column(columnDefinition = "longtext")
    private String outcomeNote;
    private String outcomeBy;
    @Version
    private int version;

    protected TransferCard() {
    }

    TransferCard(long journeyId) {
        this.journeyId = journeyId;
    }

    void filled(SenderEntries entries, String by, Instant at) {
        if (filledAt != null) {
            throw new Refused("journey.sheet-filled-already", filledBy);
        }
        ethnicity = entries.ethnicity();
        education = entries.education();
        relative = entries.relative();
        complaint = entries.complaint();
        diagnosis = entries.diagnosis();
        treatment = entries.treatment();
        findings = entries.findings();
        reason = entries.reason();
        onTheWay = entries.onTheWay();
        senderDoctor = entries.senderDoctor();
        filledBy = by;
        filledAt = at;
    }

    void signed(Signature signature, String by) {
        receivingDoctor = signature.doctor();
        receivedAt = signature.at();
        conditionOnArrival = signature.condition();
        receivedItems = signature.items();
        signedBy = by;
    }

    void outcome(RescueOutcome ended, String by) {
        outcome = ended.result();
        appraisal = ended.appraisal();
        appraisalNote = ended.appraisalNote();
        outcomeNote = ended.note();
        outcomeBy = by;
    }

    long journeyId() {
        return journeyId;
    }

    public String ethnicity() {
        return ethnicity;
    }

    public String education() {
        return education;
    }

    /** Who of her family is told, with a telephone number. */
    public String relative() {
        return relative;
    }

    public String complaint() {
        return complaint;
    }

    public String diagnosis() {
        return diagnosis;
    }

    public String treatment() {
        return treatment;
    }

    public CardFindings findings() {
        return findings == null ? CardFindings.NONE : findings;
    }

    public String reason() {
        return reason;
    }

    public String onTheWay() {
        return onTheWay;
    }

    public String senderDoctor() {
        return senderDoctor;
    }

    /** When the sender filled it in, null before. */
    public Instant filledAt() {
        return filledAt;
    }

    public String filledBy() {
        return filledBy;
    }

    public String receivingDoctor() {
        return receivingDoctor;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String signedBy() {
        return signedBy;
    }

    public String conditionOnArrival() {
        return conditionOnArrival;
    }

    public String receivedItems() {
        return receivedItems;
    }

    /** How the rescue ended, null before it is known. */
    public RescueOutcome.Result outcome() {
        return outcome;
    }

    public RescueOutcome.Appraisal appraisal() {
        return appraisal;
    }

    public String appraisalNote() {
        return appraisalNote;
    }

    public String outcomeNote() {
        return outcomeNote;
    }

    public String outcomeBy() {
        return outcomeBy;
    }
}
