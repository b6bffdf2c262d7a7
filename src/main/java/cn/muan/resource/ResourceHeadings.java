package cn.muan.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Message;
import cn.muan.base.Messages;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.obligation.SubjectHeadings;
import cn.muan.worklist.TaskHeading;

/** Heads a task or alarm about what an institution keeps ready: 冠县示例医院 24小时应急状态. */
@Component
@Transactional(readOnly = true)
public class ResourceHeadings implements SubjectHeadings {

    private static final Pattern SUBJECT = Pattern.compile("M-.+-(beds|readiness|liaison)");

    private final Directory directory;
    private final Messages messages;

    ResourceHeadings(Directory directory, Messages messages) {
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public Map<Subject, TaskHeading> headings(Set<Subject> subjects, String institution) {
        String jurisdiction = directory.organisation(institution).jurisdiction();
        Map<Subject, TaskHeading> found = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            var parts = SUBJECT.matcher(subject.value());
            if (parts.matches()) {
                found.put(subject, new TaskHeading(directory.organisation(Keeping.institutionOf(subject)).name() + " "
                        + messages.get(Messages.CHINESE, new Message("resource.about." + parts.group(1))), institution, jurisdiction, null, false));
            }
        }
        return found;
    }
}
