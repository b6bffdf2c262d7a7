package cn.muan.base;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Profile {@code mysql} takes its settings from the environment alone and says at once what is missing. */
class DatabaseSettings implements EnvironmentPostProcessor, Ordered {

    private static final List<String> NEEDED = List.of("MUAN_DB_URL", "MUAN_DB_USER", "MUAN_DB_PASSWORD");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("mysql & !test"))) {
            return;
        }
        List<String> missing = NEEDED.stream().filter(name -> environment.getProperty(name) == null).toList();
        if (!missing.isEmpty()) {
            throw new SettingsMissing(missing);
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
