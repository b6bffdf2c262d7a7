package cn.muan.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.casework.HighRiskCaseProcess.Work;

/** Who may ask for a move, when, where to, and who is to accept it. */
@Component
class MoveRules {

    /** Work before which nobody knows who manages her by residence; receiving the report settles it. */
    private static final Set<Work> UNSETTLED = EnumSet.of(Work.REPORT, Work.ACKNOWLEDGE_REPORT, Work.HAND_OVER, Work.ACKNOWLEDGE_HANDOVER,
            Work.DECIDE_HANDOVER);

    private final Places places;
    private final Clock clock;

    MoveRules(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** The group for which the actor may ask, empty where there is none. */
    static Optional<Group> asker(HighRiskCase of, Actor who) {
        Group manager = new Group(Role.CASE_MANAGER, of.managingMch());
        if (who.system()) {
            return Optional.of(manager);
        }
        Stream<Group> atInstitutions = Stream.of(of.managingMch(), of.residenceMch(), of.mchInstitution()).distinct()
                .flatMap(mch -> Stream.of(new Group(Role.HIGH_RISK_DESK, mch), new Group(Role.CASE_MANAGER, mch)));
        Stream<Group> atCentre = Stream.ofNullable(of.centre()).map(centre -> new Group(Role.MATERNAL_WORKER, centre));
        return Stream.concat(atInstitutions, atCentre).filter(who::is).findFirst();
    }

    static Group requireAsker(HighRiskCase of, Actor who) {
        return asker(of, who).orElseThrow(() -> new AccessDeniedException("only those who manage her ask for a move"));
    }

    /** @throws Refused {@code casework.move-reporting-under-way} */
    void requireSettled(Set<Work> waiting) {
        if (waiting.stream().anyMatch(UNSETTLED::contains)) {
            throw new Refused("casework.move-reporting-under-way");
        }
    }

    /** @return the MCH institution of the district moved to
     * @throws FieldsRefused with every error at its field */
    String check(HighRiskCase of, MoveWish wish) {
        var errors = new LinkedHashMap<String, Message>();
        Optional<String> mch = wish.district() == null ? Optional.empty() : places.mchOfKnown(wish.district());
        if (mch.isEmpty()) {
            errors.put("district", new Message("casework.move-district-unknown"));
        } else if (wish.centre() != null && !places.centresIn(wish.district()).containsKey(wish.centre())) {
            errors.put("centre", new Message("casework.move-centre-elsewhere"));
        } else if (nowhere(of, wish)) {
            errors.put(wish.centre() == null ? "district" : "centre", new Message("casework.move-nowhere"));
        }
        date(of, wish.movedOn()).ifPresent(error -> errors.put("movedOn", error));
        if (wish.reason() == null || wish.reason().isBlank()) {
            errors.put("reason", new Message("casework.reason-needed"));
        }
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
        return mch.orElseThrow();
    }

    private boolean nowhere(HighRiskCase of, MoveWish wish) {
        boolean sameDistrict = wish.district().equals(places.districtOf(of));
        return sameDistrict && (wish.centre() == null ? of.centre() == null : wish.centre().equals(of.centre()));
    }

    private Optional<Message> date(HighRiskCase of, LocalDate movedOn) {
        if (movedOn == null) {
            return Optional.of(new Message("casework.move-date-missing"));
        }
        if (movedOn.isAfter(ChinaTime.dateOf(clock.instant()))) {
            return Optional.of(new Message("casework.move-in-future"));
        }
        LocalDate enrolled = ChinaTime.dateOf(of.openedAt());
        return movedOn.isBefore(enrolled) ? Optional.of(new Message("casework.move-before-enrolment", enrolled.toString())) : Optional.empty();
    }

    /** Within the district the new centre, where one is named; else the MCH institution of the new district, which names one. */
    Group receiver(HighRiskCase of, MoveWish wish, String mch) {
        return mch.equals(of.residenceMch()) && wish.centre() != null ? new Group(Role.MATERNAL_WORKER, wish.centre())
                : new Group(Role.HIGH_RISK_DESK, mch);
    }

    /** The centre that follows her up from now on: one of the new district, needed where the district has any. */
    String named(CaseMove move, String centre) {
        Set<String> known = places.centresIn(move.toDistrict()).keySet();
        if (centre == null && known.isEmpty()) {
            return null;
        }
        if (centre == null || !known.contains(centre)) {
            throw new FieldsRefused(Map.of("centre", new Message("casework.move-centre-missing")));
        }
        return centre;
    }

    static void requireReason(String field, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new FieldsRefused(Map.of(field, new Message("casework.reason-needed")));
        }
    }
}
