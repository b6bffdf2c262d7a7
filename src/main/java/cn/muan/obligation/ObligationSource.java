package cn.muan.obligation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import cn.muan.policy.Deadline;

/** One rule an obligation rests on, with its own due instant and its own evidence of fulfilment. */
@Entity
public class ObligationSource {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Obligation obligation;
    private String jurisdiction;
    private String article;
    private Instant dueAt;
    private Instant satisfiedAt;

    protected ObligationSource() {
    }

    ObligationSource(Obligation obligation, Deadline.Source source) {
        this.obligation = obligation;
        this.jurisdiction = source.jurisdiction();
        this.article = source.article();
        this.dueAt = source.due().truncatedTo(ChronoUnit.SECONDS);
    }

    void satisfied(Instant at) {
        satisfiedAt = at;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    /** The seed's article, such as {@code 渝卫发〔2020〕19号（三）}. */
    public String article() {
        return article;
    }

    public Instant due() {
        return dueAt;
    }

    /** When it was fulfilled; null where it was not. */
    public Instant satisfiedAt() {
        return satisfiedAt;
    }
}
