package cn.muan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.BatchUpdateException;
import java.sql.SQLTransactionRollbackException;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.SimpleTransactionStatus;

import cn.muan.base.Refused;

class UnitOfWorkTest {

    private final PlatformTransactionManager manager = mock(PlatformTransactionManager.class);
    private final UnitOfWork work = new UnitOfWork(manager);
    private final AtomicInteger tries = new AtomicInteger();

    @BeforeEach
    void everyTransactionIsNew() {
        when(manager.getTransaction(any())).thenAnswer(call -> new SimpleTransactionStatus());
    }

    @Test
    void a_lost_race_is_tried_again_from_fresh_data() {
        assertThat(work.run(() -> succeedAtTry(3, new OptimisticLockingException("x")))).isEqualTo(3);
    }

    @Test
    void a_deadlock_behind_the_engine_is_a_lost_race_too() {
        var deadlock = new ProcessEngineException(new SQLTransactionRollbackException("Deadlock found"));
        assertThat(work.run(() -> succeedAtTry(2, deadlock))).isEqualTo(2);
    }

    @Test
    void a_deadlock_in_the_middle_of_a_batch_is_one_by_its_state_and_a_broken_rule_is_none() {
        var batch = new ProcessEngineException(new BatchUpdateException("Deadlock detected", "40001", new int[0]));
        assertThat(work.run(() -> succeedAtTry(2, batch))).isEqualTo(2);
        tries.set(0);
        var broken = new ProcessEngineException(new BatchUpdateException("Unique index", "23505", new int[0]));
        assertThatThrownBy(() -> work.run(() -> succeedAtTry(2, broken))).isSameAs(broken);
    }

    @Test
    void after_many_lost_races_the_user_reads_a_sentence() {
        assertThatThrownBy(() -> work.run(() -> succeedAtTry(100, new OptimisticLockingException("x"))))
                .isInstanceOf(Refused.class).hasMessage("engine.too-busy");
    }

    @Test
    void another_failure_is_not_tried_again() {
        assertThatThrownBy(() -> work.run(() -> succeedAtTry(2, new IllegalStateException("wrong"))))
                .hasMessage("wrong");
        assertThat(tries).hasValue(1);
    }

    private int succeedAtTry(int success, RuntimeException failure) {
        if (tries.incrementAndGet() < success) {
            throw failure;
        }
        return tries.get();
    }
}
