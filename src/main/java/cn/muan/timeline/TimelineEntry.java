package cn.muan.timeline;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

import cn.muan.access.Actor;
import cn.muan.base.Subject;

/** One line of a case's story as it is stored; its id is the sequence. */
@Entity
@Immutable
class TimelineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private Instant happenedAt;
    @Enumerated(EnumType.STRING)
    private Timeline.Kind kind;
    private String actorName;
    private String organisation;
    private String textKey;
    private String args;

    protected TimelineEntry() {
    }

    TimelineEntry(Subject subject, Instant at, Timeline.Kind kind, Actor actor, String textKey, String args) {
        this.subject = subject.value();
        this.happenedAt = at;
        this.kind = kind;
        this.actorName = actor.name();
        this.organisation = actor.system() ? "" : actor.homeOrganisation();
        this.textKey = textKey;
        this.args = args;
    }

    long id() {
        return id;
    }

    Instant at() {
        return happenedAt;
    }

    Timeline.Kind kind() {
        return kind;
    }

    String actorName() {
        return actorName;
    }

    String organisation() {
        return organisation;
    }

    String textKey() {
        return textKey;
    }

    String args() {
        return args;
    }
}
