package cn.muan.caesarean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class SurgeryTimesTest {

    private static final Instant DECIDED = Instant.parse("2026-02-26T11:20:00Z");

    @Test
    void what_happens_in_its_order_is_fine_however_much_of_it_is_noted() {
        assertThat(SurgeryTimes.NONE.slip(DECIDED)).isEmpty();
        assertThat(new SurgeryTimes(null, null, minute(28)).slip(DECIDED)).isEmpty();
        assertThat(new SurgeryTimes(minute(0), minute(0), minute(0)).slip(DECIDED)).isEmpty();
        assertThat(new SurgeryTimes(minute(8), minute(15), minute(28)).slip(DECIDED)).isEmpty();
    }

    @Test
    void each_moment_out_of_order_is_named_with_what_it_would_have_preceded() {
        assertThat(new SurgeryTimes(minute(-1), null, null).slip(DECIDED))
                .contains(new SurgeryTimes.Slip(Moment.ANAESTHESIA, "caesarean.before-decision"));
        assertThat(new SurgeryTimes(null, minute(-1), null).slip(DECIDED))
                .contains(new SurgeryTimes.Slip(Moment.INCISION, "caesarean.before-decision"));
        assertThat(new SurgeryTimes(minute(8), minute(7), minute(28)).slip(DECIDED))
                .contains(new SurgeryTimes.Slip(Moment.INCISION, "caesarean.before-anaesthesia"));
        assertThat(new SurgeryTimes(minute(8), minute(15), minute(14)).slip(DECIDED))
                .contains(new SurgeryTimes.Slip(Moment.BIRTH, "caesarean.before-incision"));
        assertThat(new SurgeryTimes(minute(8), null, minute(7)).slip(DECIDED))
                .contains(new SurgeryTimes.Slip(Moment.BIRTH, "caesarean.before-anaesthesia"));
    }

    private static Instant minute(int minute) {
        return DECIDED.plusSeconds(60L * minute);
    }
}
