package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.ops.model.ImportRunRepository;

/** Lets an import that was stopped or broke off go on from its last chunk. */
@Stateless
@RolesAllowed(Permission.STAFF_IMPORT_RUN)
public class RestartImport {

    @Inject
    private ImportRunRepository runs;

    public void restart(long runId) {
        runs.lock(runId).restart();
    }
}
