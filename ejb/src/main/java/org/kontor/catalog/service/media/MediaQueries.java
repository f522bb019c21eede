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
        List<Object[]> rows = sql.rows(entities::createNativeQuery);
        return new Media(
                SqlRow.all(rows.stream().filter(row -> (Boolean) row[0]).toList()).stream()
                        .map(MediaQueries::picture)
                        .toList(),
                SqlRow.all(rows.stream().filter(row -> !(Boolean) row[0]).toList()).stream()
                        .map(MediaQueries::paper)
                        .toList());
    }

    private static Picture picture(SqlRow row) {
        skipped(row);
        String hash = row.text();
        String caption = row.text();
        row.text();
        row.text();
        return new Picture(hash, (int) row.number(), (int) row.number(), caption);
    }

    private static Paper paper(SqlRow row) {
        row.flag();
        row.number();
        long id = row.number();
        String mediaType = row.text();
        String title = row.text();
        String language = row.text();
        String name = row.text();
        long bytes = row.number();
        row.number();
        return new Paper(id, DocumentKind.valueOf(row.text()), language, title, name, mediaType, bytes);
    }

    private static void skipped(SqlRow row) {
        row.flag();
        row.number();
        row.number();
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
}
