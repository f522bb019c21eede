package org.kontor.catalog.service.media;

import static org.kontor.kernel.Permission.CATALOG_READ;
import static org.kontor.kernel.Permission.STAFF_CATALOG_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.catalog.model.media.DocumentKind;
import org.kontor.catalog.model.media.MediaRepository.Captions;
import org.kontor.catalog.model.text.TextLanguage;
import org.kontor.catalog.service.Sql;
import org.kontor.kernel.SqlRow;

/** Pictures and documents of an article, by one statement. */
@Stateless
@RolesAllowed({CATALOG_READ, STAFF_CATALOG_READ})
public class MediaQueries {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** @param language of the reader, whose documents come first */
    public Media of(Long company, String sku, String language) {
        TextLanguage reader = TextLanguage.of(language).orElse(TextLanguage.EN);
        String caption = "coalesce(o.caption_%s, o.caption_%s, o.caption_%s)"
                .formatted(reader.order().stream().map(TextLanguage::code).toArray());
        Sql sql = new Sql()
                .add("select true as picture, o.position as place, x.id, x.hash, ")
                .add(caption)
                .add(", null as language, null as name, x.width, x.height, null as kind from catalog.product p"
                        + " join catalog.product_picture o on o.product_id = p.id join catalog.picture x on x.id = o.picture_id"
                        + " where p.sku = ")
                .text(sku)
                .add(" and")
                .visible(company)
                .add(
                        " union all select false, array_position(array['DATA_SHEET', 'MANUAL', 'CERTIFICATE', 'CAD'], d.kind),"
                                + " d.id, d.media_type, d.title, d.language, d.name, d.size_bytes, 0, d.kind"
                                + " from catalog.product p join catalog.product_document d on d.product_id = p.id where p.sku = ")
                .text(sku)
                .add(" and")
                .visible(company)
                .add(" order by 1, 2, 6 nulls first, 3");
        List<Row> rows = SqlRow.all(sql.rows(entities::createNativeQuery)).stream()
                .map(Row::of)
                .toList();
        return new Media(
                rows.stream().filter(Row::isPicture).map(Row::picture).toList(),
                rows.stream().filter(row -> !row.isPicture()).map(Row::paper).toList());
    }

    /** Of the pictures of an article, in their order. */
    @RolesAllowed(STAFF_CATALOG_READ)
    public List<Captions> captions(String sku) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select x.hash, o.caption_en, o.caption_de, o.caption_zh from catalog.product p
                                join catalog.product_picture o on o.product_id = p.id join catalog.picture x on x.id = o.picture_id
                                where p.sku = ?1 order by o.position, o.picture_id
                                """)
                        .setParameter(1, sku)
                        .getResultList())
                .stream()
                .map(row -> new Captions(row.text(), row.text(), row.text(), row.text()))
                .toList();
    }

    /**
     * A row of both kinds.
     *
     * @param source hash of a picture, media type of a document
     * @param label caption of a picture, title of a document
     * @param size width of a picture in pixels, of a document its bytes
     */
    private record Row(
            boolean isPicture,
            long place,
            long id,
            String source,
            String label,
            String language,
            String name,
            long size,
            long height,
            String kind) {

        private static Row of(SqlRow row) {
            return new Row(
                    row.flag(),
                    row.number(),
                    row.number(),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.number(),
                    row.number(),
                    row.text());
        }

        private Picture picture() {
            return new Picture(source, (int) size, (int) height, label);
        }

        private Paper paper() {
            return new Paper(id, DocumentKind.valueOf(kind), language, label, name, source, size);
        }
    }
}
