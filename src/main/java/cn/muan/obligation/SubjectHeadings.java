package cn.muan.obligation;

import cn.muan.base.Subject;
import cn.muan.worklist.TaskHeading;

/** Says in a row whom an obligation is about; answered by the feature that knows the woman. */
public interface SubjectHeadings {

    /** The heading of the subject, without identifiers, for a task that stands at the institution. */
    TaskHeading heading(Subject subject, String institution);
}
