package cn.muan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import cn.muan.MuanTest;
import cn.muan.TestDatabase;
import cn.muan.base.Messages;

/** Every packaged scenario goes as told, on either database. */
@MuanTest
class RehearsalTest {

    static final Path FOLDER = Path.of("processes/scenarios");
    private static final Pattern OF_THE_DOMAIN = Pattern.compile("e\\d|year-");
    /** {@code -Dmuan.rehearse.all=true} has MySQL rehearse everything. */
    private static final boolean EVERYWHERE = Boolean.getBoolean("muan.rehearse.all");

    @Autowired
    private Rehearsal rehearsal;

    /** All of them on the database in memory; on MySQL, which takes three times as long, those of the domain and of whole years, and one of each obligation. */
    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> told = new HashSet<>();
            return files.filter(file -> file.toString().endsWith(".yaml")).map(Path::getFileName).sorted()
                    .filter(file -> !TestDatabase.mysql() || EVERYWHERE || OF_THE_DOMAIN.matcher(file.toString()).lookingAt()
                            || told.add(file.toString().split("-")[0])).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void goes_as_told(Path file) throws IOException {
        Outcome outcome = rehearsal.run(file.toString(), Files.readString(FOLDER.resolve(file)), Messages.CHINESE);
        assertThat(outcome.passed()).as(String.join("\n", outcome.report())).isTrue();
    }
}
