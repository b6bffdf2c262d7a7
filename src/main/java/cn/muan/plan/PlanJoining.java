package cn.muan.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Subject;
import cn.muan.plan.PlanProcess.Flow;
import cn.muan.woman.PregnanciesJoined;

/**
 * Two records of one pregnancy become one: what was written moves along, what is under way goes on under the record that stays. Where both have
 * the same under way, that of the record that stays goes on alone.
 */
@Component
class PlanJoining {

    private final CarePlans plans;
    private final PlanVersions versions;
    private final ContinuationAdvices advices;
    private final RiskNotices notices;
    private final DiscussionSeriesRegister series;
    private final CaseDiscussions discussions;
    private final AntenatalDuties registrations;
    private final DeliveryPlans deliveries;
    private final ConsultationRegister consultations;
    private final PlanDuties duties;
    private final PlanProcess process;
    private final PlanStory story;

    PlanJoining(CarePlans plans, PlanVersions versions, ContinuationAdvices advices, RiskNotices notices, DiscussionSeriesRegister series,
            CaseDiscussions discussions, AntenatalDuties registrations, DeliveryPlans deliveries, ConsultationRegister consultations,
            PlanDuties duties, PlanProcess process, PlanStory story) {
        this.plans = plans;
        this.versions = versions;
        this.advices = advices;
        this.notices = notices;
        this.series = series;
        this.discussions = discussions;
        this.registrations = registrations;
        this.deliveries = deliveries;
        this.consultations = consultations;
        this.duties = duties;
        this.process = process;
        this.story = story;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnanciesJoined joined) {
        Subject from = joined.from();
        Subject to = joined.to();
        move(from, to, Flow.CARE_PLAN, plans::findByOpenSubject, plan -> plan.end(story.now()), plans.findBySubject(from.value()),
                CarePlan::moveTo, plans::flush, this::resume);
        move(from, to, Flow.CONTINUATION_ADVICE, advices::findByOpenSubject, advice -> advice.withdraw(story.now()),
                advices.findBySubject(from.value()), ContinuationAdvice::moveTo, advices::flush, process::advise);
        move(from, to, Flow.RISK_NOTICE, notices::findByOpenSubject, notice -> notice.withdraw(story.now()),
                notices.findBySubject(from.value()), RiskNotice::moveTo, notices::flush, process::notice);
        move(from, to, Flow.CASE_DISCUSSION, series::findByOpenSubject, one -> one.end(story.now()), series.findBySubject(from.value()),
                DiscussionSeries::moveTo, series::flush,
                one -> process.discuss(one, duties.owes(to, "O24")));
        move(from, to, Flow.ANTENATAL_REGISTRATION, registrations::findByOpenSubject, duty -> duty.withdraw(story.now()),
                registrations.findBySubject(from.value()), AntenatalDuty::moveTo, registrations::flush, process::register);
        move(from, to, Flow.DELIVERY_PLAN, deliveries::findByOpenSubject, plan -> plan.withdraw(story.now()),
                deliveries.findBySubject(from.value()), DeliveryPlan::moveTo, deliveries::flush, process::planDelivery);
        discussions.findBySubject(from.value()).forEach(one -> one.moveTo(to));
        moveConsultations(from, to);
    }

    private <T> void move(Subject from, Subject to, Flow flow, Function<String, Optional<T>> open, Consumer<T> end, List<T> rows,
            BiConsumer<T, Subject> moveTo, Runnable flush, Consumer<T> resume) {
        Optional<T> going = open.apply(from.value());
        boolean alone = open.apply(to.value()).isEmpty();
        going.ifPresent(one -> {
            process.withdraw(flow, from);
            if (!alone) {
                end.accept(one);
            }
        });
        rows.forEach(row -> moveTo.accept(row, to));
        flush.run();
        going.filter(one -> alone).ifPresent(resume);
    }

    /** A plan whose latest version is confirmed has nothing under way. */
    private void resume(CarePlan plan) {
        Optional<PlanVersion.State> latest = versions.findFirstByPlanIdOrderByVersionNumberDesc(plan.id()).map(PlanVersion::state);
        if (latest.filter(PlanVersion.State.CONFIRMED::equals).isEmpty()) {
            process.plan(plan, latest.filter(PlanVersion.State.DRAFTED::equals).isPresent());
        }
    }

    private void moveConsultations(Subject from, Subject to) {
        process.withdraw(Flow.CONSULTATION, from);
        consultations.findBySubject(from.value()).forEach(one -> one.moveTo(to));
        consultations.flush();
        process.withdraw(Flow.CONSULTATION, to);
        consultations.findBySubjectAndState(to.value(), Consultation.State.ASKED).forEach(process::consult);
    }
}
