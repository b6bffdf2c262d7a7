package cn.muan.woman;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import cn.muan.base.Subject;

/**
 * What other features ask about a pregnancy; holds no identifiers.
 *
 * @param subject               the pregnancy that goes on, also when asked for one joined into it
 * @param bookedAt              organisation of booking
 * @param residenceJurisdiction district or county of residence
 * @param residenceCommunity    community or township centre, null where unknown
 * @param age                   completed years today, null where unknown
 * @param gestation             today, null where unknown or ended
 * @param due                   expected date of delivery, null where unknown
 * @param ending                null while the pregnancy lasts
 */
public record PregnancyFacts(Subject subject, long woman, String bookedAt, String residenceJurisdiction,
        String residenceCommunity, Integer age, Set<KeyFlag> flags, Gestation gestation, LocalDate due, Integer gravidity,
        Integer parity, Instant registeredAt, Ending ending) {

    /** Codes of the flags, as the decision tables name them. */
    public Set<String> flagCodes() {
        return flags.stream().map(KeyFlag::code).collect(Collectors.toUnmodifiableSet());
    }
}
