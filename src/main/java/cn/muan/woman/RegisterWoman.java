package cn.muan.woman;

import java.util.Set;

/**
 * What is registered at once: the woman, her residence and this pregnancy. Field keys of refusals are the names of the
 * components of this record, of {@link Person}, {@link Residence} (jurisdiction, community, …), {@link Dating} and
 * {@code endingKind}, {@code endedOn}.
 *
 * @param institution organisation where she books
 * @param gravidity   pregnancies including this one, null where unknown
 * @param parity      births before this one, null where unknown
 * @param ending      how the pregnancy ended where she is first seen afterwards, else null
 * @param knownWoman  id of the woman whose new pregnancy this is, as offered by {@link AlreadyRegistered}; else null
 */
public record RegisterWoman(String institution, Person person, Residence residence, Dating dating, Integer gravidity,
        Integer parity, Set<KeyFlag> flags, Ending ending, Long knownWoman) {

    /** A first registration of a pregnancy that goes on. */
    public static RegisterWoman of(String institution, Person person, Residence residence, Dating dating, Integer gravidity,
            Integer parity, Set<KeyFlag> flags) {
        return new RegisterWoman(institution, person, residence, dating, gravidity, parity, flags, null, null);
    }

    /** The same for a woman who is registered already. */
    public RegisterWoman newPregnancyOf(long woman) {
        return new RegisterWoman(institution, person, residence, dating, gravidity, parity, flags, ending, woman);
    }

    PregnancyDetails details() {
        return new PregnancyDetails(person, residence, dating, gravidity, parity, flags);
    }
}
