package cn.muan.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.HighRiskCaseProcess.Work;
import cn.muan.directory.Directory;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;
import cn.muan.policy.Policy;

/** Opens the duties of a case before the task that serves them begins; each only where a jurisdiction up the line has a rule. */
@Service
@Transactional
public class CaseDuties {

    /** Red, orange and infectious report (S0（三）, S4 第九条, S3 二（四）). */
    static final List<String> REPORTS = List.of("O15", "O16", "O17");
    /** Everything that reporting and receiving may leave open. */
    static final List<String> ALL = List.of("O15", "O16", "O17", "O15a", "O18", "O28", "O29", "O29a", "O29b");
    /** What a pass through receiving and handing over may leave open; an upgrade before its end asks for all of it again. */
    private static final Set<String> OF_A_PASS = Set.of("O15a", "O18", "O28", "O29", "O29a", "O29b");

    private final HighRiskCases cases;
    private final CaseReports reports;
    private final Obligations obligations;
    private final HighRiskCaseProcess process;
    private final Directory directory;
    private final Policy policy;

    CaseDuties(HighRiskCases cases, CaseReports reports, Obligations obligations, HighRiskCaseProcess process,
            Directory directory, Policy policy) {
        this.cases = cases;
        this.reports = reports;
        this.obligations = obligations;
        this.process = process;
        this.directory = directory;
        this.policy = policy;
    }

    /**
     * Opens what is to be reported and replaces earlier report duties by {@link UpgradeRule}. The clock starts at the signature (T7).
     *
     * @return whether any report is owed now
     */
    public boolean openReports(Subject subject) {
        HighRiskCase of = caseOf(subject);
        List<Obligation> earlier = openReportsOf(subject);
        Set<Long> known = earlier.stream().map(Obligation::id).collect(java.util.stream.Collectors.toSet());
        List<Obligation> opened = openNew(of).stream().filter(duty -> !known.contains(duty.id())).toList();
        opened.stream().map(Obligation::trigger).max(Instant::compareTo).ifPresent(at ->
                UpgradeRule.replaced(earlier, opened, at).forEach(old -> obligations.supersede(old, at)));
        return !openReportsOf(subject).isEmpty();
    }

    /** Whether a new colour or infection is to be reported from that jurisdiction: neither was reported, and its policies ask for it. */
    boolean newsToReport(HighRiskCase of, String jurisdiction, Instant at) {
        CaseFacts facts = CaseFacts.of(of.severity(), of.infectious());
        return of.colourUnreported() && policy.deadline(ofColour(of), facts, jurisdiction, at).isPresent()
                || of.infectionUnreported() && policy.deadline("O17", facts, jurisdiction, at).isPresent();
    }

    private static String ofColour(HighRiskCase of) {
        return of.severity() == Severity.RED ? "O15" : "O16";
    }

    private List<Obligation> openNew(HighRiskCase of) {
        List<Obligation> opened = new ArrayList<>();
        if (of.colourUnreported()) {
            report(of, ofColour(of), of.severitySince()).ifPresent(opened::add);
        }
        if (of.infectionUnreported()) {
            report(of, "O17", of.infectiousSince()).ifPresent(opened::add);
        }
        return opened;
    }

    private Optional<Obligation> report(HighRiskCase of, String code, Instant since) {
        return open(of, code, new Group(Role.ATTENDING, of.institution()), of.jurisdiction(), since, Work.REPORT);
    }

    private List<Obligation> openReportsOf(Subject subject) {
        return obligations.openOf(subject).stream().filter(duty -> REPORTS.contains(duty.code())).toList();
    }

    /** The open case that the duties are about. */
    public HighRiskCase caseOf(Subject subject) {
        return cases.findByOpenSubject(subject.value()).orElseThrow();
    }

    /** O15a: the MCH institution owes the acknowledgement of the latest report from its submission on (domain G6). */
    public void openAcknowledgement(Subject subject) {
        HighRiskCase of = caseOf(subject);
        CaseReport report = reports.findFirstByCaseIdOrderByIdDesc(of.id()).orElseThrow();
        open(of, "O15a", desk(of.mchInstitution()), report.submittedAt(), Work.ACKNOWLEDGE_REPORT);
    }

    /** O18, only of a red report and where the county's policies ask for it (S3 二（四）). */
    public boolean openForwarding(Subject subject) {
        HighRiskCase of = caseOf(subject);
        CaseReport report = reports.findFirstByCaseIdOrderByIdDesc(of.id()).orElseThrow();
        Group owner = desk(of.mchInstitution());
        return obligations.open(new Duty("O18", subject, owner, directory.organisation(owner.organisation()).jurisdiction(),
                report.acknowledgedAt(), CaseFacts.of(report.severity(), report.infectious()),
                process.taskOf(Work.FORWARD_REPORT))).isPresent();
    }

    /** Where no report is owed, the community is told, or the MCH institution of residence, all the same; from the signature on. */
    public HighRiskCase openManagement(Subject subject) {
        HighRiskCase of = caseOf(subject);
        openNext(of, of.confirmedAt());
        return of;
    }

    /** What is owed once the MCH institution knows of her: the feedback, or the hand-over to the one of her residence. */
    void openNext(HighRiskCase of, Instant since) {
        of.managedWhereResident();
        if (of.handOverOwed()) {
            openHandover(of, since);
        } else {
            openFeedback(of, since);
        }
    }

    /** O28, owed by the MCH institution of residence. */
    void openFeedback(HighRiskCase of, Instant since) {
        open(of, "O28", desk(of.residenceMch()), since, Work.FEED_BACK);
    }

    /** O29b, owed by the institution above both that decides a refused hand-over. */
    void openHandoverDecision(HighRiskCase of, String decidingMch, Instant since) {
        open(of, "O29b", desk(decidingMch), since, Work.DECIDE_HANDOVER);
    }

    /** Fulfils those of the pass; the duties of a move under way have codes in common and are not meant. */
    void meet(Subject subject, String code, Instant at) {
        ofPass(subject).filter(duty -> duty.code().equals(code)).forEach(duty -> obligations.meet(duty, at));
    }

    /** Another pass takes the place of the one that was interrupted.
     * @return whether anything was left open by it */
    boolean supersedePass(Subject subject, Instant at) {
        List<Obligation> left = ofPass(subject).filter(duty -> OF_A_PASS.contains(duty.code())).toList();
        left.forEach(duty -> obligations.supersede(duty, at));
        return !left.isEmpty();
    }

    private Stream<Obligation> ofPass(Subject subject) {
        return obligations.openOf(subject).stream().filter(duty -> duty.occurrence() == null);
    }

    /** O29, owed by the MCH institution that received the report. */
    void openHandover(HighRiskCase of, Instant since) {
        open(of, "O29", desk(of.mchInstitution()), since, Work.HAND_OVER);
    }

    /** O29a, owed by the MCH institution to which the case was handed (scenario 12). */
    void openHandoverAcknowledgement(HighRiskCase of, Instant since) {
        open(of, "O29a", desk(of.residenceMch()), since, Work.ACKNOWLEDGE_HANDOVER);
    }

    private void open(HighRiskCase of, String code, Group owner, Instant since, Work work) {
        open(of, code, owner, directory.organisation(owner.organisation()).jurisdiction(), since, work);
    }

    private Optional<Obligation> open(HighRiskCase of, String code, Group owner, String jurisdiction, Instant since, Work work) {
        return obligations.open(new Duty(code, of.subject(), owner, jurisdiction, since,
                CaseFacts.of(of.severity(), of.infectious()), process.taskOf(work)));
    }

    private static Group desk(String mch) {
        return new Group(Role.HIGH_RISK_DESK, mch);
    }
}
