package cn.muan.woman;

import java.util.Set;

/** Everything that can be corrected about a woman and her pregnancy. */
public record PregnancyDetails(Person person, Residence residence, Dating dating, Integer gravidity, Integer parity,
        Set<KeyFlag> flags) {
}
