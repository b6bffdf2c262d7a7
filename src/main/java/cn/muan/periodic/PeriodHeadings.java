package cn.muan.periodic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Messages;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.obligation.SubjectHeadings;
import cn.muan.worklist.TaskHeading;

/** Heads a task or alarm about an institution's period: 冠县妇幼保健院 2026年第14周（03-30至04-05）. */
@Component
@Transactional(readOnly = true)
public class PeriodHeadings implements SubjectHeadings {

    private static final Pattern SUBJECT = Pattern.compile("M-(.+)-(\\d{4}[WM]\\d{2})");

    private final Directory directory;
    private final Messages messages;

    PeriodHeadings(Directory directory, Messages messages) {
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public Map<Subject, TaskHeading> headings(Set<Subject> subjects, String institution) {
        String jurisdiction = directory.organisation(institution).jurisdiction();
        Map<Subject, TaskHeading> found = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            Matcher parts = SUBJECT.matcher(subject.value());
            if (parts.matches()) {
                found.put(subject, new TaskHeading(who(parts.group(1), Period.of(parts.group(2))), institution, jurisdiction, null, false));
            }
        }
        return found;
    }

    /** In Chinese like every heading, because rows are stored. */
    private String who(String owner, Period period) {
        return directory.organisation(owner).name() + " " + messages.get(Messages.CHINESE, period.text());
    }
}
