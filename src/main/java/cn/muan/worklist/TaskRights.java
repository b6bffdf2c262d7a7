package cn.muan.worklist;

import java.util.List;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.Role;

/** Who may do what with an open task. */
@Component
class TaskRights {

    private final CaseAccess access;

    TaskRights(CaseAccess access) {
        this.access = access;
    }

    /** A member of one of the task's groups who may see the case does the work; nobody else, and no system actor. */
    boolean isMember(Actor actor, List<StoredRow> rows) {
        return !actor.system() && rows.stream().anyMatch(row -> actor.groupKeys().contains(row.group()))
                && access.maySee(actor, rows.get(0).item().subject());
    }

    void requireMember(Actor actor, List<StoredRow> rows) {
        if (!isMember(actor, rows)) {
            throw new AccessDeniedException("not in a group of this task");
        }
    }

    /** The holder, or the head of department or safety office of the institution, gives a task back or hands it on. */
    boolean isDisposer(Actor actor, List<StoredRow> rows) {
        WorklistItem item = rows.get(0).item();
        boolean holds = item.claimed() && item.assignee() == actor.personId();
        boolean leads = actor.is(Role.DEPARTMENT_HEAD, item.institution()) || actor.is(Role.SAFETY_OFFICE, item.institution());
        return !actor.system() && (holds || leads) && access.maySee(actor, item.subject());
    }

    void requireDisposer(Actor actor, List<StoredRow> rows) {
        if (!isDisposer(actor, rows)) {
            throw new AccessDeniedException("neither holder nor head of this task");
        }
    }
}
