package cn.muan.access;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;

/** Someone with an account; the aggregate of its memberships. */
@Entity
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String loginName;
    private String displayName;
    @Enumerated(EnumType.STRING)
    private Title title;
    private String passwordHash;
    private String locale = "zh";
    private boolean enabled = true;
    private boolean demo;
    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    private Set<Membership> memberships = new LinkedHashSet<>();
    @Version
    private Integer version;

    protected Person() {
    }

    Person(String loginName, String displayName, Title title, String passwordHash, boolean demo) {
        this.loginName = loginName;
        this.displayName = displayName;
        this.title = title;
        this.passwordHash = passwordHash;
        this.demo = demo;
    }

    Actor asActor() {
        return new Actor(id, loginName, displayName, title, groups(), false);
    }

    Set<Group> groups() {
        return memberships.stream().map(Membership::group).collect(Collectors.toUnmodifiableSet());
    }

    void join(Group group) {
        if (!groups().contains(group)) {
            memberships.add(new Membership(this, group));
        }
    }

    void leave(Group group) {
        memberships.removeIf(membership -> membership.group().equals(group));
    }

    void describe(String newDisplayName, Title newTitle) {
        this.displayName = newDisplayName;
        this.title = newTitle;
    }

    void password(String hash) {
        this.passwordHash = hash;
    }

    void enable(boolean nowEnabled) {
        this.enabled = nowEnabled;
    }

    void speaks(String language) {
        this.locale = language;
    }

    Long id() {
        return id;
    }

    String loginName() {
        return loginName;
    }

    String displayName() {
        return displayName;
    }

    Title title() {
        return title;
    }

    String passwordHash() {
        return passwordHash;
    }

    String locale() {
        return locale;
    }

    boolean enabled() {
        return enabled;
    }

    boolean demo() {
        return demo;
    }
}
