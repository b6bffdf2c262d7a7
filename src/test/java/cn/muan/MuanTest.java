package cn.muan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on an empty database, with the clock in the test's hand and the job executor at rest. The build runs
 * these tests twice: on an in-memory H2, and on the MySQL that {@code MUAN_TEST_MYSQL_URL} names.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@ExtendWith({TestDatabase.class, CleanHouse.class})
@SpringBootTest(classes = MuanApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles(resolver = TestDatabase.Profiles.class)
public @interface MuanTest {
}
