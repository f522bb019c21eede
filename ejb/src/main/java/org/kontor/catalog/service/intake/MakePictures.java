package org.kontor.catalog.service.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.catalog.model.media.PictureFile;
import org.kontor.catalog.service.media.AddPictures;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.FileTaken;
import org.kontor.ops.event.FileTaker;

/** Makes pictures anew that come with a catalogue, as if staff had handed them in one by one. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MakePictures implements FileTaker {

    @Inject
    private AddPictures pictures;

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public boolean pictures() {
        return true;
    }

    /** A file that was made into a picture before is not unpacked again. */
    @Override
    public FileTaken take(String name, byte[] bytes, boolean dryRun) {
        String known = pictures.madeOf(bytes);
        if (known != null) {
            return FileTaken.picture(known);
        }
        PictureFile made = PictureFile.of(name, bytes);
        if (!dryRun) {
            pictures.keep(made, bytes);
        }
        return FileTaken.picture(made.hash());
    }
}
