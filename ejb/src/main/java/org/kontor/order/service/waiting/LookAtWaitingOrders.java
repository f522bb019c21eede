package org.kontor.order.service.waiting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.logging.Logger;
import org.kontor.approval.service.LookQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Looks once a minute at each order that waits for approval, and soon after absences or roles have changed; every node. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LookAtWaitingOrders {

    private static final Logger LOG = Logger.getLogger(LookAtWaitingOrders.class.getName());

    @EJB
    private LookQueries queries;

    @EJB
    private LookAtWaitingOrder order;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void everyFewSeconds() {
        try {
            for (String number : queries.due()) {
                look(number);
            }
        } catch (EJBException interrupted) {
            LOG.fine(() -> "Looking at waiting orders goes on in a moment: " + interrupted.getMessage());
        }
    }

    /** What cannot be looked at now, because somebody decides about it, is looked at next time. */
    private void look(String number) {
        try {
            order.look(number);
        } catch (RuleViolated | EJBException later) {
            LOG.fine(() -> "Order " + number + " is looked at later: " + later.getMessage());
        }
    }
}
