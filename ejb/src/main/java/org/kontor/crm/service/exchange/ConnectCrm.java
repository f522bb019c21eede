package org.kontor.crm.service.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.kontor.crm.model.exchange.ShareRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;

/** Says whether there is an outside CRM that is to be told. */
@Stateless
@RolesAllowed(Permission.STAFF_MESSAGE_MANAGE)
public class ConnectCrm {

    @Inject
    private ShareRepository shares;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** Again changes nothing. */
    public void set(boolean connected) {
        if (connected) {
            shares.connect(callers.current().personName(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        } else {
            shares.disconnect();
        }
    }
}
