package cn.muan.woman;

import java.io.Serializable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A key-person flag of a pregnancy with the article that asks for it. */
@Entity
@IdClass(KeyPersonFlag.Key.class)
class KeyPersonFlag {

    /** One flag stands once at a pregnancy. */
    record Key(long pregnancyId, KeyFlag flag) implements Serializable {
    }

    @Id
    private long pregnancyId;
    @Id
    @Enumerated(EnumType.STRING)
    private KeyFlag flag;
    private String source;

    protected KeyPersonFlag() {
    }

    KeyPersonFlag(long pregnancyId, KeyFlag flag) {
        this.pregnancyId = pregnancyId;
        this.flag = flag;
        this.source = flag.article();
    }

    long pregnancyId() {
        return pregnancyId;
    }

    KeyFlag flag() {
        return flag;
    }
}
