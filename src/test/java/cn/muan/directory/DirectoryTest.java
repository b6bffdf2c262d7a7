package cn.muan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.demo.DemoDirectory;

@MuanTest
class DirectoryTest {

    private static final Actor ADMIN = new Actor(1, "admin", "管理员", Title.NONE, Set.of(Group.of("administrator@MUAN")), false);
    private static final Actor DOCTOR = new Actor(2, "doctor", "医生", Title.NONE, Set.of(Group.of("attending@YZ-H1")), false);

    @Autowired
    Directory directory;
    @Autowired
    DirectoryService administration;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    DemoDirectory places;

    @BeforeEach
    void places() {
        places.load();
        places.load();
    }

    @Test
    void a_line_of_jurisdictions_ends_at_the_nation() {
        assertThat(directory.lineage("CN-50-YZ")).containsExactly("CN-50-YZ", "CN-50", "CN");
        assertThat(directory.districts()).extracting(Jurisdiction::code).containsExactly("CN-32-JX", "CN-37-GX", "CN-50-YL", "CN-50-YZ");
    }

    @Test
    void a_district_is_served_by_its_own_institution_or_the_nearest_above() {
        assertThat(directory.mchOf("CN-50-YZ").code()).isEqualTo("YZ-MCH");
        assertThat(directory.serving("CN-50-YZ", Organisation.Kind.EMS).orElseThrow().code()).isEqualTo("CQ-EMS");
        assertThat(directory.serving("CN-37-GX", Organisation.Kind.SAFETY_MANAGEMENT_OFFICE)).isEmpty();
        assertThatThrownBy(() -> directory.mchOf("CN-32")).isInstanceOf(Refused.class).hasMessage("directory.no-mch");
    }

    @Test
    void what_is_unknown_is_refused_by_name() {
        assertThatThrownBy(() -> directory.organisation("NOWHERE")).hasMessage("directory.unknown-organisation");
        assertThatThrownBy(() -> directory.lineage("CN-99")).hasMessage("directory.unknown-jurisdiction");
        assertThatThrownBy(() -> directory.jurisdiction(null)).hasMessage("directory.unknown-jurisdiction");
    }

    @Test
    void an_administrator_adds_corrects_and_deactivates() {
        currentActor.as(ADMIN, () -> {
            directory.add(new Organisation("YZ-MCH0", "渝中区示例分院", "Branch", Organisation.Kind.MCH, "CN-50-YZ"));
            administration.correct(new Organisation("YZ-MCH0", "渝中区示例新院", "New branch", Organisation.Kind.MCH, "CN-50-YL"));
            assertThat(directory.organisation("YZ-MCH0").name()).isEqualTo("渝中区示例新院");
            administration.deactivate("YZ-MCH");
            assertThatThrownBy(() -> directory.mchOf("CN-50-YZ")).isInstanceOf(Refused.class);
            administration.activate("YZ-MCH");
            assertThat(directory.mchOf("CN-50-YZ").code()).isEqualTo("YZ-MCH");
            assertThat(administration.search("yz-mch", 0)).hasSize(2);
            assertThat(administration.search("100%", 0)).isEmpty();
        });
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        currentActor.as(ADMIN, () -> {
            assertThatThrownBy(() -> directory.add(new Organisation("x y", "", "E", Organisation.Kind.CLINIC, "CN-50-YZ").licensed(4, true, true)))
                    .isInstanceOfSatisfying(FieldsRefused.class,
                            refused -> assertThat(refused.errors()).containsKeys("code", "name", "level", "midwifery"));
            assertThatThrownBy(() -> directory.add(new Organisation("YZ-H1", "又一", "Again", Organisation.Kind.HOSPITAL, "CN-50-YZ")))
                    .hasMessage("directory.code-taken");
            assertThatThrownBy(() -> directory.add(new Organisation("QQ-H1", "无处", "Nowhere", Organisation.Kind.HOSPITAL, "CN-99")))
                    .hasMessage("directory.unknown-jurisdiction");
        });
    }

    @Test
    void nobody_else_changes_the_directory() {
        currentActor.as(DOCTOR, () -> {
            assertThatThrownBy(() -> administration.deactivate("YZ-H1")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> directory.add(new Jurisdiction("CN-51", "某省", "Some province", "CN")))
                    .isInstanceOf(AccessDeniedException.class);
        });
        assertThatThrownBy(() -> administration.search("", 0)).isInstanceOf(AccessDeniedException.class);
    }
}
