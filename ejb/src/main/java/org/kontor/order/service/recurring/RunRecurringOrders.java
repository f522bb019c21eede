package org.kontor.order.service.recurring;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.kernel.Permission;

/** Looks every few seconds, on every node, for recurring orders with a date due. Whoever locks one first runs it. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunRecurringOrders {

    private static final Logger LOG = Logger.getLogger(RunRecurringOrders.class.getName());

    @EJB
    private RunDueOrders due;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void everyFewSeconds() {
        try {
            due.run();
        } catch (RuntimeException interrupted) {
            LOG.log(Level.FINE, "Recurring orders were interrupted and go on in a few seconds", interrupted);
        }
    }
}
