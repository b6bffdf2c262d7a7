package cn.muan.followup.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.Message;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.followup.ContactMade;
import cn.muan.followup.FollowUpFiles;
import cn.muan.followup.FollowUpSeries;
import cn.muan.followup.FollowUps;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationSource;
import cn.muan.policy.Contact;
import cn.muan.risk.CaseHeadings;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the worklist asks about the tasks of {@code follow-up}, and where their answers go. */
@Component
class FollowUpDesk implements TaskDesk {

    /** Tasks are given out by timers too, when nobody is signed in. */
    static final Actor FOLLOW_UP = Actor.system("follow-up");

    private final FollowUps followUps;
    private final FollowUpFiles files;
    private final CaseHeadings headings;
    private final CurrentActor actor;

    FollowUpDesk(FollowUps followUps, FollowUpFiles files, CaseHeadings headings, CurrentActor actor) {
        this.followUps = followUps;
        this.files = files;
        this.headings = headings;
        this.actor = actor;
    }

    @Override
    public String process() {
        return FollowUpModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return actor.as(FOLLOW_UP, () -> headings.heading(task.subject(), task.fact(Fact.CENTRE)));
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return files.prefill(seriesOf(task));
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        followUps.record(task.subject(), ContactMade.of(Contact.of(task.fact(Fact.CONTACT)), new FormAnswers(answers)), task.processInstance());
        return Map.of();
    }

    @Override
    public Message basis(OpenTask task) {
        FollowUpSeries series = seriesOf(task);
        List<Obligation> owed = files.owed(series);
        return new Message("followup.basis", series.code(), owed.stream().flatMap(duty -> duty.sources().stream())
                .map(ObligationSource::article).distinct().collect(Collectors.joining("；")));
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return Set.of(seriesOf(task).code());
    }

    private FollowUpSeries seriesOf(OpenTask task) {
        return files.series(Long.parseLong(task.fact(Fact.SERIES_ID)));
    }
}
