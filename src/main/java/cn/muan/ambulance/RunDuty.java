package cn.muan.ambulance;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.obligation.AllHeadings;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;
import cn.muan.worklist.TaskHeading;

/** The dispatch centre's duty to send a vehicle, by urgency and from nearest (O47, S2 四.8). */
@Component
class RunDuty {

    static final String CODE = "O47";

    private final Obligations obligations;
    private final AllHeadings headings;
    private final RunProcess process;

    RunDuty(Obligations obligations, AllHeadings headings, RunProcess process) {
        this.obligations = obligations;
        this.headings = headings;
        this.process = process;
    }

    /** Opens it from the moment the run was ordered; empty where no policy asks for it. */
    Optional<Obligation> open(VehicleRun run) {
        return obligations.open(new Duty(CODE, run.subject(), new Group(Role.EMS_DISPATCHER, run.centre()), run.jurisdiction(), run.orderedAt(),
                facts(run), process.taskOf(RunStage.DISPATCHED), "run:" + run.id()));
    }

    private CaseFacts facts(VehicleRun run) {
        TaskHeading heading = run.cargo() == RunOrder.Cargo.WOMAN ? headings.heading(run.subject(), run.centre()) : null;
        return heading == null ? CaseFacts.of(null, false) : CaseFacts.of(heading.severity(), heading.infectious());
    }

    void met(VehicleRun run, Instant at) {
        of(run).ifPresent(duty -> obligations.meet(duty, at));
    }

    void withdrawn(VehicleRun run, Instant at) {
        of(run).ifPresent(duty -> obligations.cancel(duty, at));
    }

    private Optional<Obligation> of(VehicleRun run) {
        return run.obligationId() == null ? Optional.empty() : obligations.openOf(run.subject()).stream()
                .filter(duty -> duty.id() == run.obligationId()).findFirst();
    }
}
