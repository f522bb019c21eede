package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kontor.kernel.Permission;
import org.kontor.ops.model.ImportKind;
import org.kontor.ops.model.ImportRun;
import org.kontor.ops.model.ImportRunRepository;
import org.kontor.ops.model.ImportStatus;
import org.kontor.ops.model.LeaseRepository;

/**
 * Decides which node works on which import. The lease of a kind is free only when its holder is gone; a run that it left
 * is taken over with a new epoch, so that nothing the old holder may still try is written.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class ClaimImport {

    @Inject
    private ImportRunRepository runs;

    @Inject
    private LeaseRepository leases;

    @Inject
    private Clock clock;

    /** Codes of the kinds of which something is to be done. */
    public List<String> openKinds() {
        return runs.openKinds().stream().map(ImportKind::code).toList();
    }

    /** The next run of a kind, when this node gets the lease. */
    public Optional<ImportClaim> claim(String kindCode, String node, String owner) {
        ImportKind kind = ImportKind.of(kindCode);
        OptionalLong epoch = leases.take(kind.lease(), node, owner);
        if (epoch.isEmpty()) {
            return Optional.empty();
        }
        ImportRun run = runs.next(kind).orElse(null);
        if (run != null && run.status() == ImportStatus.STOPPING) {
            run.stop(clock.instant());
            run = null;
        }
        if (run == null) {
            leases.release(kind.lease(), owner, epoch.getAsLong());
            return Optional.empty();
        }
        run.begin(owner, epoch.getAsLong(), clock.instant());
        return Optional.of(
                new ImportClaim(run.id(), kind.lease(), kind.job(), epoch.getAsLong(), owner, run.executionId()));
    }

    /** Notes the execution of the job repository. */
    public void runsAs(ImportClaim claim, long executionId) {
        ImportRun run = runs.lock(claim.runId());
        if (run.epoch() == claim.epoch()) {
            run.runsAs(executionId);
        }
    }

    /** Keeps the lease; true when somebody wants the run to stop. */
    public boolean renew(ImportClaim claim) {
        leases.renew(claim.lease(), claim.owner(), claim.epoch());
        return runs.byId(claim.runId()).status() == ImportStatus.STOPPING;
    }

    /** The execution is over: notes how, unless the job did so itself, and gives the lease back. */
    public void settle(ImportClaim claim) {
        ImportRun run = runs.lock(claim.runId());
        if (run.epoch() == claim.epoch()) {
            if (run.status() == ImportStatus.STOPPING) {
                run.stop(clock.instant());
            } else if (run.status() == ImportStatus.RUNNING) {
                run.fail(clock.instant());
            }
        }
        leases.release(claim.lease(), claim.owner(), claim.epoch());
    }
}
