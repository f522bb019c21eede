package org.kontor.ops.job;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.StagedLines;
import org.kontor.ops.model.ReadSoFar;
import org.kontor.ops.model.StagedLine;
import org.kontor.ops.model.files.NamedFile;
import org.kontor.ops.model.source.Parcel;
import org.kontor.ops.service.AdvanceImport;
import org.kontor.ops.service.ClaimImport;
import org.kontor.ops.service.ImportClaim;
import org.kontor.ops.service.ImportQueries;
import org.kontor.ops.service.ImportWork;
import org.kontor.ops.service.TakeStagedLines;
import org.kontor.ops.service.files.NoteNamedFile;
import org.kontor.ops.service.files.TakeNamedFile;

/** Calls of the jobs into the services, in the name of the system: threads of a job have no caller of their own. */
@Stateless
@PermitAll
@RunAs(Permission.SYSTEM)
public class ImportSteps {

    @Inject
    private ClaimImport claims;

    @Inject
    private AdvanceImport advance;

    @Inject
    private TakeStagedLines take;

    @Inject
    private NoteNamedFile files;

    @Inject
    private TakeNamedFile takeFile;

    @Inject
    private ImportQueries imports;

    public List<String> openKinds() {
        return claims.openKinds();
    }

    public Optional<ImportClaim> claim(String kind, String node, String owner) {
        return claims.claim(kind, node, owner);
    }

    public void runsAs(ImportClaim claim, long executionId) {
        claims.runsAs(claim, executionId);
    }

    public boolean renew(ImportClaim claim) {
        return claims.renew(claim);
    }

    public void settle(ImportClaim claim) {
        claims.settle(claim);
    }

    public ImportWork work(long runId) {
        return imports.work(runId);
    }

    public List<String> groupsAfter(long runId, String key, int limit) {
        return imports.groupsAfter(runId, key, limit);
    }

    public void stage(
            long runId,
            long epoch,
            List<StagedLine> lines,
            List<LineRefused> refused,
            Map<String, Long> notTaken,
            ReadSoFar soFar) {
        advance.stage(runId, epoch, lines, refused, notTaken, soFar);
    }

    public void staged(long runId, long epoch) {
        advance.staged(runId, epoch);
    }

    public List<NamedFile> openFiles(long runId) {
        return files.open(runId);
    }

    public void noFiles(long runId, long epoch) {
        files.noneCame(runId, epoch);
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void file(ImportWork work, long epoch, NamedFile file, Parcel parcel) {
        takeFile.take(work, epoch, file, parcel);
    }

    public void take(String kind, long epoch, StagedLines lines) {
        take.take(kind, epoch, lines);
    }

    public List<Long> touched(String kind, long runId) {
        return take.touched(kind, runId);
    }

    public void settle(String kind, long runId, long epoch, List<Long> touched) {
        take.settle(kind, runId, epoch, touched);
    }

    public void refuse(long runId, long epoch, RuleViolated reason) {
        advance.refuse(runId, epoch, reason);
    }

    /** In one transaction: whatever was left out is noted once. */
    public void complete(long runId, long epoch) {
        ImportWork work = imports.work(runId);
        take.end(work.kind(), runId, epoch, work.dryRun());
        advance.complete(runId, epoch);
    }
}
