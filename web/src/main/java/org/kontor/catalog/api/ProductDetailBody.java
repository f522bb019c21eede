package org.kontor.catalog.api;

import static org.kontor.shell.json.PlainNumber.plain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.service.CategoryLink;
import org.kontor.catalog.service.ProductRow;
import org.kontor.catalog.service.ProductView;
import org.kontor.catalog.service.media.Media;
import org.kontor.catalog.service.media.Paper;
import org.kontor.catalog.service.media.Picture;

/**
 * Everything about one article.
 *
 * @param description the long text; left out when there is none
 * @param active false when it is no longer sold
 * @param state {@code ACTIVE}, {@code PHASING_OUT} or {@code DISCONTINUED}
 * @param discontinuedAt until when it is sold; left out when no end is planned
 * @param successor number of what takes its place; left out when nothing does
 * @param alternatives numbers of what can be bought as well
 * @param accessories numbers of what goes with it
 * @param spareParts numbers of what it is mended with
 * @param sizes numbers of the same article in other sizes, in order of size
 */
public record ProductDetailBody(
        ProductBody product,
        String text,
        DescriptionBody description,
        List<PictureBody> pictures,
        List<DocumentBody> documents,
        String gtin,
        BigDecimal weightGrams,
        String originCountry,
        String tariffCode,
        boolean active,
        String state,
        Instant discontinuedAt,
        String successor,
        List<String> alternatives,
        List<String> accessories,
        List<String> spareParts,
        List<CategoryLink> categories,
        List<String> sizes) {

    /**
     * The long text.
     *
     * @param language that it is in: {@code en}, {@code de} or {@code zh}; another than asked for where there is none
     * @param html a small part of HTML without scripts, styles and pictures
     */
    public record DescriptionBody(String language, String html) {}

    /** A picture, the first one first. @param small in a square of 160, {@code large} of 1600 pixels */
    public record PictureBody(String small, String large, String caption) {

        static PictureBody of(Picture picture) {
            return new PictureBody(picture.url(160), picture.url(1600), picture.caption());
        }
    }

    /**
     * A file to be saved.
     *
     * @param kind {@code DATA_SHEET}, {@code CERTIFICATE}, {@code CAD} or {@code MANUAL}
     * @param language left out when it is for all
     */
    public record DocumentBody(
            String address, String kind, String language, String title, String name, String mediaType, long bytes) {

        static DocumentBody of(Paper paper) {
            return new DocumentBody(
                    paper.url(),
                    paper.kind().name(),
                    paper.language(),
                    paper.title(),
                    paper.name(),
                    paper.mediaType(),
                    paper.bytes());
        }
    }

    static ProductDetailBody of(ProductView view, ProductBody product, Media media) {
        return new ProductDetailBody(
                product,
                view.text(),
                view.description() == null
                        ? null
                        : new DescriptionBody(
                                view.description().language().code(),
                                view.description().html()),
                media.pictures().stream().map(PictureBody::of).toList(),
                media.papers().stream().map(DocumentBody::of).toList(),
                view.gtin(),
                plain(view.weightGrams()),
                view.originCountry(),
                view.tariffCode(),
                view.active(),
                view.state().name(),
                view.life().discontinuedAt(),
                view.successor() == null ? null : view.successor().sku(),
                skus(view.related(Relation.ALTERNATIVE)),
                skus(view.related(Relation.ACCESSORY)),
                skus(view.related(Relation.SPARE_PART)),
                view.categories(),
                skus(view.sizes()));
    }

    private static List<String> skus(List<ProductRow> rows) {
        return rows.stream().map(ProductRow::sku).toList();
    }
}
