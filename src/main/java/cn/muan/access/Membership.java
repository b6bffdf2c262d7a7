package cn.muan.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A person holds a role at an organisation. */
@Entity
class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person person;
    @Enumerated(EnumType.STRING)
    private Role role;
    private String organisation;

    protected Membership() {
    }

    Membership(Person person, Group group) {
        this.person = person;
        this.role = group.role();
        this.organisation = group.organisation();
    }

    Group group() {
        return new Group(role, organisation);
    }
}
