package cn.muan.blood;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Messages;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.obligation.SubjectHeadings;
import cn.muan.worklist.TaskHeading;

/** Heads a task or alarm about a blood request by what is asked for and where, never by whom it is for: 用血12号 红细胞 A型 RhD阳性 6单位 · 示例医院. */
@Component
@Transactional(readOnly = true)
public class BloodHeadings implements SubjectHeadings {

    private final BloodRequestRecords requests;
    private final Directory directory;
    private final Messages messages;

    BloodHeadings(BloodRequestRecords requests, Directory directory, Messages messages) {
        this.requests = requests;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public Map<Subject, TaskHeading> headings(Set<Subject> subjects, String institution) {
        List<Long> ids = subjects.stream().filter(Subject::isBloodRequest).map(BloodHeadings::id).toList();
        Map<Subject, TaskHeading> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            String jurisdiction = directory.organisation(institution).jurisdiction();
            requests.findAllById(ids).forEach(request -> found.put(request.subject(), new TaskHeading(who(request), institution, jurisdiction, null, false)));
        }
        return found;
    }

    /** The number in a request’s subject. */
    public static long id(Subject subject) {
        return Long.parseLong(subject.value().substring(1));
    }

    /** In Chinese like every heading, because rows are stored. */
    private String who(BloodRequest request) {
        BloodWish wish = request.wish();
        return messages.get(Messages.CHINESE, "blood.heading", String.valueOf(request.id()), text("product", BloodRequest.word(wish.product())),
                text("abo", wish.abo() == null ? "unknown" : wish.abo().name()), text("rh", BloodRequest.word(wish.rh())), String.valueOf(wish.units()),
                directory.organisation(request.hospital()).name());
    }

    private String text(String kind, String word) {
        return messages.get(Messages.CHINESE, "blood." + kind + "." + word);
    }
}
