package cn.muan.appointment;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.appointment.TracingEpisode.Outcome;
import cn.muan.base.Subject;
import cn.muan.casework.CaseClosed;
import cn.muan.casework.ClosingReason;
import cn.muan.woman.PregnanciesJoined;
import cn.muan.woman.PregnancyEnded;
import cn.muan.woman.WomanDied;
import cn.muan.woman.WomanLeftRegion;

/** What happens to appointments and searches when the pregnancy ends, the case is closed, or two records become one. */
@Component
class AppointmentEndings {

    private static final Set<ClosingReason> GONE = EnumSet.of(ClosingReason.DIED, ClosingReason.LEFT_REGION, ClosingReason.PUERPERIUM_ENDED);

    private final AppointmentBook book;
    private final BookingOverrides overrides;
    private final WomanTracing tracing;
    private final Attendance attendance;

    AppointmentEndings(AppointmentBook book, BookingOverrides overrides, WomanTracing tracing, Attendance attendance) {
        this.book = book;
        this.overrides = overrides;
        this.tracing = tracing;
        this.attendance = attendance;
    }

    /** Checks and the delivery have lost their reason, assessments after birth have not; whoever records the ending has seen her. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnancyEnded ended) {
        book.cancelAll(ended.subject(), EnumSet.of(AppointmentKind.ANTENATAL_CHECK, AppointmentKind.DELIVERY), "appointment.cancelled.pregnancy-ended");
        overrides.withdrawAll(ended.subject());
        tracing.end(ended.subject(), Outcome.PREGNANCY_ENDED);
    }

    /** A closed case is traced no more; where she has gone, nothing is waited for either. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseClosed closed) {
        tracing.end(closed.subject(), Outcome.CASE_CLOSED);
        if (GONE.contains(closed.reason())) {
            book.cancelAll(closed.subject(), EnumSet.allOf(AppointmentKind.class), "appointment.cancelled.case-closed");
            overrides.withdrawAll(closed.subject());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanDied died) {
        departed(died.subject());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanLeftRegion left) {
        departed(left.subject());
    }

    /** Nothing is waited for any more, whether or not she was in case management; breaches stay. */
    private void departed(Subject subject) {
        book.cancelAll(subject, EnumSet.allOf(AppointmentKind.class), "appointment.cancelled.departed");
        overrides.withdrawAll(subject);
        tracing.end(subject, Outcome.DEPARTED);
        attendance.departed(subject);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnanciesJoined joined) {
        book.move(joined.from(), joined.to());
        overrides.move(joined.from(), joined.to());
        tracing.move(joined.from(), joined.to());
        attendance.move(joined.from(), joined.to());
    }
}
