package org.kontor.verification.service;

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

/** Looks every minute, on every node, whose checks end and which applications are stale: whichever node
 * comes first deals with one. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WatchStandings {

    private static final Logger LOG = Logger.getLogger(WatchStandings.class.getName());

    @EJB
    private LapseStandings lapse;

    @EJB
    private ForgetApplications forget;

    @Schedule(hour = "*", minute = "*", second = "11", persistent = false)
    void everyMinute() {
        try {
            int forgotten = forget.forget();
            LOG.fine(() -> forgotten + " applications were forgotten");
            while (lapse.lapse() > 0) {
                LOG.fine("Some more standings may have lapsed");
            }
        } catch (RuntimeException interrupted) {
            LOG.fine(() -> "Watching standings was interrupted and goes on in a minute: " + interrupted.getMessage());
        }
    }
}
