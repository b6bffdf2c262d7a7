package cn.muan.obligation;

import java.util.Map;
import java.util.Set;

import cn.muan.base.Subject;
import cn.muan.worklist.TaskHeading;

/** Says in a row whom an obligation is about; answered by each feature for the kind of subject it knows. */
public interface SubjectHeadings {

    /** The headings of a page of subjects, without identifiers, as seen from the institution a task stands at; subjects of another kind are left out. */
    Map<Subject, TaskHeading> headings(Set<Subject> subjects, String institution);

    /** The heading of one subject. */
    default TaskHeading heading(Subject subject, String institution) {
        return headings(Set.of(subject), institution).get(subject);
    }
}
