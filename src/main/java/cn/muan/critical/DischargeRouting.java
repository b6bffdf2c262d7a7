package cn.muan.critical;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.critical.DischargeAgainstAdvice.Stage;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;

/**
 * The MCH institution passes a discharge against advice on by where she went, not by where she lives (O60, S4 第十八条): a centre of its own district, the
 * MCH institution of another one, or nobody here; one whose destination nobody knows it looks for itself.
 */
@Service
@Transactional
public class DischargeRouting {

    static final String ROUTING = "O60";
    static final String RECEIPT = "O60a";

    private final LeavingAgainstAdvice discharges;
    private final CriticalDuties duties;
    private final CriticalPlaces places;
    private final CriticalStory story;
    private final CaseAccess access;
    private final CurrentActor actor;

    DischargeRouting(LeavingAgainstAdvice discharges, CriticalDuties duties, CriticalPlaces places, CriticalStory story, CaseAccess access,
            CurrentActor actor) {
        this.discharges = discharges;
        this.duties = duties;
        this.places = places;
        this.story = story;
        this.access = access;
        this.actor = actor;
    }

    /** Opens O60 from the report on; says how it goes on, {@code DONE} where no rule asks for more than the report. */
    public Stage openRouting(long id) {
        DischargeAgainstAdvice left = discharges.of(id);
        if (left.stage() != Stage.ROUTE) {
            return left.stage();
        }
        return duties.open(ROUTING, left.subject(), desk(left.mchInstitution()), left.reportedAt(), left.occurrence())
                .map(opened -> Stage.ROUTE).orElse(Stage.DONE);
    }

    /** Centres of the district that the MCH institution may ask. */
    @Transactional(readOnly = true)
    public List<Organisation> centres(String mch) {
        return places.centres(mch);
    }

    @Transactional(readOnly = true)
    public List<Jurisdiction> districts(DischargeAgainstAdvice left) {
        return places.otherDistricts(left.mchInstitution());
    }

    /**
     * Where it goes.
     *
     * @param destination as the MCH institution knows it by now
     * @param centre      of its own district, null for another destination
     * @param district    another one, null otherwise
     * @param aidNote     what aid she has (O35), null where none was wanted
     */
    public record Decision(Destination destination, String centre, String district, String note, String aidNote) {
    }

    /** 按去向转介. */
    public DischargeAgainstAdvice passOn(long id, Decision decided) {
        DischargeAgainstAdvice left = discharges.of(id);
        Actor desk = actor.requireAt(left.mchInstitution(), Role.HIGH_RISK_DESK);
        if (left.aidWanted() && decided.aidNote() == null) {
            throw CriticalStory.refused("aidNote", "critical.aid-needed");
        }
        switch (decided.destination()) {
            case IN_DISTRICT -> toCentre(left, decided, desk);
            case OTHER_COUNTY -> toOtherCounty(left, decided, desk);
            case OTHER_REGION -> outside(left, decided, desk);
            case UNKNOWN -> left.routed(decided, null, desk(left.mchInstitution()), left.mchInstitution(), desk.name(), story.now());
        }
        duties.meet(left.subject(), left.occurrence(), story.now(), ROUTING);
        story.handover(left.subject(), "discharge-routed." + CriticalWords.code(decided.destination()), left.mchInstitution(),
                left.routedTo() == null ? "" : left.routedTo());
        return left;
    }

    private void toCentre(DischargeAgainstAdvice left, Decision decided, Actor desk) {
        String centre = requireCentre(left.mchInstitution(), Optional.ofNullable(decided.centre()))
                .orElseThrow(() -> CriticalStory.refused("centre", "critical.centre-needed"));
        access.participate(left.subject(), centre, Part.DESTINATION);
        left.routed(decided, centre, new Group(Role.MATERNAL_WORKER, centre), left.mchInstitution(), desk.name(), story.now());
    }

    private void toOtherCounty(DischargeAgainstAdvice left, Decision decided, Actor desk) {
        String mch = districts(left).stream().map(Jurisdiction::code).filter(code -> code.equals(decided.district())).findFirst()
                .flatMap(places::mchIn).orElseThrow(() -> CriticalStory.refused("district", "critical.district-needed"));
        access.participate(left.subject(), mch, Part.DESTINATION);
        left.routed(decided, mch, null, mch, desk.name(), story.now());
    }

    private void outside(DischargeAgainstAdvice left, Decision decided, Actor desk) {
        if (decided.note() == null) {
            throw CriticalStory.refused("note", "critical.outside-note-needed");
        }
        left.routed(decided, null, null, null, desk.name(), story.now());
    }

    private Optional<String> requireCentre(String mch, Optional<String> centre) {
        if (centre.isPresent() && centres(mch).stream().noneMatch(one -> one.code().equals(centre.get()))) {
            throw CriticalStory.refused("centre", "critical.foreign-centre");
        }
        return centre;
    }

    /** O60a, owed by the MCH institution of the destination. */
    public DischargeAgainstAdvice openReceipt(long id) {
        DischargeAgainstAdvice left = discharges.of(id);
        duties.open(RECEIPT, left.subject(), desk(left.routedTo()), left.routedAt(), left.occurrence());
        return left;
    }

    /** 接收放弃治疗转介: it names a centre of its own, or looks for her itself.
     * @param centre null where it looks for her itself */
    public void receive(long id, String centre, String reply) {
        DischargeAgainstAdvice left = discharges.of(id);
        Actor desk = actor.requireAt(left.routedTo(), Role.HIGH_RISK_DESK);
        Optional<String> named = requireCentre(left.routedTo(), Optional.ofNullable(centre));
        named.ifPresent(code -> access.participate(left.subject(), code, Part.DESTINATION));
        left.received(named.map(code -> new Group(Role.MATERNAL_WORKER, code)).orElse(desk(left.routedTo())), reply, desk.name(), story.now());
        duties.meet(left.subject(), left.occurrence(), story.now(), RECEIPT);
        story.handover(left.subject(), "discharge-received", left.routedTo(), left.mchInstitution());
    }

    static Group desk(String mch) {
        return new Group(Role.HIGH_RISK_DESK, mch);
    }
}
