package org.kontor.order.service.waiting;

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
import java.util.logging.Logger;
import org.kontor.kernel.Permission;

/** Looks every second, on every node, for orders whose time to be approved is up, and ends them one by one. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpireOrders {

    private static final Logger LOG = Logger.getLogger(ExpireOrders.class.getName());

    /** As many as one second is good for; the next second goes on. */
    private static final int MOST = 200;

    @EJB
    private ExpireOrder expire;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        try {
            int ended = 0;
            while (ended < MOST && expire.expireNext()) {
                ended++;
            }
        } catch (RuntimeException interrupted) {
            LOG.fine(() -> "Ending orders was interrupted and goes on in a second: " + interrupted.getMessage());
        }
    }
}
