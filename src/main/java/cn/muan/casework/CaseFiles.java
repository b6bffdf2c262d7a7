package cn.muan.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.directory.Organisation;
import cn.muan.risk.RiskRegister;

/** Reads cases in management for whoever may see them. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

    private final HighRiskCases cases;
    private final CaseReports reports;
    private final Handovers handovers;
    private final Feedbacks feedbacks;
    private final CaseMoveRecords moves;
    private final ForwardingRecords forwardings;
    private final Places places;
    private final People people;
    private final CaseAccess access;

    CaseFiles(HighRiskCases cases, CaseReports reports, Handovers handovers, Feedbacks feedbacks, CaseMoveRecords moves,
            ForwardingRecords forwardings, Places places, People people, CaseAccess access) {
        this.cases = cases;
        this.reports = reports;
        this.handovers = handovers;
        this.feedbacks = feedbacks;
        this.moves = moves;
        this.forwardings = forwardings;
        this.places = places;
        this.people = people;
        this.access = access;
    }

    /** The open case of the pregnancy, else the latest closed one. */
    public Optional<HighRiskCase> caseOf(Subject subject) {
        access.requireSee(subject);
        return cases.findByOpenSubject(subject.value()).or(() -> cases.findFirstBySubjectOrderByIdDesc(subject.value()));
    }

    /** The case with its latest fifty reports, hand-overs, feedbacks, moves and forwardings. */
    public Optional<Dossier> dossier(Subject subject) {
        Actor reader = access.requireSee(subject);
        return caseOf(subject).map(of -> new Dossier(of, reports.findTop50ByCaseIdOrderByIdDesc(of.id()),
                handovers.findTop50ByCaseIdOrderByIdDesc(of.id()), feedbacks.findTop50ByCaseIdOrderByIdDesc(of.id()),
                moves.findTop50ByCaseIdOrderByIdDesc(of.id()), forwardings.findTop50ByCaseIdOrderByIdDesc(of.id()),
                RiskRegister.seesInfectious(reader), RiskRegister.seesKind(reader) || reader.has(Role.CASE_MANAGER)));
    }

    /** The latest report of the case, empty before one was sent. */
    public Optional<CaseReport> latestReport(HighRiskCase of) {
        access.requireSee(of.subject());
        return reports.findFirstByCaseIdOrderByIdDesc(of.id());
    }

    /** The latest hand-over of the case, empty where there was none. */
    public Optional<Handover> latestHandover(HighRiskCase of) {
        access.requireSee(of.subject());
        return handovers.findFirstByCaseIdOrderByIdDesc(of.id());
    }

    /** Who may become the case manager: person id to name. */
    public Map<Long, String> candidates(HighRiskCase of) {
        access.requireSee(of.subject());
        var found = new LinkedHashMap<Long, String>();
        people.membersOf(new Group(Role.CASE_MANAGER, of.mchInstitution()))
                .forEach(member -> found.put(member.personId(), member.name()));
        return found;
    }

    /** Community and township centres to which the case may be fed back, by code. */
    public Map<String, Organisation> centres(HighRiskCase of) {
        access.requireSee(of.subject());
        return places.centres(of);
    }

    /** The centre that looks after her by residence, where known. */
    public Optional<String> centreOfResidence(HighRiskCase of) {
        access.requireSee(of.subject());
        return places.centreOfResidence(of);
    }

    /** The open case, empty where she is not managed now. */
    public Optional<HighRiskCase> openCaseOf(Subject subject) {
        access.requireSee(subject);
        return cases.findByOpenSubject(subject.value());
    }

    /** Whether the actor may close the case: the case manager's group or the high-risk desk of a managing institution. */
    public boolean mayClose(Subject subject) {
        Actor who = access.requireSee(subject);
        return cases.findByOpenSubject(subject.value()).filter(of -> of.mayBeClosedBy(who)).isPresent();
    }
}
