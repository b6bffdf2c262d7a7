package cn.muan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import cn.muan.rehearsal.BadScenario.Finding;

/** The format of scenario files: the packaged ones keep it, and what breaks it is named with its line. */
class ScenarioSchemaTest {

    private static final ScenarioSchema SCHEMA = new ScenarioSchema();
    private static final String HEAD = """
            name: 一个情景
            covers: [O15]
            start: 2026-05-11 10:00
            steps:
            """;

    static Stream<Path> files() throws IOException {
        return RehearsalTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void packaged_scenarios_keep_the_format_and_are_named_for_what_they_tell(Path file) throws IOException {
        Passage head = LinedYaml.read(Files.readString(RehearsalTest.FOLDER.resolve(file)));
        assertThat(SCHEMA.findings(head)).isEmpty();
        assertThat(file.toString()).matches("(?:e\\d\\d|[og]\\d\\d[a-z]?|year)-[a-z0-9-]+\\.yaml");
        String first = file.toString().replaceAll("^([og])0?(\\d+[a-z]?)-.*", "$1$2").replaceAll("^e0?(\\d+)-.*", "e$1");
        assertThat(head.at("covers").items()).as("covers").anyMatch(code -> code.text().equalsIgnoreCase(first) || first.startsWith("year"));
    }

    @Test
    void an_unknown_key_is_named_with_the_one_meant() {
        assertThat(findings(HEAD + """
                  - at: 10:00
                    expect:
                      obligatons:
                        - {code: O15}
                """)).containsExactly("7 rehearsal.bad.unknown-key obligatons obligations, no-obligations");
    }

    @Test
    void a_step_either_does_or_expects() {
        assertThat(findings(HEAD + """
                  - at: 10:00
                  - at: 10:00
                    do: nothing
                    expect: {case: none}
                """)).containsExactlyInAnyOrder("5 rehearsal.bad.do-or-expect", "6 rehearsal.bad.do-or-expect");
    }

    @Test
    void a_value_outside_the_list_and_a_missing_key_are_named() {
        assertThat(findings(HEAD + """
                  - at: 10:00
                    expect:
                      severity: crimson
                      tasks:
                        - owner: attending@YZ-H1
                """)).containsExactly("7 rehearsal.bad.value severity crimson", "9 rehearsal.bad.missing task");
    }

    @Test
    void a_start_that_is_no_time_and_a_code_that_is_none_are_named() {
        assertThat(findings("name: 一个情景\ncovers: [X15]\nstart: soon\nsteps:\n  - {at: '10:00', do: nothing}\n"))
                .containsExactly("2 rehearsal.bad.value 0 X15", "3 rehearsal.bad.value start soon");
    }

    @Test
    void a_type_is_named() {
        assertThat(findings("name: 一个情景\ncovers: [O15]\nstart: 2026-05-11 10:00\nsteps: nothing\n")).singleElement().asString().startsWith("4 rehearsal.bad.type steps array");
    }

    @Test
    void what_is_no_yaml_says_where() {
        assertThat(bad("name: a\nsteps: [1, 2\ncovers: b\n")).singleElement().asString().matches("[23] rehearsal.bad.yaml.*");
        assertThat(bad("")).containsExactly("1 rehearsal.bad.empty");
        assertThat(bad("- a\n- b\n")).containsExactly("1 rehearsal.bad.empty");
        assertThat(bad("name: a\nname: b\n")).containsExactly("2 rehearsal.bad.twice name");
        assertThat(bad("name: &it {a: b}\nother: *it\n")).singleElement().asString().startsWith("1 rehearsal.bad.yaml");
    }

    @Test
    void times_and_words_stay_what_they_look_like() {
        Passage read = LinedYaml.read("a: 16:00\nb: no\nc: 12\nd: true\ne: 007\nf: 1.5\ng:\nh: '12'\n");
        assertThat(read.value().toString()).isEqualTo("{\"a\":\"16:00\",\"b\":\"no\",\"c\":12,\"d\":true,\"e\":\"007\",\"f\":1.5,\"g\":null,\"h\":\"12\"}");
        assertThat(read.at("e").line()).isEqualTo(5);
    }

    private static List<String> findings(String text) {
        return SCHEMA.findings(LinedYaml.read(text)).stream().map(ScenarioSchemaTest::written).toList();
    }

    private static List<String> bad(String text) {
        return catchThrowableOfType(BadScenario.class, () -> LinedYaml.read(text)).findings().stream().map(ScenarioSchemaTest::written).toList();
    }

    private static String written(Finding finding) {
        String args = finding.what().key().endsWith("do-or-expect") ? "" : " " + String.join(" ", Stream.of(finding.what().args()).map(String::valueOf).toList());
        return (finding.line() + " " + finding.what().key() + args).strip();
    }
}
