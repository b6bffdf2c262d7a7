package cn.muan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import cn.muan.MuanTest;
import cn.muan.base.Messages;

/** Every packaged scenario goes as told, on either database. */
@MuanTest
class RehearsalTest {

    static final Path FOLDER = Path.of("processes/scenarios");

    @Autowired
    private Rehearsal rehearsal;

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).map(Path::getFileName).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void goes_as_told(Path file) throws IOException {
        Outcome outcome = rehearsal.run(file.toString(), Files.readString(FOLDER.resolve(file)), Messages.CHINESE);
        assertThat(outcome.passed()).as(String.join("\n", outcome.report())).isTrue();
    }
}
