package cn.muan.resource;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Whom to call at an institution about maternal safety 母婴安全联络人. */
@Entity
class Liaison {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String institution;
    private String name;
    private String post;
    private String phone;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Instant filedAt;
    @Version
    private int version;

    protected Liaison() {
    }

    Liaison(String institution, LiaisonEntry entry) {
        this.institution = institution;
        become(entry);
    }

    /** As corrected; what the MCH institution was told of it no longer holds. */
    final void become(LiaisonEntry entry) {
        name = entry.name();
        post = entry.post();
        phone = entry.phone();
        validFrom = entry.from();
        validTo = entry.to();
        filedAt = null;
    }

    void filed(Instant at) {
        filedAt = filedAt == null ? at : filedAt;
    }

    String institution() {
        return institution;
    }

    String phone() {
        return phone;
    }

    int version() {
        return version;
    }

    boolean filed() {
        return filedAt != null;
    }

    /** Whether the entry would change anything; a second click does not. */
    boolean is(LiaisonEntry entry) {
        return new LiaisonEntry(name, post, phone, validFrom, validTo).equals(entry);
    }

    LiaisonSheet sheet() {
        return new LiaisonSheet(id, version, institution, name, post, Phones.masked(phone), validFrom, validTo, filedAt);
    }
}
