package cn.muan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

import cn.muan.MuanApplication;
import cn.muan.base.Messages;
import cn.muan.engine.SteppedClock;

/** The command in a house of its own: what it prints, what it answers to the shell, and that one file leaves nothing to the next. */
class RehearsalCommandTest {

    private static final String STORY = """
            name: 红色须在 24 小时内报送
            covers: [O15]
            start: 2026-05-11 10:00
            steps:
              - {at: '10:00', do: confirm, as: attending@YZ-H1, with: {colour: red}}
              - {at: '10:00', expect: {obligations: [{code: O15, due: %s}]}}
            """;

    private static ConfigurableApplicationContext house;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeAll
    static void start() {
        house = RehearsalCommand.start(MuanApplication.class);
    }

    @AfterAll
    static void stop() {
        house.getBean(SteppedClock.class).reset();
        house.close();
        ClockUtil.reset();
    }

    @Test
    void the_house_has_no_web_server_no_screens_no_schedule_and_a_database_in_memory() throws Exception {
        assertThat(house).isNotInstanceOf(WebApplicationContext.class);
        assertThat(Arrays.stream(house.getBeanDefinitionNames()).map(house::getType).map(String::valueOf)).noneMatch(type -> type.contains(".ui.") || type.contains("vaadin"));
        assertThat(house.getBeanNamesForType(org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor.class)).isEmpty();
        try (var connection = house.getBean(javax.sql.DataSource.class).getConnection()) {
            assertThat(connection.getMetaData().getURL()).startsWith("jdbc:h2:mem:rehearsal");
        }
    }

    @Test
    void all_as_told_is_0() throws IOException {
        assertThat(rehearse(file("a.yaml", STORY.formatted("2026-05-12 10:00")), file("b.yaml", STORY.formatted("2026-05-12 10:00")))).isZero();
        assertThat(lines()).hasSize(3).first().asString().matches("✓ .*a\\.yaml 红色须在 24 小时内报送（\\d+ 毫秒）");
        assertThat(lines().get(2)).startsWith("共 2 个情景，2 个通过，");
    }

    @Test
    void one_that_differs_is_1_and_says_how() throws IOException {
        assertThat(rehearse(file("a.yaml", STORY.formatted("2026-05-12 11:00")), file("b.yaml", STORY.formatted("2026-05-12 10:00")))).isEqualTo(1);
        assertThat(lines().get(0)).startsWith("✗ ");
        assertThat(lines().get(1)).contains("a.yaml:6 与预期不符");
        assertThat(lines()).anyMatch(line -> line.startsWith("✓ ") && line.contains("b.yaml"));
    }

    @Test
    void one_that_is_no_scenario_or_not_there_is_2() throws IOException {
        assertThat(rehearse(file("a.yaml", "name: x\n"), file("b.yaml", STORY.formatted("2026-05-12 10:00")))).isEqualTo(2);
        assertThat(rehearse(folder.resolve("missing.yaml"))).isEqualTo(2);
        assertThat(lines()).anyMatch(line -> line.endsWith("missing.yaml:1 文件读不到。"));
        assertThat(rehearse()).isEqualTo(2);
    }

    @Test
    void a_folder_stands_for_its_files() throws IOException {
        file("a.yaml", STORY.formatted("2026-05-12 10:00"));
        file("notes.txt", "none");
        assertThat(rehearse(folder)).isZero();
        assertThat(lines()).hasSize(2);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int rehearse(Path... files) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new RehearsalCommand(house, Messages.CHINESE, out).run(Arrays.stream(files).map(Path::toString).toList());
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
