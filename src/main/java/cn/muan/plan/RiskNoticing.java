package cn.muan.plan;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Messages;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.HighRiskCase;
import cn.muan.directory.Directory;
import cn.muan.plan.PlanProcess.Flow;

/** 温馨告知书: handed out where the jurisdiction asks for it (O25), and again when the colour gets worse. */
@Service
@Transactional
public class RiskNoticing {

    private static final String DUTY = "O25";

    private final RiskNotices notices;
    private final PlanDuties duties;
    private final PlanProcess process;
    private final PlanStory story;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Directory directory;
    private final Messages messages;

    RiskNoticing(RiskNotices notices, PlanDuties duties, PlanProcess process, PlanStory story, CaseAccess access, CurrentActor actor,
            Directory directory, Messages messages) {
        this.notices = notices;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.access = access;
        this.actor = actor;
        this.directory = directory;
        this.messages = messages;
    }

    /** A notice is wanted where the rule applies and she has not got one of this colour or a worse one since she was enrolled. */
    void follow(HighRiskCase of, Instant at) {
        boolean ruled = duties.ruled(DUTY, PlanDuties.factsOf(of), of.jurisdiction(), at);
        Optional<RiskNotice> wanted = notices.findByOpenSubject(of.subject().value());
        wanted.filter(notice -> !ruled || !notice.institution().equals(of.institution())).ifPresent(notice -> withdraw(notice, at, false));
        if (!ruled) {
            return;
        }
        notices.findByOpenSubject(of.subject().value()).ifPresentOrElse(notice -> notice.about(of.severity()), () -> {
            if (!told(of)) {
                process.notice(notices.saveAndFlush(new RiskNotice(of.subject(), of.institution(), of.jurisdiction(), of.severity(), at)));
            }
        });
    }

    private boolean told(HighRiskCase of) {
        return notices.findBySubjectAndState(of.subject().value(), RiskNotice.State.HANDED_OUT).stream()
                .anyMatch(notice -> !notice.openedAt().isBefore(of.openedAt()) && notice.severity().atLeast(of.severity()));
    }

    void caseClosed(Subject subject, Instant at) {
        notices.findByOpenSubject(subject.value()).ifPresent(notice -> withdraw(notice, at, true));
    }

    private void withdraw(RiskNotice notice, Instant at, boolean closed) {
        notice.withdraw(at);
        notices.saveAndFlush(notice);
        if (closed) {
            duties.cancel(notice.subject(), at, DUTY);
        } else {
            duties.supersede(notice.subject(), at, DUTY);
        }
        process.withdraw(Flow.RISK_NOTICE, notice.subject());
    }

    /** O25 runs from the confirmation of the colour. */
    public void openDuty(Subject subject) {
        RiskNotice notice = open(subject);
        duties.open(DUTY, subject, new Group(Role.ATTENDING, notice.institution()), notice.jurisdiction(), notice.openedAt());
    }

    /** 发放: records who took it and what was explained. */
    public void handOut(Subject subject, HandingOut how) {
        RiskNotice notice = open(subject);
        actor.requireAt(notice.institution(), Role.ATTENDING);
        if (how.receiver() == HandingOut.Receiver.OTHER && (how.relation() == null || how.relation().isBlank())) {
            throw PlanStory.refused("relation", "plan.relation-missing");
        }
        notice.handedOut(how, story.now());
        duties.meet(subject, DUTY, story.now());
        story.tell(subject, "notice-handed-out", notice.institution(), notice.severity().code());
    }

    /** The words of the notice, in Chinese whoever works with it, because she reads them. */
    public String text(Severity severity, String institution) {
        return messages.get(Messages.CHINESE, "plan.notice." + (severity == Severity.RED ? "red" : "orange"), directory.organisation(institution).name());
    }

    public RiskNotice open(Subject subject) {
        access.requireSee(subject);
        return notices.findByOpenSubject(subject.value()).orElseThrow(() -> new Refused("plan.notice-settled"));
    }
}
