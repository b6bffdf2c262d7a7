package cn.muan.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.muan.base.Message;
import cn.muan.directory.Organisation;
import cn.muan.directory.RescueLevel;
import cn.muan.directory.Specialty;

/** Ranks the hospitals that could take a woman: specialty backstop first, then level by level; a pure function of what is known now. */
final class TransferMatching {

    /** Each refusal of the last 30 days counts as so many minutes of way. */
    static final int MINUTES_FOR_A_REFUSAL = 10;
    private static final int FAR = 24 * 60;

    private final Road road;

    TransferMatching(Road road) {
        this.road = road;
    }

    /** How fast one gets on.
     * @param kilometresPerHour on the way, 1 to 200
     * @param detour how much longer a road is than the straight line, 1 or more */
    record Road(double kilometresPerHour, double detour) {

        int minutes(double straightKilometres) {
            return (int) Math.max(1, Math.round(straightKilometres * detour / kilometresPerHour * 60));
        }
    }

    /** Whom she is to be brought from and what she needs.
     * @param region jurisdictions of the same province
     * @param backstops who may not refuse her, for her specialty where she has one */
    record Need(Organisation from, Collection<String> region, Specialty specialty, int careLevel, Set<String> backstops) {
    }

    /** What is known of the hospitals today. */
    record Load(Map<String, Integer> freeBeds, Map<String, Long> refusals) {
    }

    /** Every hospital that may be asked, the best first. */
    List<Candidate> rank(Need need, Collection<Organisation> hospitals, Load load) {
        return hospitals.stream().filter(hospital -> mayBeAsked(hospital, need)).map(hospital -> candidate(hospital, need, load))
                .sorted(order(need)).toList();
    }

    /** Whether asking this one passes over a lower level that could take her (O42). */
    static boolean skips(Candidate chosen, List<Candidate> ranked, Set<String> asked) {
        return ranked.stream().filter(other -> other.fits() && !other.full() && !asked.contains(other.code()))
                .anyMatch(other -> other.tier().compareTo(chosen.tier()) < 0);
    }

    private static boolean mayBeAsked(Organisation hospital, Need need) {
        boolean backstop = need.backstops().contains(hospital.code());
        boolean near = hospital.jurisdiction().equals(need.from().jurisdiction()) || hospital.rescueLevel() != RescueLevel.NONE;
        return hospital.active() && hospital.kind() == Organisation.Kind.HOSPITAL && !hospital.code().equals(need.from().code())
                && need.region().contains(hospital.jurisdiction()) && (backstop || near && hospital.obstetricEmergency());
    }

    private Candidate candidate(Organisation hospital, Need need, Load load) {
        Tier tier = Tier.of(hospital, need.from().jurisdiction());
        boolean backstop = need.backstops().contains(hospital.code());
        boolean fits = backstop || hospital.level() >= need.careLevel();
        int minutes = need.from().kilometresTo(hospital).stream().mapToInt(road::minutes).findFirst().orElse(-1);
        Integer beds = load.freeBeds().get(hospital.code());
        long refusals = load.refusals().getOrDefault(hospital.code(), 0L);
        return new Candidate(hospital, tier, backstop, fits, minutes, beds, refusals,
                reasons(hospital, need, tier, backstop, fits, minutes, beds, refusals));
    }

    private static List<Message> reasons(Organisation hospital, Need need, Tier tier, boolean backstop, boolean fits, int minutes, Integer beds,
            long refusals) {
        List<Message> reasons = new ArrayList<>();
        if (backstop) {
            reasons.add(new Message(need.specialty() == null ? "transfer.reason.backstop" : "transfer.reason.specialty-backstop"));
        }
        reasons.add(new Message(hospital.rescueLevel() == RescueLevel.NONE ? "transfer.reason.hospital" : tier.key()));
        reasons.add(new Message(fits ? "transfer.reason.level" : "transfer.reason.level-too-low", String.valueOf(hospital.level())));
        reasons.add(minutes < 0 ? new Message("transfer.reason.way-unknown") : new Message("transfer.reason.minutes", String.valueOf(minutes)));
        Optional.ofNullable(beds).ifPresent(free -> reasons.add(
                free == 0 ? new Message("transfer.reason.full") : new Message("transfer.reason.beds", String.valueOf(free))));
        if (refusals > 0) {
            reasons.add(new Message("transfer.reason.refusals", String.valueOf(refusals)));
        }
        return List.copyOf(reasons);
    }

    private static Comparator<Candidate> order(Need need) {
        return Comparator.comparing((Candidate one) -> need.specialty() == null || !one.backstop())
                .thenComparing(one -> !one.fits())
                .thenComparing(Candidate::tier)
                .thenComparing(one -> one.hospital().rescueLevel() == RescueLevel.NONE)
                .thenComparing(Candidate::full)
                .thenComparing(one -> !one.backstop())
                .thenComparing(one -> (one.minutes() < 0 ? FAR : one.minutes()) + MINUTES_FOR_A_REFUSAL * one.refusals())
                .thenComparing(Candidate::code);
    }
}
