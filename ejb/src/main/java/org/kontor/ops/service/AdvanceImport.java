package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.model.ImportRun;
import org.kontor.ops.model.ImportRunRepository;
import org.kontor.ops.model.ImportStagingRepository;
import org.kontor.ops.model.LeaseLost;
import org.kontor.ops.model.ReadSoFar;
import org.kontor.ops.model.StagedLine;
import org.kontor.ops.model.files.NamedFileRepository;

/** What the steps of an import job note of a run, each in the transaction of the step's chunk. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class AdvanceImport {

    @Inject
    private ImportRunRepository runs;

    @Inject
    private ImportStagingRepository staging;

    @Inject
    private NamedFileRepository files;

    @Inject
    private Clock clock;

    public void stage(
            long runId,
            long epoch,
            List<StagedLine> lines,
            List<LineRefused> refused,
            Map<String, Long> notTaken,
            ReadSoFar soFar) {
        staging.stage(runId, epoch, lines, refused, notTaken, soFar);
    }

    public void staged(long runId, long epoch) {
        staging.staged(runId, epoch);
    }

    /** The file as a whole cannot be taken: nothing of it is, and nothing of it stays. */
    public void refuse(long runId, long epoch, RuleViolated reason) {
        ours(runId, epoch).refuse(reason, clock.instant());
        staging.clear(runId);
        files.empty(runId);
    }

    public void complete(long runId, long epoch) {
        ours(runId, epoch).complete(clock.instant());
        staging.clear(runId);
        files.empty(runId);
    }

    private ImportRun ours(long runId, long epoch) {
        ImportRun run = runs.lock(runId);
        if (run.epoch() != epoch) {
            throw new LeaseLost(runId, epoch);
        }
        return run;
    }
}
