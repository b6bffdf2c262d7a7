package cn.muan.caesarean;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.Subject;

/** What is written after the birth: the safety checklist (O53) and the review of one that came late. */
@Service
@Transactional
public class CaesareanPapers {

    private final CaesareanRecords records;
    private final CaesareanDuties duties;
    private final CaesareanStory story;
    private final CurrentActor actor;

    CaesareanPapers(CaesareanRecords records, CaesareanDuties duties, CaesareanStory story, CurrentActor actor) {
        this.records = records;
        this.duties = duties;
        this.story = story;
        this.actor = actor;
    }

    /** Opens O53. */
    public void openChecklist(Subject subject) {
        records.current(subject).ifPresent(duties::openChecklist);
    }

    /** 填写分娩安全核查表; what was not checked is explained. */
    public void file(Subject subject, List<String> items, String note) {
        Caesarean of = records.require(subject);
        Actor doctor = actor.requireAt(of.institution(), Role.ATTENDING, Role.SENIOR_OBSTETRICIAN);
        if (!items.containsAll(SafetyCheck.ITEMS) && (note == null || note.isBlank())) {
            throw CaesareanStory.refused("note", "caesarean.note-wanted");
        }
        of.file(new SafetyCheck(items, note, doctor.name(), story.now()));
        duties.meet(subject, CaesareanDuties.CHECKLIST, story.now());
        story.tell(subject, "checked", of.institution());
    }

    /** 复盘超时剖宫产. */
    public void review(Subject subject, List<String> reasons, String findings, String measures) {
        Caesarean of = records.require(subject);
        Actor officer = actor.requireAt(of.institution(), Role.SAFETY_OFFICE);
        of.reviewed(new DelayReview(reasons, findings, measures, officer.name(), story.now()));
        story.tell(subject, "reviewed", of.institution());
    }
}
