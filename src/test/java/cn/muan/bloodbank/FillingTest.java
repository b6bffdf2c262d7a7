package cn.muan.bloodbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class FillingTest {

    @Test
    void the_earliest_go_first_where_they_add_up() {
        assertThat(choose(4, 2, 2, 2, 2)).containsExactly(0, 1);
    }

    @Test
    void a_later_bag_is_taken_where_it_makes_the_sum_exact() {
        assertThat(choose(3, 2, 2, 1)).containsExactly(0, 2);
        assertThat(choose(5, 2, 2, 2, 2, 1)).containsExactly(0, 1, 4);
    }

    @Test
    void one_unit_too_many_where_no_sum_is_exact() {
        assertThat(choose(3, 2, 2)).containsExactly(0, 1);
        assertThat(choose(1, 10, 2)).containsExactly(1);
    }

    @Test
    void everything_where_it_does_not_suffice() {
        assertThat(choose(9, 2, 2)).containsExactly(0, 1);
        assertThat(choose(1)).isEmpty();
    }

    /** Against every subset there is. */
    @Test
    void no_choice_wastes_less() {
        var random = new Random(28);
        for (int round = 0; round < 300; round++) {
            int[] units = random.ints(1 + random.nextInt(10), 1, 11).toArray();
            int wanted = 1 + random.nextInt(IntStream.of(units).sum());
            int least = IntStream.range(0, 1 << units.length).map(subset -> sum(subset, units)).filter(sum -> sum >= wanted).min().orElseThrow();

            assertThat(choose(wanted, units).stream().mapToInt(bag -> units[bag]).sum()).isEqualTo(least);
        }
    }

    private static int sum(int subset, int... units) {
        return IntStream.range(0, units.length).filter(bag -> (subset >> bag & 1) == 1).map(bag -> units[bag]).sum();
    }

    private static List<Integer> choose(int wanted, int... units) {
        return Filling.choose(IntStream.range(0, units.length).boxed().toList(), wanted, bag -> units[bag]);
    }
}
