package cn.muan.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import cn.muan.MuanTest;

/** A version of a table is loaded once and never changes; a new one stands beside it. */
@MuanTest
@Import(FirstContactStage.class)
class CatalogueLoaderTest {

    private static final RiskCatalogue.Kind KIND = RiskCatalogue.Kind.ASSESSMENT;

    @Autowired
    CatalogueLoader loader;
    @Autowired
    Catalogues catalogues;
    @Autowired
    FirstContactStage stage;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget_the_new_version() {
        jdbc.sql("delete from risk_item where catalogue_id in (select id from risk_catalogue where version = '2027-local')").update();
        jdbc.sql("delete from risk_catalogue where version = '2027-local'").update();
    }

    @Test
    void loading_the_same_file_again_changes_nothing() throws IOException {
        long before = catalogues.current(KIND).id();
        load(packaged());
        assertThat(catalogues.current(KIND).id()).isEqualTo(before);
    }

    @Test
    void a_version_that_was_changed_after_it_was_loaded_stops_the_start_with_a_sentence() throws IOException {
        String changed = packaged().replaceFirst("orange,no,verified", "red,no,verified");
        assertThatThrownBy(() -> load(changed)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("assessment-items.csv: version 2017-35 has been changed after it was loaded");
    }

    @Test
    void a_new_version_stands_beside_and_is_used_from_its_date_on() throws IOException {
        stage.begin();
        load(packaged() + "2027-local,2027-01-01,red-new,组,Group,新条目,New item,red,no,verified,本地,\n");
        assertThat(catalogues.current(KIND).version()).isEqualTo("2017-35");

        stage.moveTo("2026-12-31T16:00:00Z");
        assertThat(catalogues.current(KIND).version()).isEqualTo("2027-local");
        assertThat(catalogues.current(KIND).items()).extracting(RiskItem::code).containsExactly("red-new");
    }

    private void load(String csv) {
        loader.load("assessment-items.csv", KIND, new StringReader(csv));
    }

    private static String packaged() throws IOException {
        return Files.readString(Path.of("processes/catalogue/assessment-items.csv"));
    }
}
