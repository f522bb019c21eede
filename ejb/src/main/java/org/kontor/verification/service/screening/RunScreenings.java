package org.kontor.verification.service.screening;

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
import org.kontor.verification.gateway.SanctionLists;
import org.kontor.verification.model.screening.ScreeningRepository.Claimed;

/** Compares whoever's turn it is, on every node: claimed in one transaction, compared in none, settled in another. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunScreenings {

    private static final Logger LOG = Logger.getLogger(RunScreenings.class.getName());

    @EJB
    private SettleScreening settle;

    @EJB
    private SanctionLists lists;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        try {
            for (Claimed company = settle.claim(); company != null; company = settle.claim()) {
                settle.settle(company, lists.screen(company));
            }
        } catch (RuntimeException interrupted) {
            LOG.fine(() -> "Screening was interrupted and goes on: " + interrupted.getMessage());
        }
    }
}
