package cn.muan.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

import cn.muan.MuanApplication;
import cn.muan.TestDatabase;

/**
 * A journey in a real browser against the running application with the demo's people and places but none of its cases, on H2;
 * one with the tag {@code database} goes again on MySQL in the build's second run.
 * Its sweeps and polls end with the class, before another test moves the clock.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({TestDatabase.class, Chromium.class})
@SpringBootTest(classes = MuanApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"muan.demo.cases=false", "muan.scheduling=true"})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@ActiveProfiles(resolver = BrowserTest.Profiles.class)
public @interface BrowserTest {

    /** The test profiles, and the demo's people and places. */
    class Profiles extends TestDatabase.Profiles {

        @Override
        public String[] resolve(Class<?> testClass) {
            return TestDatabase.mysql() ? new String[] {"demo", "mysql", "test"} : new String[] {"demo", "test"};
        }
    }
}
