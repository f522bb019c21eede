package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.ops.model.ImportFile;
import org.kontor.ops.model.ImportFileRepository;

/** The short transactions in which {@link ReceiveImportFile} lays a file down, piece by piece. */
@Stateless
@RolesAllowed(Permission.STAFF_IMPORT_RUN)
public class KeepImportFile {

    @Inject
    private ImportFileRepository files;

    @Inject
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /** A file of which nothing has come yet. */
    public long begin(String name) {
        return files.add(new ImportFile(name, callers.current().personName(), clock.instant()))
                .id();
    }

    public void piece(long fileId, int no, byte[] bytes) {
        files.addPiece(fileId, no, bytes);
    }

    /** All of it has come. */
    public ImportFileView finish(long fileId, long size, byte[] sha256) {
        ImportFile file = files.byId(fileId);
        file.finish(size, sha256);
        return new ImportFileView(fileId, file.name(), size);
    }

    /** It broke off: nothing of it stays. */
    public void discard(long fileId) {
        files.delete(fileId);
    }
}
