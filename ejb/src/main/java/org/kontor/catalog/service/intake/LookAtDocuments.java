package org.kontor.catalog.service.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.kontor.catalog.model.media.DocumentFile;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.FileTaken;
import org.kontor.ops.event.FileTaker;

/** Looks at documents that come with a catalogue, as if staff had handed them in one by one. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LookAtDocuments implements FileTaker {

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public boolean pictures() {
        return false;
    }

    @Override
    public FileTaken take(String name, byte[] bytes, boolean dryRun) {
        DocumentFile file = DocumentFile.of(name, bytes);
        return new FileTaken(file.hash(), file.name(), file.mediaType(), dryRun ? null : bytes);
    }
}
