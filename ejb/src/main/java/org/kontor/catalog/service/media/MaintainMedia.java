package org.kontor.catalog.service.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.media.DocumentFile;
import org.kontor.catalog.model.media.DocumentKind;
import org.kontor.catalog.model.media.MediaRepository;
import org.kontor.catalog.model.media.MediaRepository.Captions;
import org.kontor.catalog.model.media.MediaRepository.Paper;
import org.kontor.catalog.model.text.TextLanguage;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Staff arrange the pictures and documents of an article. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class MaintainMedia {

    private static final int LONGEST_CAPTION = 200;
    private static final int LONGEST_TITLE = 120;

    @Inject
    private MediaRepository media;

    @Inject
    private AddPictures pictures;

    /**
     * All of them or none; each is made again before anything is written.
     *
     * @return how many are new to the article
     * @throws RuleViolated as {@link org.kontor.catalog.model.media.PictureFile#of}; {@link CatalogRule#PICTURES_TOO_MANY}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int addPictures(String sku, List<GivenFile> files) {
        if (files.isEmpty()) {
            throw new RuleViolated(CatalogRule.FILE_MISSING);
        }
        if (files.size() > MediaRepository.MOST_PICTURES) {
            throw new RuleViolated(CatalogRule.PICTURES_TOO_MANY, Map.of("most", MediaRepository.MOST_PICTURES));
        }
        return pictures.add(sku, AddPictures.made(files));
    }

    /** @param step -1 towards the first, 1 away from it */
    public void move(String sku, String hash, int step) {
        media.move(sku, hash, step < 0 ? -1 : 1);
    }

    /** @throws RuleViolated {@link CatalogRule#CAPTION_TOO_LONG}, {@link CatalogRule#MEDIA_UNKNOWN} */
    public void caption(String sku, Captions captions) {
        if (Math.max(
                        Math.max(captions.english().length(), captions.german().length()),
                        captions.chinese().length())
                > LONGEST_CAPTION) {
            throw new RuleViolated(CatalogRule.CAPTION_TOO_LONG, Map.of("most", LONGEST_CAPTION));
        }
        media.caption(sku, captions);
    }

    public void removePicture(String sku, String hash) {
        media.removePicture(sku, hash);
    }

    /**
     * @param language null for all
     * @param title empty to call it as its file
     * @throws RuleViolated as {@link DocumentFile#of}; {@link CatalogRule#CAPTION_TOO_LONG}, {@link
     *     CatalogRule#DOCUMENT_THERE_ALREADY}, {@link CatalogRule#DOCUMENTS_TOO_MANY}
     */
    public void addDocument(String sku, DocumentKind kind, TextLanguage language, String title, GivenFile given) {
        DocumentFile file = DocumentFile.of(given.name(), given.content());
        if (title.length() > LONGEST_TITLE) {
            throw new RuleViolated(CatalogRule.CAPTION_TOO_LONG, Map.of("most", LONGEST_TITLE));
        }
        media.add(sku, new Paper(kind, language, title.isBlank() ? file.name() : title.strip(), file));
    }

    public void removeDocument(String sku, long id) {
        media.removeDocument(sku, id);
    }
}
