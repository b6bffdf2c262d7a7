package cn.muan.woman;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.base.Refused;

/** A woman as she is known to the region; a record merged into another stays and points to it. */
@Entity
class Woman {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    private String namePinyin;
    private String nameInitials;
    @Enumerated(EnumType.STRING)
    private IdType idType;
    private String idNumber;
    private String numberTail;
    private String identityKey;
    private String unknownReason;
    private LocalDate birthDate;
    private String phone;
    private String phoneTail;
    private Long mergedInto;
    private Instant createdAt;
    private long createdBy;
    @Version
    private int version;

    protected Woman() {
    }

    Woman(Person person, Instant createdAt, long createdBy) {
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        become(person);
    }

    /** Takes over checked details. */
    void become(Person person) {
        name = person.name();
        namePinyin = name == null ? null : cut(Pinyin.full(name), 200);
        nameInitials = name == null ? null : cut(Pinyin.initials(name), 60);
        idType = person.idType();
        idNumber = person.idNumber();
        numberTail = Typed.tail(idNumber);
        identityKey = keyOf(idType, idNumber);
        unknownReason = person.unknownReason();
        birthDate = person.birthDate();
        phone = person.phone();
        phoneTail = Typed.tail(phone);
    }

    /** What makes two records the same person for certain; null where no document is known. */
    static String keyOf(IdType type, String number) {
        return type == null || type == IdType.UNKNOWN || number == null ? null : type + ":" + number;
    }

    void mergeInto(Woman kept) {
        if (mergedInto != null || kept.mergedInto != null || kept.id.equals(id)) {
            throw new Refused("woman.already-merged");
        }
        if (identityKey != null && kept.identityKey == null) {
            throw new Refused("woman.merge-keep-identified");
        }
        if (idType == IdType.RESIDENT_ID && kept.idType == IdType.RESIDENT_ID) {
            throw new Refused("woman.merge-two-numbers");
        }
        mergedInto = kept.id;
    }

    void standAgain() {
        mergedInto = null;
    }

    Person person() {
        return new Person(name, idType, idNumber, unknownReason, birthDate, phone);
    }

    Integer ageOn(LocalDate date) {
        return birthDate == null || birthDate.isAfter(date) ? null : Period.between(birthDate, date).getYears();
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    IdType idType() {
        return idType;
    }

    Long mergedInto() {
        return mergedInto;
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
