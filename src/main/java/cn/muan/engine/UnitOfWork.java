package cn.muan.engine;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.function.Supplier;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import cn.muan.base.Refused;

/** One transaction over domain and engine, tried again when another one was faster. */
@Component
public class UnitOfWork {

    private static final Logger LOG = LoggerFactory.getLogger(UnitOfWork.class);
    private static final int TRIES = 6;

    private final TransactionTemplate transaction;

    UnitOfWork(PlatformTransactionManager manager) {
        this.transaction = new TransactionTemplate(manager);
    }

    /** Runs the work in a transaction, joining one that is open; a lost race starts the work anew from fresh data.
     * @throws Refused {@code engine.too-busy} when {@value #TRIES} tries all lost */
    public <T> T run(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transaction.execute(status -> work.get());
        }
        for (int attempt = 1;; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (RuntimeException failed) {
                if (!lostRace(failed)) {
                    throw failed;
                }
                if (attempt == TRIES) {
                    LOG.warn("A unit of work lost {} races and gives up: {}", TRIES, failed.getClass().getSimpleName());
                    throw new Refused("engine.too-busy");
                }
                pause(attempt);
            }
        }
    }

    /** A version that moved on, a deadlock or a lock that took too long, whichever layer it came through. */
    private static boolean lostRace(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException || cause instanceof OptimisticLockingException
                    || cause instanceof SQLException sql && rolledBack(sql)) {
                return true;
            }
        }
        return false;
    }

    /** SQL state class 40, which a deadlock in the middle of a batch carries without the exception's own type. */
    private static boolean rolledBack(SQLException failed) {
        return failed instanceof SQLTransactionRollbackException || failed.getSQLState() != null && failed.getSQLState().startsWith("40");
    }

    public void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep((long) (Math.random() * 20L * attempt) + 5);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refused("engine.too-busy");
        }
    }
}
