package cn.muan.resource;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import cn.muan.access.Role;

/** Somebody stands a role of an institution from one instant to another. */
@Entity
class DutyShift {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String institution;
    private String dutyRole;
    private String name;
    private Long personId;
    private String phone;
    private String email;
    private Instant startsAt;
    private Instant endsAt;
    @Version
    private int version;

    protected DutyShift() {
    }

    void become(ShiftEntry entry) {
        dutyRole = entry.role().code();
        name = entry.name();
        personId = entry.personId();
        phone = entry.phone();
        email = entry.email();
        startsAt = entry.from();
        endsAt = entry.to();
    }

    long id() {
        return id;
    }

    String institution() {
        return institution;
    }

    Role role() {
        return Role.of(dutyRole);
    }

    String name() {
        return name;
    }

    Long personId() {
        return personId;
    }

    String phone() {
        return phone;
    }

    String email() {
        return email;
    }

    Instant from() {
        return startsAt;
    }

    Instant to() {
        return endsAt;
    }

    int version() {
        return version;
    }

    ShiftSheet sheet() {
        return new ShiftSheet(id, version, institution, role(), name, personId, Phones.masked(phone), startsAt, endsAt);
    }
}
