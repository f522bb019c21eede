package org.kontor.inventory.service.feed;

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

/** Looks every second, on every node, for movements at sites of the ERP that it has not been told of. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TellMovements {

    private static final Logger LOG = Logger.getLogger(TellMovements.class.getName());

    @EJB
    private RecordMovements movements;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        try {
            boolean more = true;
            while (more) {
                more = movements.some();
            }
        } catch (RuntimeException interrupted) {
            LOG.fine(() -> "Telling of movements was interrupted and goes on in a second: " + interrupted.getMessage());
        }
    }
}
