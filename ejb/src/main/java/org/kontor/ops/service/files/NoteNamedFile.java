package org.kontor.ops.service.files;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.event.FileTaken;
import org.kontor.ops.model.ImportStagingRepository;
import org.kontor.ops.model.files.NamedFile;
import org.kontor.ops.model.files.NamedFileRepository;

/** The short transactions in which it is noted what became of a file. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class NoteNamedFile {

    @Inject
    private NamedFileRepository files;

    @Inject
    private ImportStagingRepository staging;

    /** Those of which nothing is known yet, each once. */
    public List<NamedFile> open(long runId) {
        return files.open(runId);
    }

    public void taken(long runId, long epoch, NamedFile file, FileTaken taken) {
        files.taken(runId, file, taken);
        staging.fence(runId, epoch);
    }

    public void refused(long runId, long epoch, NamedFile file, RuleViolated rule) {
        files.refused(runId, file, rule);
        staging.fence(runId, epoch);
    }

    /** The catalogue came alone. */
    public void noneCame(long runId, long epoch) {
        long lines = files.lines(runId);
        if (lines > 0) {
            staging.note(runId, Map.of("files (no ZIP)", lines));
        }
        staging.fence(runId, epoch);
    }
}
