package cn.muan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** The migrations hold the engine's own DDL: an engine of another version must come with migrations of its own. */
class EngineSchemaTest {

    @ParameterizedTest
    @CsvSource({"h2", "mysql"})
    void the_migrations_are_the_engines_own_scripts(String vendor) throws IOException {
        String[] parts = {"engine", "history", "identity", "decision.engine", "decision.history"};
        for (int i = 0; i < parts.length; i++) {
            String ours = "db/migration/" + vendor + "/V1_" + (i + 1) + "__camunda_" + parts[i].replace('.', '_') + ".sql";
            String theirs = "org/camunda/bpm/engine/db/create/activiti." + vendor + ".create." + parts[i] + ".sql";
            assertThat(read(ours)).as(ours).isEqualTo(read(theirs));
        }
    }

    private static String read(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }
}
