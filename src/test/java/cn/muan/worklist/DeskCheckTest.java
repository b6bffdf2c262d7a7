package cn.muan.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import cn.muan.engine.Engine;

class DeskCheckTest {

    private final Engine engine = mock(Engine.class);

    @Test
    void a_process_without_a_desk_stops_the_start_and_is_named() {
        when(engine.processes()).thenReturn(List.of("first-contact", "high-risk-case"));
        assertThatThrownBy(() -> check("first-contact").start()).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[high-risk-case]");
    }

    @Test
    void two_desks_for_one_process_stop_it_too() {
        when(engine.processes()).thenReturn(List.of("first-contact"));
        assertThatThrownBy(() -> check("first-contact", "first-contact").start()).hasMessageContaining("[first-contact]");
    }

    @Test
    void with_one_desk_each_the_house_opens() {
        when(engine.processes()).thenReturn(List.of("first-contact"));
        DeskCheck check = check("first-contact");
        check.start();
        assertThat(check.isRunning()).isTrue();
    }

    private DeskCheck check(String... processes) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (int number = 0; number < processes.length; number++) {
            TaskDesk desk = mock(TaskDesk.class);
            when(desk.process()).thenReturn(processes[number]);
            beans.addBean("desk" + number, desk);
        }
        return new DeskCheck(engine, new TaskDesks(beans.getBeanProvider(TaskDesk.class)));
    }
}
