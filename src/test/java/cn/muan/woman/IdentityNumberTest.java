package cn.muan.woman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import cn.muan.base.Message;
import cn.muan.base.Refused;

class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String GOOD = IdentityNumbers.female(LocalDate.of(1997, 2, 28), 12);

    @Test
    void the_check_character_follows_the_standards_own_example() {
        assertThat(IdentityNumber.checkOf("11010519491231002")).isEqualTo('X');
        assertThat(IdentityNumber.checkOf("44052418800101001")).isEqualTo('4');
    }

    @Test
    void a_womans_number_gives_her_birth_date_and_never_prints_itself() {
        IdentityNumber number = IdentityNumber.of(GOOD, TODAY);
        assertThat(number.birthDate()).isEqualTo("1997-02-28");
        assertThat(number.toString()).startsWith("500*").doesNotContain("19970228");
    }

    @Test
    void spaces_full_width_digits_and_a_small_x_are_the_same_number() {
        String withX = "11010519491231002X";
        assertThat(IdentityNumber.of(" 110105 19491231 002x ", TODAY).value()).isEqualTo(withX);
        assertThat(IdentityNumber.of("１１０１０５１９４９１２３１００２Ｘ", TODAY).value()).isEqualTo(withX);
    }

    @Test
    void one_wrong_digit_anywhere_is_noticed() {
        for (int i = 0; i < 17; i++) {
            char wrong = GOOD.charAt(i) == '9' ? '8' : (char) (GOOD.charAt(i) + 1);
            String typed = GOOD.substring(0, i) + wrong + GOOD.substring(i + 1);
            assertThat(IdentityNumber.problem(typed, TODAY)).as(typed).isPresent();
        }
    }

    @Test
    void each_kind_of_mistake_has_its_own_sentence() {
        assertThat(problem("500103970228024")).isEqualTo("woman.id.fifteen");
        assertThat(problem(GOOD.substring(1))).isEqualTo("woman.id.length");
        assertThat(problem(GOOD.substring(0, 17) + "Y")).isEqualTo("woman.id.characters");
        assertThat(problem("0" + GOOD.substring(1))).isEqualTo("woman.id.characters");
        assertThat(problem("500103199702290240")).isEqualTo("woman.id.birth");
        assertThat(problem(IdentityNumbers.female(TODAY.plusDays(1), 3))).isEqualTo("woman.id.birth");
        assertThat(problem(IdentityNumbers.male(LocalDate.of(1990, 5, 5), 3))).isEqualTo("woman.id.male");
        assertThat(problem(" ")).isEqualTo("woman.required");
    }

    @Test
    void a_refusal_does_not_repeat_what_was_typed() {
        assertThatThrownBy(() -> IdentityNumber.of("500103199702290240", TODAY)).isInstanceOf(Refused.class)
                .hasMessageNotContaining("19970229");
    }

    private static String problem(String typed) {
        return IdentityNumber.problem(typed, TODAY).map(Message::key).orElse("");
    }
}
