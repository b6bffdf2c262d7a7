package cn.muan.caesarean;

import java.time.Instant;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.caesarean.CaesareanProcess.Papers;
import cn.muan.woman.Ending;
import cn.muan.woman.Pregnancies;

/** The minutes of the operation and the birth, which ends the pregnancy in the same act. */
@Service
@Transactional
public class CaesareanBirths {

    private final CaesareanRecords records;
    private final CaesareanDuties duties;
    private final CaesareanStory story;
    private final OperatingPlace places;
    private final CurrentActor actor;
    private final Pregnancies pregnancies;

    CaesareanBirths(CaesareanRecords records, CaesareanDuties duties, CaesareanStory story, OperatingPlace places, CurrentActor actor,
            Pregnancies pregnancies) {
        this.records = records;
        this.duties = duties;
        this.story = story;
        this.places = places;
        this.actor = actor;
        this.pregnancies = pregnancies;
    }

    /** Whether the current actor may stamp the moment now; what is stamped already is corrected with the birth. */
    public boolean mayStamp(Subject subject, Moment moment) {
        return records.current(subject).filter(open -> open.state() == Caesarean.State.READY && open.times().at(moment) == null
                && places.inTeam(open.institution())).isPresent();
    }

    /** Notes when a moment was; the birth stops the clock of O51. */
    public void stamp(Subject subject, Moment moment, Instant at) {
        Caesarean open = records.require(subject);
        actor.requireAt(open.institution(), OperatingPlace.TEAM);
        if (open.times().at(moment) != null) {
            throw new Refused("caesarean.stamped-already");
        }
        SurgeryTimes times = open.times().with(moment, at);
        times.slip(open.decidedAt()).ifPresent(slip -> {
            throw CaesareanStory.refused("stampedAt", slip.moment() == moment ? slip.messageKey() : "caesarean.after-what-follows");
        });
        open.times(times);
        if (moment == Moment.BIRTH) {
            delivered(open);
        } else {
            story.tell(subject, moment.code(), open.institution());
        }
    }

    /** 登记剖宫产娩出: the times, how the pregnancy ended, and what has still to be written.
     * @param born number of children born alive, null after a stillbirth */
    public Papers recordBirth(Subject subject, SurgeryTimes times, Ending.Kind kind, Integer born) {
        Caesarean open = records.require(subject);
        actor.requireAt(open.institution(), Role.ATTENDING, Role.SENIOR_OBSTETRICIAN);
        times.slip(open.decidedAt()).ifPresent(slip -> {
            throw CaesareanStory.refused(slip.moment().field(), slip.messageKey());
        });
        boolean told = open.times().birth() != null;
        open.times(times);
        if (!told) {
            delivered(open);
        }
        open.born();
        try {
            pregnancies.recordEnding(subject, new Ending(kind, ChinaTime.dateOf(times.birth()), times.birth(), open.institution(), born));
        } catch (FieldsRefused refused) {
            throw new FieldsRefused(Map.of("bornAt", refused.errors().values().iterator().next()));
        }
        return papers(open);
    }

    private void delivered(Caesarean open) {
        duties.meet(open.subject(), CaesareanDuties.DELIVERY, open.times().birth());
        story.tell(open.subject(), "birth", open.institution(), open.decisionToDelivery().orElseThrow());
    }

    /** What a birth leaves to be written. */
    Papers papers(Caesarean of) {
        Instant since = of.times().birth() == null ? of.decidedAt() : of.times().birth();
        return new Papers(false, of.check() == null && duties.ruled(CaesareanDuties.CHECKLIST, of.jurisdiction(), since),
                of.late() && of.review() == null);
    }
}
