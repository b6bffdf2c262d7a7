package cn.muan.base;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DatabaseSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void the_profile_mysql_says_which_variables_are_missing() {
        environment.setActiveProfiles("mysql");
        environment.setProperty("MUAN_DB_USER", "muan");
        assertThatThrownBy(this::start).hasMessageContaining("MUAN_DB_URL, MUAN_DB_PASSWORD")
                .hasMessageNotContaining("MUAN_DB_USER,");
    }

    @Test
    void the_embedded_database_needs_nothing() {
        assertThatNoException().isThrownBy(this::start);
    }

    private void start() {
        new DatabaseSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
