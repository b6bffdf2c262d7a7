package cn.muan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import cn.muan.rehearsal.ObligationBook.Entry;
import cn.muan.rehearsal.ObligationBook.Row;
import cn.muan.rehearsal.ObligationBook.Section;

/** {@code docs/obligations.md} says of every obligation what supports it, and is always up to date. */
class ObligationCoverageTest {

    private static final Path PAGE = Path.of("docs/obligations.md");

    private final ObligationBook book = ObligationBook.read();

    @Test
    void the_book_names_every_obligation_once() {
        List<String> codes = book.entries().stream().map(Entry::code).toList();
        assertThat(codes).doesNotHaveDuplicates().containsAll(IntStream.rangeClosed(1, 89).mapToObj(number -> "O" + number).toList());
        assertThat(codes).containsAll(book.covered());
    }

    @Test
    void each_obligation_is_told_in_a_scenario_or_says_why_not() {
        for (Entry entry : book.entries()) {
            boolean told = !book.scenarios(entry.code()).isEmpty();
            assertThat(told ^ (entry.has("later") ^ entry.has("reason")))
                    .as("%s: a scenario that covers it, or later, or reason, and only one of them", entry.code()).isTrue();
            if (told) {
                assertThat(!book.rows(entry.code()).isEmpty() || entry.has("element")).as("%s: a row of a decision table, or element", entry.code()).isTrue();
            }
        }
    }

    @Test
    void every_row_of_a_table_belongs_to_an_obligation_that_is_told() {
        Set<String> untold = new LinkedHashSet<>();
        book.entries().stream().filter(entry -> !book.rows(entry.code()).isEmpty() && book.scenarios(entry.code()).isEmpty())
                .forEach(entry -> untold.add(entry.code()));
        assertThat(untold).as("obligations with a policy row and no scenario").isEmpty();
    }

    @Test
    void the_page_is_up_to_date() throws IOException {
        String page = page();
        if (Boolean.getBoolean("muan.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "").as("write it anew: mvn test -Dtest=ObligationCoverageTest -Dmuan.write-docs=true").isEqualTo(page);
    }

    private String page() {
        var page = new StringBuilder("""
                # 职责与支持 Obligations and what supports them

                由 `ObligationCoverageTest` 从 `processes/` 的流程、决策表、情景与 `obligations.yaml` 生成，请勿手改。
                重写：`mvn test -Dtest=ObligationCoverageTest -Dmuan.write-docs=true`。
                一项职责只有在取走它的决策表行或流程要素会使某个情景失败时才算“支持”，`TakeAwayTest` 真的取走它们。

                Generated from the models, decision tables, scenarios and `obligations.yaml`; do not edit. An obligation counts as supported only if
                taking away its policy rows or its model element makes a scenario fail, and `TakeAwayTest` does take them away.

                依据 Sources: S0 渝卫发〔2020〕19号 · S1 江苏某市实施方案 · S2 渝卫发〔2022〕13号 · S3 冠卫健发〔2021〕38号 · S4 渝中卫发〔2020〕138号
                """);
        long told = book.entries().stream().filter(entry -> !book.scenarios(entry.code()).isEmpty()).count();
        page.append("\n支持 ").append(told).append(" 项，共 ").append(book.entries().size()).append(" 项。 ")
                .append(told).append(" of ").append(book.entries().size()).append(" are supported.\n");
        book.sections().forEach(section -> section(page, section));
        return page.toString();
    }

    private void section(StringBuilder page, Section section) {
        page.append("\n## ").append(section.title()).append(' ').append(section.titleEn()).append("\n\n")
                .append("| 职责 Obligation | 流程要素 Model element | 政策依据 Policy | 情景 Scenarios |\n|---|---|---|---|\n");
        section.entries().forEach(entry -> page.append("| **").append(entry.code()).append("** ").append(entry.word("title")).append("<br>")
                .append(entry.word("title-en")).append("<br>").append(entry.word("article")).append(" | ").append(evidence(entry)).append(" |\n"));
    }

    private String evidence(Entry entry) {
        if (entry.has("later")) {
            return "待办 later: " + entry.word("later") + " | | ";
        }
        if (entry.has("reason")) {
            return "不支持 not supported: " + entry.word("reason") + "<br>" + entry.word("reason-en") + " | | ";
        }
        return String.join("<br>", elements(entry)) + " | " + String.join("<br>", policy(entry)) + " | "
                + book.scenarios(entry.code()).stream().map(told -> "[" + told.name() + "](../processes/scenarios/" + told.file().getFileName() + ")")
                        .collect(Collectors.joining("<br>"));
    }

    private List<String> elements(Entry entry) {
        return entry.has("element") && book.elements(entry.code()).isEmpty() ? List.of("`" + entry.word("element") + "`") : book.elements(entry.code());
    }

    private List<String> policy(Entry entry) {
        Map<String, Set<String>> sources = new LinkedHashMap<>();
        for (Row row : book.rows(entry.code())) {
            sources.computeIfAbsent(row.jurisdiction(), key -> new LinkedHashSet<>()).add(row.source());
        }
        return sources.entrySet().stream().map(place -> place.getKey() + "：" + String.join("；", place.getValue())).toList();
    }
}
