package org.kontor.inventory.service.waiting;

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
import java.util.OptionalLong;
import java.util.logging.Logger;
import org.kontor.kernel.Permission;

/** Each hour, and so soon after a day has begun, looks for promises that the day before has overtaken. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RenewPromisesHourly {

    private static final Logger LOG = Logger.getLogger(RenewPromisesHourly.class.getName());

    @EJB
    private RenewPromises renew;

    @Schedule(hour = "*", minute = "1", second = "13", persistent = false)
    void everyHour() {
        try {
            OptionalLong last = renew.renew(0);
            while (last.isPresent()) {
                last = renew.renew(last.getAsLong());
            }
        } catch (RuntimeException interrupted) {
            LOG.warning(() -> "Promising again was interrupted and goes on in an hour: " + interrupted.getMessage());
        }
    }
}
