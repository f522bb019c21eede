package org.kontor.catalog.service.media;

import static org.kontor.kernel.Permission.STAFF_CATALOG_EDIT;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.catalog.model.media.MediaRepository;
import org.kontor.catalog.model.media.PictureFile;
import org.kontor.kernel.Sha256;

/** Gives an article pictures that were made before: no transaction is open while a picture is unpacked. */
@Stateless
@RolesAllowed({STAFF_CATALOG_EDIT, SYSTEM})
public class AddPictures {

    @Inject
    private MediaRepository media;

    static List<PictureFile> made(List<GivenFile> files) {
        return files.stream()
                .map(file -> PictureFile.of(file.name(), file.content()))
                .toList();
    }

    /** @return how many are new to the article */
    public int add(String sku, List<PictureFile> pictures) {
        int added = 0;
        for (PictureFile picture : pictures) {
            added += media.add(sku, picture) ? 1 : 0;
        }
        return added;
    }

    /** Keeps a picture for the articles that will name it. @param file what it was made of */
    @RolesAllowed(SYSTEM)
    public void keep(PictureFile picture, byte[] file) {
        media.keep(picture, Sha256.hex(file));
    }

    /** The picture that was made of a file before; null for none. */
    @RolesAllowed(SYSTEM)
    public String madeOf(byte[] file) {
        return media.madeOf(Sha256.hex(file));
    }
}
