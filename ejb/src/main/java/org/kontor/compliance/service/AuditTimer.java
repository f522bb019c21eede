package org.kontor.compliance.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Logger;
import org.kontor.compliance.event.Noted;
import org.kontor.kernel.Permission;

/** Anchors the trail every hour and proves it every night; an alarm is in the log and in the trail itself. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditTimer {

    private static final Logger LOG = Logger.getLogger(AuditTimer.class.getName());
    private static final Duration HOURLY = Duration.ofMinutes(55);

    @EJB
    private AnchorAudit anchors;

    @EJB
    private VerifyAudit verify;

    @Inject
    private jakarta.enterprise.event.Event<Noted> trail;

    @Schedule(hour = "*", minute = "7", persistent = false)
    void everyHour() {
        anchors.anchor(HOURLY);
    }

    @Schedule(hour = "2", minute = "17", persistent = false)
    void everyNight() {
        AuditVerdict verdict = verify.verify();
        if (!verdict.whole()) {
            LOG.severe(() -> "The audit trail has been changed: " + verdict.faults());
        }
        trail.fire(new Noted(
                null,
                "verified",
                "audit",
                "",
                Map.of(
                        "entries", Long.toString(verdict.entries()),
                        "faults", Integer.toString(verdict.faults().size()))));
    }
}
