package org.kontor.integration.service;

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

/** Looks every second, on every node, for partners that owe us an answer, and has them asked again. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AskPartnersAgain {

    private static final Logger LOG = Logger.getLogger(AskPartnersAgain.class.getName());

    @EJB
    private RepeatQuestions repeat;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        try {
            repeat.repeat();
        } catch (RuntimeException interrupted) {
            LOG.fine(() -> "Asking again was interrupted and goes on in a second: " + interrupted.getMessage());
        }
    }
}
