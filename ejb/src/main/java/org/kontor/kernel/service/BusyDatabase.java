package org.kontor.kernel.service;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Logger;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.KernelRule;
import org.kontor.kernel.RuleViolated;

/**
 * A call of a person or a program that has waited too long in the database ends with a clear answer: not now, try again.
 * Only the outermost bean says so, for those inside it may have ways out of their own; jobs and messages have theirs.
 */
public class BusyDatabase {

    private static final Logger LOG = Logger.getLogger(BusyDatabase.class.getName());

    /** Lock not available, statement cancelled, transaction ended while nobody worked in it. */
    private static final Set<String> WAITED = Set.of("55P03", "57014", "25P03");

    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

    @AroundInvoke
    public Object giveUp(InvocationContext call) throws Exception {
        if (INSIDE.get() || CallContext.current().actor().isEmpty()) {
            return call.proceed();
        }
        INSIDE.set(true);
        try {
            return call.proceed();
        } catch (RuntimeException failed) {
            if (!waited(failed)) {
                throw failed;
            }
            LOG.info(() -> "The database was busy in "
                    + call.getMethod().getDeclaringClass().getSimpleName());
            throw new RuleViolated(KernelRule.DATABASE_BUSY);
        } finally {
            INSIDE.remove();
        }
    }

    private static boolean waited(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && WAITED.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
