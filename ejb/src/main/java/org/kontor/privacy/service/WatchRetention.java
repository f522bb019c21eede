package org.kontor.privacy.service;

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

/** Looks every minute, on every node, whose time to be kept has ended. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WatchRetention {

    private static final Logger LOG = Logger.getLogger(WatchRetention.class.getName());

    @EJB
    private AnonymiseDue due;

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    void everyMinute() {
        try {
            while (due.anonymise() > 0) {
                LOG.fine("There may be more to anonymise");
            }
        } catch (RuntimeException interrupted) {
            LOG.fine(() -> "Anonymising was interrupted and goes on in a minute: " + interrupted.getMessage());
        }
    }
}
