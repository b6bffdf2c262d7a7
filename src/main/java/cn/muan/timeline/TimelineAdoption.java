package cn.muan.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

import cn.muan.base.Subject;

/** The story of one subject is told with that of another, because two records turned out to be one woman. */
@Entity
@Immutable
class TimelineAdoption {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String fromSubject;
    private String toSubject;

    protected TimelineAdoption() {
    }

    TimelineAdoption(Subject from, Subject to) {
        this.fromSubject = from.value();
        this.toSubject = to.value();
    }
}
