package cn.muan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.directory.Directory;
import cn.muan.engine.SteppedClock;
import cn.muan.engine.UnitOfWork;
import cn.muan.resource.BedBoard;
import cn.muan.resource.LiaisonRegister;
import cn.muan.resource.ResourceBoard;
import cn.muan.resource.ResourceRow;
import cn.muan.resource.Roster;
import cn.muan.worklist.Reconciliation;

/** What the demo's institutions keep ready: mostly fresh, with one of each thing that should catch the eye. */
@MuanTest
class DemoResourcesTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private CurrentActor actor;
    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void the_present() {
        context.getBean(SteppedClock.class).reset();
    }

    @Test
    void a_reader_in_yunling_sees_fresh_beds_stale_beds_a_gap_and_a_liaison() {
        DemoHouse.open(context);
        new DemoResources(context.getBean(BedBoard.class), context.getBean(Roster.class), context.getBean(LiaisonRegister.class),
                context.getBean(Directory.class), context.getAutowireCapableBeanFactory().createBean(DemoActs.class), context.getBean(UnitOfWork.class),
                context.getBean(SteppedClock.class), actor, context.getBean(Clock.class)).load();

        List<ResourceRow> rows = actor.as(Actor.system("test"), () -> context.getBean(ResourceBoard.class)
                .rows("CN-50-YL", "", ResourceBoard.Order.RESCUE));
        assertThat(rows).extracting(row -> row.institution().code()).contains("YL-H1", "YL-H2", "CQ-H2", "CQ-EMS", "YL-BS").doesNotContain("YZ-H1");
        assertThat(row(rows, "YL-H1").beds().stale()).isFalse();
        assertThat(row(rows, "YL-H2").beds().stale()).isTrue();
        assertThat(row(rows, "CQ-PH").beds().known()).isFalse();
        assertThat(row(rows, "YL-H1").unmanned()).isEmpty();
        assertThat(row(rows, "YL-H2").unmanned()).containsExactly(Role.BLOOD_BANK);
        assertThat(row(rows, "CQ-EMS").onDuty()).hasSize(1);
        assertThat(row(rows, "YL-H1").liaisons()).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from obligation where code = 'O81' and state = 'OPEN'", Integer.class)).isOne();
        assertThat(jdbc.queryForObject("select count(*) from duty_shift where name not like '演示%' or phone <> '13800000000'", Integer.class)).isZero();
        assertThat(actor.as(Actor.system("test"), () -> context.getBean(Reconciliation.class).run())).isEmpty();
    }

    private static ResourceRow row(List<ResourceRow> rows, String code) {
        return rows.stream().filter(row -> row.institution().code().equals(code)).findFirst().orElseThrow();
    }
}
