package cn.muan.resource;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;
import cn.muan.policy.Policy;
import cn.muan.timeline.Timeline;

/** Liaisons of each institution; a change is owed to its MCH institution (O81; S0（五）, S3 附件1第7条), several unfiled ones as one filing. */
@Service
@Transactional
public class LiaisonRegister {

    /** Obligation of filing a change. */
    public static final String FILING = "O81";
    /** A dispatch centre, a blood station and an MCH institution have no safety office; they are partners of the rescue all the same (O57). */
    static final Role[] NAMING = {Role.SAFETY_OFFICE, Role.DEPARTMENT_HEAD, Role.EMS_DISPATCHER, Role.BLOOD_DISPATCHER, Role.HIGH_RISK_DESK};
    private static final Actor REGISTER = Actor.system("liaisons");
    private static final int MOST = 500;
    private static final int SHOWN = 30;

    private final Liaisons liaisons;
    private final LiaisonFilings filings;
    private final LiaisonFilingProcess process;
    private final Policy policy;
    private final Obligations obligations;
    private final Directory directory;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    LiaisonRegister(Liaisons liaisons, LiaisonFilings filings, LiaisonFilingProcess process, Policy policy, Obligations obligations,
            Directory directory, CaseAccess access, CurrentActor actor, Timeline timeline, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.liaisons = liaisons;
        this.filings = filings;
        this.process = process;
        this.policy = policy;
        this.obligations = obligations;
        this.directory = directory;
        this.access = access;
        this.actor = actor;
        this.timeline = timeline;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The subject of the filing of an institution's liaisons. */
    public static Subject subjectOf(String institution) {
        return Subject.institution(institution, "liaison");
    }

    /** Liaisons of an institution, the present and the former, latest first; at most {@value #SHOWN}. */
    @Transactional(readOnly = true)
    public List<LiaisonSheet> of(String institution) {
        Readers.require(actor.require());
        return liaisons.latest(List.of(institution), Limit.of(SHOWN)).stream().map(Liaison::sheet).toList();
    }

    /** Today's liaisons of each of the institutions, by institution, in one query. */
    @Transactional(readOnly = true)
    public Map<String, List<LiaisonSheet>> present(Collection<String> institutions) {
        Readers.require(actor.require());
        return institutions.isEmpty() ? Map.of() : liaisons.on(institutions, ChinaTime.dateOf(clock.instant()), Limit.of(MOST)).stream()
                .map(Liaison::sheet).collect(Collectors.groupingBy(LiaisonSheet::institution));
    }

    /** Whether the current person may name the institution's liaisons. */
    @Transactional(readOnly = true)
    public boolean mayName(Organisation at) {
        Actor person = actor.require();
        return List.of(NAMING).stream().anyMatch(role -> person.is(role, at.code()));
    }

    /** Names a liaison; returns its number. */
    public long name(String institution, LiaisonEntry entered) {
        LiaisonEntry entry = entered.checked();
        actor.requireAt(institution, NAMING);
        directory.organisation(institution);
        LiaisonFiling filing = filing(institution);
        Optional<Liaison> same = liaisons.latest(List.of(institution), Limit.of(SHOWN)).stream().filter(known -> known.is(entry)).findFirst();
        if (same.isPresent()) {
            return same.get().sheet().id();
        }
        Liaison named = liaisons.saveAndFlush(new Liaison(institution, entry));
        changed(institution, filing, "timeline.resource.liaison-named");
        return named.sheet().id();
    }

    /** Changes a liaison or ends one; an empty phone or the masked one stays as it is.
     * @param seen version the person had before the eyes */
    public void change(long id, int seen, LiaisonEntry entered) {
        Liaison liaison = liaisons.findById(id).orElseThrow(() -> new Refused("resource.gone"));
        String phone = entered.phone();
        boolean kept = phone == null || phone.isBlank() || phone.equals(liaison.sheet().maskedPhone());
        LiaisonEntry entry = new LiaisonEntry(entered.name(), entered.post(), kept ? liaison.phone() : phone, entered.from(), entered.to()).checked();
        actor.requireAt(liaison.institution(), NAMING);
        LiaisonFiling filing = filing(liaison.institution());
        if (liaison.version() != seen) {
            throw new Refused("resource.changed-meanwhile");
        }
        if (!liaison.is(entry)) {
            liaison.become(entry);
            liaisons.saveAndFlush(liaison);
            changed(liaison.institution(), filing, "timeline.resource.liaison-changed");
        }
    }

    private LiaisonFiling filing(String institution) {
        jdbc.sql("insert ignore into liaison_filing (institution, owed, version) values (?, false, 0)").params(institution).update();
        return filings.lock(institution).orElseThrow();
    }

    private void changed(String institution, LiaisonFiling filing, String story) {
        Subject subject = subjectOf(institution);
        access.participate(subject, institution, CaseAccess.Part.REPORTING);
        timeline.record(subject, Timeline.Kind.ACT, story);
        audit.record("liaison-changed", subject, institution);
        Organisation at = directory.organisation(institution);
        Optional<String> mch = mchOf(at);
        if (!filing.owed() && mch.isPresent() && owes(at)) {
            filing.owe(now());
            filings.saveAndFlush(filing);
            access.participate(subject, mch.get(), CaseAccess.Part.MANAGING);
            actor.as(REGISTER, () -> {
                process.begin(subject, owner(at), mch.get());
                return null;
            });
        }
    }

    /** S0（五） binds midwifery institutions 助产机构; where no policy of the place asks, nothing is filed. */
    private boolean owes(Organisation at) {
        return at.active() && at.midwifery()
                && policy.deadline(FILING, CaseFacts.of(null, false), at.jurisdiction(), clock.instant()).isPresent();
    }

    private Optional<String> mchOf(Organisation at) {
        return directory.serving(at.jurisdiction(), Organisation.Kind.MCH)
                .or(() -> directory.serving(at.jurisdiction(), Organisation.Kind.MUNICIPAL_MCH))
                .map(Organisation::code).filter(code -> !code.equals(at.code()));
    }

    private static Group owner(Organisation at) {
        return new Group(at.safetyOffice() ? Role.SAFETY_OFFICE : Role.DEPARTMENT_HEAD, at.code());
    }

    /** Opens the duty to file; its clock runs from the first change that was not filed. */
    public void open(Subject subject) {
        actor.as(REGISTER, () -> {
            Organisation at = directory.organisation(Keeping.institutionOf(subject));
            Instant changed = filings.findById(at.code()).orElseThrow().changedAt();
            return obligations.open(new Duty(FILING, subject, owner(at), at.jurisdiction(), changed, CaseFacts.of(null, false), process.filingTask()));
        });
    }

    /** The entries that a filing tells of: those not filed yet; for the institution and the one it files with. */
    @Transactional(readOnly = true)
    public List<LiaisonSheet> unfiled(Subject subject) {
        access.requireSee(subject);
        return liaisons.findByInstitutionAndFiledAtIsNullOrderById(Keeping.institutionOf(subject)).stream().map(Liaison::sheet).toList();
    }

    /** Files every change made so far with the MCH institution. */
    public void file(Subject subject) {
        String institution = Keeping.institutionOf(subject);
        Organisation at = directory.organisation(institution);
        Actor person = actor.requireAt(institution, owner(at).role());
        LiaisonFiling filing = filing(institution);
        Instant now = now();
        liaisons.findByInstitutionAndFiledAtIsNullOrderById(institution).forEach(liaison -> liaison.filed(now));
        filing.filed(now, person.name());
        obligations.meet(subject, List.of(FILING), now);
        timeline.record(subject, Timeline.Kind.ACT, "timeline.resource.liaison-filed", mchOf(at).orElse(""));
        audit.record("liaison-filed", subject, institution);
    }

    /** The MCH institution takes note of what was filed. */
    public void note(Subject subject, String mch) {
        Actor person = actor.requireAt(mch, Role.HIGH_RISK_DESK);
        access.requireSee(subject);
        filing(Keeping.institutionOf(subject)).noted(now(), person.name());
        timeline.record(subject, Timeline.Kind.ACT, "timeline.resource.liaison-noted", mch);
    }

    /** The phone of a liaison, for a reason that is recorded. */
    public String reveal(long id, String reason) {
        Readers.require(actor.require());
        Liaison liaison = liaisons.findById(id).orElseThrow(() -> new Refused("resource.gone"));
        Roster.requireReason(reason);
        audit.record("liaison-phone-revealed", null, liaison.institution() + ": " + reason.strip());
        return liaison.phone();
    }

    /** An institution out of use files nothing any more. */
    void review(Organisation at) {
        if (at.active()) {
            return;
        }
        actor.as(REGISTER, () -> {
            filings.lock(at.code()).filter(LiaisonFiling::owed).ifPresent(filing -> {
                filing.callOff();
                Subject subject = subjectOf(at.code());
                obligations.cancel(subject, List.of(FILING), now());
                process.calledOff(subject);
            });
            return null;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
