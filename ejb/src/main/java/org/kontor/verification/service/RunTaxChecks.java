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
import org.kontor.verification.gateway.TaxAnswer;
import org.kontor.verification.gateway.TaxQuestion;
import org.kontor.verification.gateway.ViesGateway;
import org.kontor.verification.model.tax.TaxCheckRepository.Claimed;

/** Asks the authorities what is due, on every node: claimed in one transaction, asked in none, settled in another. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunTaxChecks {

    private static final Logger LOG = Logger.getLogger(RunTaxChecks.class.getName());

    @EJB
    private SettleTaxCheck settle;

    @EJB
    private ViesGateway authorities;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        try {
            for (Claimed check = settle.claim(); check != null; check = settle.claim()) {
                TaxAnswer answer = authorities.ask(new TaxQuestion(
                        check.prefix(),
                        check.number(),
                        SettleTaxCheck.requester(),
                        check.name(),
                        check.street(),
                        check.postalCode(),
                        check.city()));
                settle.settle(check, answer);
            }
        } catch (RuntimeException interrupted) {
            LOG.fine(() -> "Asking authorities was interrupted and goes on: " + interrupted.getMessage());
        }
    }
}
