package cn.muan.obligation;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.policy.LadderStep;
import cn.muan.policy.OwnerKind;
import cn.muan.policy.Recipient;

/** Finds who a step of a ladder alarms: where the place named does not exist, or is the owner itself, the next one up stands in. */
@Component
class LadderRecipients {

    private final Directory directory;

    LadderRecipients(Directory directory) {
        this.directory = directory;
    }

    OwnerKind kindOf(Duty duty) {
        Organisation organisation = directory.organisation(lineOf(duty));
        return switch (organisation.kind()) {
            case MCH -> OwnerKind.MCH;
            case MUNICIPAL_MCH -> OwnerKind.MUNICIPAL_MCH;
            default -> organisation.safetyOffice() ? OwnerKind.HOSPITAL_WITH_SAFETY_OFFICE : OwnerKind.WITHOUT_SAFETY_OFFICE;
        };
    }

    private static String lineOf(Duty duty) {
        return duty.line() == null ? duty.owner().organisation() : duty.line();
    }

    ObligationStep resolve(LadderStep step, Duty duty) {
        Found found = find(step.recipient(), duty.owner(), lineOf(duty));
        return new ObligationStep(step, found.group(), found.standsIn());
    }

    /** The step alarms the line of another owner from now on. */
    void redirect(ObligationStep step, Group owner) {
        Found found = find(step.recipient(), owner, owner.organisation());
        step.redirect(found.group(), found.standsIn());
    }

    private record Found(Group group, boolean standsIn) {
    }

    private Found find(Recipient named, Group owner, String line) {
        Organisation organisation = directory.organisation(line);
        List<Recipient> all = List.of(Recipient.values());
        for (Recipient candidate : all.subList(named.ordinal(), all.size())) {
            Optional<Group> group = find(candidate, owner, organisation);
            if (group.isPresent()) {
                return new Found(group.get(), candidate != named);
            }
        }
        return new Found(highest(owner, organisation), true);
    }

    private Group highest(Group owner, Organisation organisation) {
        Group found = owner;
        for (Recipient candidate : Recipient.values()) {
            found = find(candidate, owner, organisation).orElse(found);
        }
        return found;
    }

    private Optional<Group> find(Recipient recipient, Group owner, Organisation at) {
        return switch (recipient) {
            case OWNER -> Optional.of(owner);
            case DEPARTMENT_HEAD -> Optional.of(new Group(Role.DEPARTMENT_HEAD, at.code()));
            case SAFETY_OFFICE -> at.safetyOffice() ? Optional.of(new Group(Role.SAFETY_OFFICE, at.code())) : Optional.empty();
            case MCH -> serving(at, Organisation.Kind.MCH, Role.HIGH_RISK_DESK);
            case DISTRICT_SAFETY_OFFICE -> serving(at, Organisation.Kind.SAFETY_MANAGEMENT_OFFICE, Role.DISTRICT_SAFETY_OFFICE);
            case COMMISSION -> serving(at, Organisation.Kind.COMMISSION, Role.COMMISSION);
            case MUNICIPAL_MCH -> serving(at, Organisation.Kind.MUNICIPAL_MCH, Role.HIGH_RISK_DESK);
            case MUNICIPAL_SAFETY_OFFICE -> serving(at, Organisation.Kind.MUNICIPAL_SAFETY_OFFICE, Role.DISTRICT_SAFETY_OFFICE);
            case MUNICIPAL_COMMISSION -> serving(at, Organisation.Kind.MUNICIPAL_COMMISSION, Role.COMMISSION);
        };
    }

    private Optional<Group> serving(Organisation owner, Organisation.Kind kind, Role role) {
        return directory.serving(owner.jurisdiction(), kind).filter(found -> !found.code().equals(owner.code()))
                .map(found -> new Group(role, found.code()));
    }
}
