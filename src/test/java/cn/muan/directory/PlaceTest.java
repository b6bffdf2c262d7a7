package cn.muan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void a_degree_of_latitude_is_about_111_kilometres() {
        assertThat(new Place(29, 106).kilometresTo(new Place(30, 106))).isEqualTo(111.2, within(0.1));
        assertThat(new Place(29, 106).kilometresTo(new Place(29, 106))).isZero();
    }

    @Test
    void degrees_shrink_towards_the_pole_and_the_date_line_is_no_wall() {
        assertThat(new Place(60, 0).kilometresTo(new Place(60, 1))).isEqualTo(55.6, within(0.1));
        assertThat(new Place(0, 179.5).kilometresTo(new Place(0, -179.5))).isEqualTo(111.2, within(0.1));
    }

    @Test
    void off_the_map_is_refused() {
        assertThatThrownBy(() -> new Place(91, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
