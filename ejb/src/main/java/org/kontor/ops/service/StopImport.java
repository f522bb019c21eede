package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.kernel.Permission;
import org.kontor.ops.model.ImportRunRepository;

/** Asks the node that works on an import to stop after its present chunk. */
@Stateless
@RolesAllowed(Permission.STAFF_IMPORT_RUN)
public class StopImport {

    @Inject
    private ImportRunRepository runs;

    @Inject
    private Clock clock;

    public void stop(long runId) {
        runs.lock(runId).askToStop(clock.instant());
    }
}
