package org.kontor.ops.service.files;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.event.FileTaken;
import org.kontor.ops.event.FileTaker;
import org.kontor.ops.model.files.NamedFile;
import org.kontor.ops.model.source.Parcel;
import org.kontor.ops.service.ImportWork;

/** Takes one file out of a parcel and hands it to its context; no transaction is open while it is unpacked and made. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TakeNamedFile {

    @Inject
    @Any
    private Instance<FileTaker> takers;

    @Inject
    private NoteNamedFile note;

    /** @param epoch of the caller; nothing is noted when another node has the run */
    public void take(ImportWork work, long epoch, NamedFile file, Parcel parcel) {
        FileTaken taken;
        try {
            byte[] bytes = parcel.file(file.name());
            taken = takers.stream()
                    .filter(taker -> taker.kind().equals(work.kind()) && taker.pictures() == file.picture())
                    .findFirst()
                    .orElseThrow()
                    .take(file.name(), bytes, work.dryRun());
        } catch (RuleViolated unfit) {
            note.refused(work.runId(), epoch, file, unfit);
            return;
        }
        note.taken(work.runId(), epoch, file, taken);
    }
}
