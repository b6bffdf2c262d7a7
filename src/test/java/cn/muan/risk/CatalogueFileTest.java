package cn.muan.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import cn.muan.engine.Feel;
import cn.muan.engine.FeelForTests;

/** Catalogue files are read as they are written, and a wrong line is named. */
class CatalogueFileTest {

    private static final Feel FEEL = FeelForTests.feel();
    private static final Instant NOW = Instant.parse("2026-03-14T00:00:00Z");
    private static final String HEAD = "version,validFrom,code,group,groupEn,text,textEn,colour,infectious,confidence,source,when\n";

    @Test
    void the_packaged_tables_say_where_each_item_comes_from_and_which_were_recalled() throws IOException {
        RiskCatalogue screening = packaged("screening-items.csv", RiskCatalogue.Kind.SCREENING);
        RiskCatalogue assessment = packaged("assessment-items.csv", RiskCatalogue.Kind.ASSESSMENT);

        assertThat(screening.version()).isEqualTo("2017-35");
        assertThat(screening.items()).hasSize(76).allMatch(item -> item.source().contains("35号"));
        assertThat(screening.recalled()).isEqualTo(14);
        assertThat(assessment.items()).hasSize(108);
        assertThat(assessment.recalled()).isEqualTo(40);
        assertThat(assessment.items(ItemColour.PURPLE)).hasSize(6).allMatch(RiskItem::infectious);
    }

    @Test
    void a_quoted_comma_and_a_byte_of_chinese_survive() {
        RiskItem item = read("v1,2020-01-01,a-b,组,Group,\"甲,乙\",\"one, two\",red,no,verified,S4,age >= 35\n").get(0).items().get(0);

        assertThat(item.text()).isEqualTo("甲,乙");
        assertThat(item.colour()).contains(ItemColour.RED);
        assertThat(item.suggestion()).isEqualTo("age >= 35");
    }

    @Test
    void two_versions_stand_side_by_side() {
        List<RiskCatalogue> versions = read("v1,2020-01-01,a,g,g,t,t,red,no,verified,s,\nv2,2021-01-01,a,g,g,t2,t,red,no,verified,s,\n");

        assertThat(versions).extracting(RiskCatalogue::version).containsExactly("v1", "v2");
        assertThat(versions.get(1).validFrom()).isEqualTo(LocalDate.of(2021, 1, 1));
    }

    @Test
    void one_changed_word_is_another_content() {
        RiskCatalogue one = read("v1,2020-01-01,a,g,g,t,t,red,no,verified,s,\n").get(0);

        assertThat(one.sameContent(read("v1,2020-01-01,a,g,g,t,t,red,no,verified,s,\n").get(0))).isTrue();
        assertThat(one.sameContent(read("v1,2020-01-01,a,g,g,t,t,orange,no,verified,s,\n").get(0))).isFalse();
        assertThat(one.sameContent(read("v1,2020-01-01,a,g,g,t,t,red,no,recalled,s,\n").get(0))).isFalse();
    }

    @Test
    void a_wrong_line_is_named_with_what_is_wrong() {
        refused("v1,2020-01-01,a,g,g,t,t,pink,no,verified,s,\n", "line 2: has the unknown colour \"pink\"");
        refused("v1,2020-01-01,a,g,g,t,t,red,maybe,verified,s,\n", "infectious \"maybe\" instead of yes or no");
        refused("v1,2020-01-01,a,g,g,t,t,red,no,guessed,s,\n", "confidence \"guessed\"");
        refused("v1,2020-01-01,a,g,g,t,t,red,no,verified,s,age >=\n", "no FEEL expression");
        refused("v1,2020-01-01,a,g,g,,t,red,no,verified,s,\n", "has no text");
        refused("v1,soon,a,g,g,t,t,red,no,verified,s,\n", "no date as validFrom");
        refused("v1,2020-01-01,a,g,g,t,t,red,no,verified\n", "10 columns instead of 12");
        refused("v1,2020-01-01,a,g,g,t,t,red,no,verified,s,\nv1,2020-01-01,a,g,g,t,t,red,no,verified,s,\n", "line 3: repeats the code a");
    }

    @Test
    void the_facts_tick_what_the_table_says_and_an_unknown_fact_ticks_nothing() throws IOException {
        RiskCatalogue assessment = packaged("assessment-items.csv", RiskCatalogue.Kind.ASSESSMENT);
        var catalogues = new Catalogues(null, null, FEEL, null);

        assertThat(catalogues.suggested(assessment, facts(34, null))).isEmpty();
        assertThat(catalogues.suggested(assessment, facts(35, null))).containsExactly("yellow-age-35");
        assertThat(catalogues.suggested(assessment, facts(40, null))).containsExactly("orange-age-40");
        assertThat(catalogues.suggested(assessment, facts(null, 59))).containsExactly("orange-hb-40-60");
        assertThat(catalogues.suggested(assessment, facts(null, 60))).containsExactly("yellow-hb-60-110");
        assertThat(catalogues.suggested(assessment, facts(null, 40))).containsExactly("red-hb-40");
        assertThat(catalogues.suggested(assessment, RiskFacts.NONE)).isEmpty();
    }

    private static RiskFacts facts(Integer age, Integer hb) {
        return new RiskFacts(age, null, new Measures(null, null, null, null, hb, null));
    }

    private static List<RiskCatalogue> read(String lines) {
        return new CatalogueFile("test.csv", RiskCatalogue.Kind.ASSESSMENT, FEEL).read(new StringReader(HEAD + lines), NOW);
    }

    private static void refused(String lines, String why) {
        assertThatThrownBy(() -> read(lines)).isInstanceOf(IllegalStateException.class).hasMessageStartingWith("test.csv")
                .hasMessageContaining(why);
    }

    static RiskCatalogue packaged(String file, RiskCatalogue.Kind kind) throws IOException {
        try (var csv = Files.newBufferedReader(Path.of("processes/catalogue", file))) {
            List<RiskCatalogue> versions = new CatalogueFile(file, kind, FEEL).read(csv, NOW);
            return versions.get(versions.size() - 1);
        }
    }
}
