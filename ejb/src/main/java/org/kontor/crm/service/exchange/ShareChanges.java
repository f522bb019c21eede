package org.kontor.crm.service.exchange;

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

/** Looks every second, on every node, for what an outside CRM is to be told. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShareChanges {

    private static final Logger LOG = Logger.getLogger(ShareChanges.class.getName());

    @EJB
    private ShareRecords share;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        try {
            int looked;
            do {
                looked = share.share();
            } while (looked > 0);
        } catch (RuntimeException interrupted) {
            LOG.fine(() -> "Sharing was interrupted and goes on in a second: " + interrupted.getMessage());
        }
    }
}
