package org.kontor.ops.service;

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

/** Has old records forgotten every night, on every node, part by part. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgetNightly {

    private static final Logger LOG = Logger.getLogger(ForgetNightly.class.getName());

    @EJB
    private ForgetOldRecords records;

    @Schedule(hour = "3", minute = "23", persistent = false)
    void nightly() {
        try {
            while (records.forget()) {
                LOG.fine("There may be more to forget");
            }
        } catch (RuntimeException interrupted) {
            LOG.info(() -> "Forgetting was interrupted and goes on tomorrow: " + interrupted.getMessage());
        }
    }
}
