package org.kontor.integration.service.comparison;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.integration.gateway.ErpOrderFile;
import org.kontor.integration.model.comparison.OrderFileRefused;
import org.kontor.kernel.Permission;

/** Every night at 02:40 UTC, and when staff want it, the orders of the ERP are compared with ours. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CompareOrdersNightly {

    private static final Logger LOG = Logger.getLogger(CompareOrdersNightly.class.getName());

    @EJB
    private ErpOrderFile erp;

    @EJB
    private TakeOrderFile take;

    @Schedule(hour = "2", minute = "40", timezone = "UTC", persistent = false)
    void everyNight() {
        compare();
    }

    /** Begins at once and does not wait for the end. */
    @Asynchronous
    @RolesAllowed(Permission.STAFF_MESSAGE_MANAGE)
    public void compareNow() {
        compare();
    }

    private void compare() {
        try {
            Path file = Files.createTempFile("erp-orders-", ".jsonl");
            try {
                erp.fetch(file);
                take.take(file);
            } catch (OrderFileRefused refused) {
                LOG.info(() ->
                        "The orders of the ERP were not compared: " + refused.failure() + " " + refused.getMessage());
                take.failed(refused);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException broken) {
            LOG.log(Level.WARNING, "The orders of the ERP were not compared", broken);
        }
    }
}
