package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.media.DocumentFile;
import org.kontor.catalog.model.media.DocumentKind;
import org.kontor.catalog.model.media.MediaRepository;
import org.kontor.catalog.model.media.MediaRepository.Captions;
import org.kontor.catalog.model.media.PictureFile;
import org.kontor.catalog.model.text.TextLanguage;
import org.kontor.catalog.service.media.GivenFile;
import org.kontor.catalog.service.media.MaintainMedia;
import org.kontor.catalog.service.media.Media;
import org.kontor.catalog.service.media.MediaQueries;
import org.kontor.catalog.service.media.Picture;
import org.kontor.catalog.service.text.ProductTextQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** Pictures and documents of an article. */
@Named("officeProductMedia")
@RequestScoped
public class OfficeProductMediaPage extends PortalPage {

    @EJB
    private ProductTextQueries products;

    @EJB
    private MediaQueries queries;

    @EJB
    private MaintainMedia maintain;

    private ProductTextQueries.Texts product;
    private Media media;
    private List<Captions> captions;

    @Override
    protected void load() {
        product = products.of(argument())
                .orElseThrow(() -> new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", argument())));
        media = queries.of(null, argument(), reader.getLanguage());
        captions = queries.captions(argument());
    }

    @Override
    protected void submit() {
        String sku = argument();
        String hash = sent("picture");
        switch (sent("do")) {
            case "add" ->
                maintain.addPictures(
                        sku,
                        SentFiles.of(request(), "pictures", MediaRepository.MOST_PICTURES, PictureFile.MOST_BYTES));
            case "up" -> maintain.move(sku, hash, -1);
            case "down" -> maintain.move(sku, hash, 1);
            case "caption" ->
                maintain.caption(sku, new Captions(hash, sent("caption-en"), sent("caption-de"), sent("caption-zh")));
            case "remove" -> maintain.removePicture(sku, hash);
            case "document" -> addDocument(sku);
            case "remove-document" ->
                maintain.removeDocument(sku, sent("id").matches("[0-9]{1,18}") ? Long.parseLong(sent("id")) : -1);
            default -> refuse(400);
        }
        if (!problems.isAny() && response().getStatus() == 200) {
            redirect(OfficeProductPage.address("product-media", sku) + "?done=saved");
        }
    }

    private void addDocument(String sku) {
        List<GivenFile> files = SentFiles.of(request(), "document", 1, DocumentFile.MOST_BYTES);
        if (files.isEmpty()) {
            throw new RuleViolated(CatalogRule.FILE_MISSING);
        }
        maintain.addDocument(
                sku,
                Stream.of(DocumentKind.values())
                        .filter(kind -> kind.name().equals(sent("kind")))
                        .findFirst()
                        .orElse(DocumentKind.DATA_SHEET),
                TextLanguage.of(sent("language")).orElse(null),
                sent("title"),
                files.get(0));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (sent("do")) {
            case "add" -> "pictures";
            case "document" -> violated.ruleKey().equals("catalog.caption-too-long") ? "title" : "document";
            default -> "";
        };
    }

    public ProductTextQueries.Texts getProduct() {
        return product;
    }

    public Media getMedia() {
        return media;
    }

    public boolean isEditor() {
        return reader.may(Permission.STAFF_CATALOG_EDIT);
    }

    public Captions captions(Picture picture) {
        return captions.stream()
                .filter(one -> one.hash().equals(picture.hash()))
                .findFirst()
                .orElse(new Captions(picture.hash(), null, null, null));
    }

    public List<DocumentKind> getKinds() {
        return List.of(DocumentKind.values());
    }

    public List<TextLanguage> getLanguages() {
        return List.of(TextLanguage.values());
    }

    public int getMostPictures() {
        return MediaRepository.MOST_PICTURES;
    }

    public int getMostMegabytes() {
        return PictureFile.MOST_BYTES >> 20;
    }

    public int getMostDocumentMegabytes() {
        return DocumentFile.MOST_BYTES >> 20;
    }
}
