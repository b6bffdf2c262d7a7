package cn.muan.blood;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** One bag changes hands: who handed it to whom, where and when; lines are only added. */
@Entity
public class BagCustody {

    /** What became of the bag. */
    public enum Step { PICKED_UP, RELAYED, SIGNED, MISSING, USED, RETURNED, WRITTEN_OFF }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long allocationId;
    private String bagNumber;
    @Enumerated(EnumType.STRING)
    private Step step;
    private String fromPlace;
    private String toPlace;
    private String handedBy;
    private String receivedBy;
    private Instant handedAt;

    protected BagCustody() {
    }

    BagCustody(BloodAllocation of, String bag, Handing handing) {
        this.allocationId = of.id();
        this.bagNumber = bag;
        this.step = handing.step();
        this.fromPlace = handing.from();
        this.toPlace = handing.to();
        this.handedBy = handing.handedBy();
        this.receivedBy = handing.receivedBy();
        this.handedAt = handing.at();
    }

    /** How bags change hands; places are codes of organisations or a vehicle's call sign, null where not known. */
    record Handing(Step step, String from, String to, String handedBy, String receivedBy, Instant at) {
    }

    public long allocationId() {
        return allocationId;
    }

    public String bagNumber() {
        return bagNumber;
    }

    public Step step() {
        return step;
    }

    public String fromPlace() {
        return fromPlace;
    }

    public String toPlace() {
        return toPlace;
    }

    public String handedBy() {
        return handedBy;
    }

    public String receivedBy() {
        return receivedBy;
    }

    public Instant handedAt() {
        return handedAt;
    }
}
