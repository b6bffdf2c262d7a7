package cn.muan.bloodbank;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Message;
import cn.muan.base.Messages;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.obligation.SubjectHeadings;
import cn.muan.worklist.TaskHeading;

/** Heads an alarm about a reserve level: 重庆市血液中心 红细胞 O− 低于储备标准. */
@Component
@Transactional(readOnly = true)
class StockHeadings implements SubjectHeadings {

    private final Directory directory;
    private final Messages messages;

    StockHeadings(Directory directory, Messages messages) {
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public Map<Subject, TaskHeading> headings(Set<Subject> subjects, String institution) {
        String jurisdiction = directory.organisation(institution).jurisdiction();
        Map<Subject, TaskHeading> found = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            ShelfSubject.of(subject).ifPresent(shelf -> found.put(subject, new TaskHeading(who(shelf), institution, jurisdiction, null, false)));
        }
        return found;
    }

    /** In Chinese like every heading, because rows are stored. */
    private String who(ShelfSubject shelf) {
        return directory.organisation(shelf.holder()).name() + " " + messages.get(Messages.CHINESE, new Message("bloodbank.heading",
                messages.get(Messages.CHINESE, "bloodbank.product." + shelf.product()), shelf.group().code()));
    }
}
