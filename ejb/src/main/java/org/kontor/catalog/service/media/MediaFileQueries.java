package org.kontor.catalog.service.media;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Optional;
import java.util.function.Function;
import org.kontor.catalog.service.Sql;
import org.kontor.catalog.service.assortment.Visible;

/**
 * Files of pictures and documents. Open to everybody, for they tell no price and no stock; but what belongs only to articles
 * that an assortment hides from somebody is there only for those who may see one of them.
 */
@Stateless
@PermitAll
public class MediaFileQueries {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** Who asks. */
    public record Reader(boolean signedIn, Long company) {}

    public Optional<MediaFile> picture(Reader reader, String hash, int edge) {
        Sql sql = new Sql()
                .add("select s.media_type, s.content from catalog.picture x"
                        + " join catalog.picture_size s on s.picture_id = x.id where x.hash = ")
                .text(hash)
                .add(" and s.edge = ")
                .number(edge, "int")
                .add(" and exists (select from catalog.product_picture o join catalog.product p on p.id = o.product_id"
                        + " where o.picture_id = x.id and");
        return sql.rows(seen(sql, reader)).stream()
                .map(row -> new MediaFile(null, (String) row[0], (byte[]) row[1]))
                .findFirst();
    }

    public Optional<MediaFile> document(Reader reader, long id) {
        Sql sql = new Sql()
                .add("select d.name, d.media_type, d.content from catalog.product_document d where d.id = ")
                .number(id, "bigint")
                .add(" and exists (select from catalog.product p where p.id = d.product_id and");
        return sql.rows(seen(sql, reader)).stream()
                .map(row -> new MediaFile((String) row[0], (String) row[1], (byte[]) row[2]))
                .findFirst();
    }

    private Function<String, Query> seen(Sql sql, Reader reader) {
        if (reader.signedIn()) {
            sql.visible(reader.company());
        } else {
            sql.add(" p.released_at <= current_timestamp and").add(Visible.toAll("p"));
        }
        sql.add(")");
        return entities::createNativeQuery;
    }
}
