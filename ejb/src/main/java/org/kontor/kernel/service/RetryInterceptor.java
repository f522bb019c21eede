package org.kontor.kernel.service;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.kontor.kernel.KernelRule;
import org.kontor.kernel.RuleViolated;

/** The one place that tries again; see {@link Retried}. */
@Interceptor
@Retried
@Priority(Interceptor.Priority.APPLICATION)
public class RetryInterceptor {

    private static final int TRIES = 4;
    private static final long PAUSE_NANOS = 20_000_000;

    /** Who has waited so long for a lock has waited: four times as long helps nobody. */
    private static final long LONG_NANOS = 2_000_000_000;

    private static final String LOCK_TIMEOUT = "55P03";

    /** Lost serialisation, deadlock, lock not available (lock timeout). */
    private static final Set<String> WORTH_A_RETRY = Set.of("40001", "40P01", LOCK_TIMEOUT);

    @Resource
    private UserTransaction transaction;

    @AroundInvoke
    public Object inTransaction(InvocationContext call) throws Exception {
        for (int attempt = 1; ; attempt++) {
            long begun = System.nanoTime();
            try {
                return once(call);
            } catch (Exception failure) {
                if (!isWorthRetry(failure) || hasWaited(failure) && System.nanoTime() - begun > LONG_NANOS) {
                    throw failure;
                }
                if (attempt == TRIES) {
                    throw new RuleViolated(KernelRule.TOO_BUSY_TRY_AGAIN);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * attempt));
            }
        }
    }

    private Object once(InvocationContext call) throws Exception {
        transaction.begin();
        boolean done = false;
        try {
            Object answer = call.proceed();
            done = true;
            transaction.commit();
            return answer;
        } finally {
            if (!done && transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    private static boolean hasWaited(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCK_TIMEOUT.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    static boolean isWorthRetry(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
            if (cause instanceof SQLException sql && WORTH_A_RETRY.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
