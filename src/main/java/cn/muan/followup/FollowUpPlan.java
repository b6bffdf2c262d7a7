package cn.muan.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.base.Subject;
import cn.muan.followup.FollowUpSeries.EndReason;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CadenceUnit;
import cn.muan.policy.Policy;
import cn.muan.timeline.Timeline;
import cn.muan.timeline.Timeline.Kind;

/**
 * Keeps exactly those series running for a woman that her situation asks for: what still applies goes on untouched, what applies no more ends,
 * what is new begins.
 */
@Component
class FollowUpPlan {

    private final SeriesRecords records;
    private final FollowUpDuties duties;
    private final FollowUpProcess process;
    private final Obligations obligations;
    private final Policy policy;
    private final CaseAccess access;
    private final Timeline timeline;

    FollowUpPlan(SeriesRecords records, FollowUpDuties duties, FollowUpProcess process, Obligations obligations, Policy policy,
            CaseAccess access, Timeline timeline) {
        this.records = records;
        this.duties = duties;
        this.process = process;
        this.obligations = obligations;
        this.policy = policy;
        this.access = access;
        this.timeline = timeline;
    }

    /** The series that have not ended; whoever else changes them waits. */
    List<FollowUpSeries> running(Subject subject) {
        return records.lockRunning(subject.value());
    }

    /** The series that have not ended, for reading. */
    List<FollowUpSeries> asItStands(Subject subject) {
        return records.running(subject.value());
    }

    /** The centre follows her up from now on as the situation asks; a former centre's series that still apply pass on with anchor and breach. */
    void adapt(Subject subject, Situation at, Instant now, EndReason otherwise) {
        List<FollowUpSeries> running = running(subject);
        boolean suspended = running.stream().anyMatch(FollowUpSeries::suspended);
        List<Rhythm> wanted = wanted(at, now);
        List<Rhythm> missing = new ArrayList<>(wanted);
        for (FollowUpSeries series : running) {
            wanted.stream().filter(rhythm -> series.suits(rhythm, at.facts().severity())).findFirst().ifPresentOrElse(rhythm -> {
                missing.remove(rhythm);
                keep(series, rhythm, at);
            }, () -> end(series, otherwise, now));
        }
        records.flush();
        missing.forEach(rhythm -> begin(subject, rhythm, at, now, suspended));
    }

    /** Ends what applies no more; nothing begins, because no centre has been told yet. */
    void endWhatAppliesNoMore(Subject subject, Situation at, Instant now) {
        List<Rhythm> wanted = wanted(at, now);
        running(subject).stream().filter(series -> wanted.stream().noneMatch(rhythm -> series.suits(rhythm, at.facts().severity())))
                .forEach(series -> end(series, EndReason.CADENCE_CHANGED, now));
    }

    private List<Rhythm> wanted(Situation at, Instant now) {
        return Rhythm.of(policy.cadences(at.facts(), at.jurisdiction(), now), at);
    }

    private void keep(FollowUpSeries series, Rhythm rhythm, Situation at) {
        String former = series.centre();
        if (former.equals(at.centre())) {
            return;
        }
        access.participate(series.subject(), at.centre(), Part.RESIDENCE);
        List<Obligation> open = duties.openOf(series);
        series.follow(rhythm, at);
        open.forEach(duty -> obligations.passOn(duty, series.owner()));
        records.saveAndFlush(series);
        tell(series, "moved", former, series.centre());
        process.moved(series);
    }

    private void begin(Subject subject, Rhythm rhythm, Situation at, Instant now, boolean suspended) {
        FollowUpSeries series = new FollowUpSeries(subject, rhythm, at, now);
        List<FollowUpSeries> former = records.former(subject.value(), rhythm.code(), rhythm.contact(), rhythm.unit(), Limit.of(1));
        if (rhythm.unit() == CadenceUnit.GESTATION || rhythm.unit() == CadenceUnit.ONCE) {
            former.forEach(one -> series.contacted(one.lastContactOn()));
        }
        if (nothingLeft(series, at)) {
            return;
        }
        access.participate(subject, at.centre(), Part.RESIDENCE);
        if (suspended) {
            series.suspend(now);
        }
        save(series);
        tell(series, "begun", series.centre());
        series.runsAs(process.begun(series));
    }

    /** Once is once, and a window that has passed comes no more. */
    private static boolean nothingLeft(FollowUpSeries series, Situation at) {
        boolean doneOnce = series.unit() == CadenceUnit.ONCE && series.lastContactOn() != null;
        return doneOnce || series.nextOwed(at.toldOn()).isEmpty();
    }

    private void save(FollowUpSeries series) {
        try {
            records.saveAndFlush(series);
        } catch (DataIntegrityViolationException twice) {
            throw new ConcurrencyFailureException("begun elsewhere at the same moment", twice);
        }
    }

    /** Ends it with its open duties: another cadence takes their place, or their reason has gone; a breach stays either way (T7). */
    void end(FollowUpSeries series, EndReason reason, Instant at) {
        boolean replaced = reason == EndReason.CADENCE_CHANGED || reason == EndReason.JOINED;
        BiConsumer<Obligation, Instant> close = replaced ? obligations::supersede : obligations::cancel;
        duties.openOf(series).forEach(duty -> close.accept(duty, at));
        series.end(reason, at);
        records.save(series);
        tell(series, "ended", reason.key());
        process.ended(series);
    }

    /** Series of a record that was joined into another go on there with anchor and breach; what runs there already is not doubled. */
    void join(Subject from, Subject to, Instant now) {
        for (FollowUpSeries series : running(from)) {
            process.ended(series);
            if (records.existsByOpenKey(series.openKeyAs(to))) {
                series.end(EndReason.JOINED, now);
                records.saveAndFlush(series);
            } else {
                series.adoptedBy(to);
                records.saveAndFlush(series);
                series.runsAs(process.begun(series));
            }
        }
    }

    private void tell(FollowUpSeries series, String what, Object... args) {
        List<Object> all = new ArrayList<>(List.of("obligation.code." + series.code(), "followup.contact." + series.contact().code()));
        all.addAll(List.of(args));
        timeline.record(series.subject(), Kind.ACT, "timeline.followup." + what, all.toArray());
    }
}
