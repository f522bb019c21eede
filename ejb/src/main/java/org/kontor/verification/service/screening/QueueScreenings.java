package org.kontor.verification.service.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.compliance.event.ListsChanged;
import org.kontor.kernel.Permission;
import org.kontor.verification.model.screening.ScreeningRepository;

/** When a list changes every company is compared anew, in the transaction's wake and never in it. */
@Stateless
@RolesAllowed(Permission.STAFF_IMPORT_RUN)
public class QueueScreenings {

    @Inject
    private ScreeningRepository screenings;

    @Inject
    private Clock clock;

    public void listsHaveChanged(@Observes ListsChanged changed) {
        screenings.queueAll(clock.instant());
    }
}
