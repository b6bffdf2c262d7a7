package cn.muan;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.ActiveProfilesResolver;

/** Which database a test runs on; a missing MySQL skips with a sentence, or fails where {@code MUAN_TEST_STRICT=true}. */
public class TestDatabase implements ExecutionCondition {

    private static final String HOW = "MySQL tests need MUAN_TEST_MYSQL_URL (and MUAN_TEST_MYSQL_USER, MUAN_TEST_MYSQL_PASSWORD), "
            + "such as jdbc:mysql://127.0.0.1:3306/muan_test?createDatabaseIfNotExist=true";

    /** Whether this run of the tests is the one on MySQL. */
    public static boolean mysql() {
        return "mysql".equals(System.getProperty("muan.test.database"));
    }

    /** Whether a missing part of the full suite fails it instead of skipping. */
    public static boolean strict() {
        return "true".equals(System.getenv("MUAN_TEST_STRICT"));
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!mysql() || System.getenv("MUAN_TEST_MYSQL_URL") != null) {
            return ConditionEvaluationResult.enabled("database at hand");
        }
        if (strict()) {
            throw new IllegalStateException(HOW);
        }
        return ConditionEvaluationResult.disabled(HOW);
    }

    /** Profile {@code test}, and {@code mysql} where this run is the one on MySQL. */
    public static class Profiles implements ActiveProfilesResolver {

        @Override
        public String[] resolve(Class<?> testClass) {
            return mysql() ? new String[] {"mysql", "test"} : new String[] {"test"};
        }
    }
}
