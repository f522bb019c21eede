package org.kontor.catalog.model.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.text.TextLanguage;
import org.kontor.kernel.RuleViolated;

/** Pictures and documents of articles. Changes of one article wait for each other. */
@ApplicationScoped
public class MediaRepository {

    public static final int MOST_PICTURES = 12;
    public static final int MOST_DOCUMENTS = 40;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** @param hash of the picture */
    public record Captions(String hash, String english, String german, String chinese) {}

    /** @param language null for all */
    public record Paper(DocumentKind kind, TextLanguage language, String title, DocumentFile file) {}

    /** Put after those there are; one that is there already stays where it is. @return whether it is new to the article */
    public boolean add(String sku, PictureFile picture) {
        long product = product(sku);
        String hash = picture.hash();
        keep(picture);
        boolean added = query(
                                """
                                insert into catalog.product_picture (product_id, picture_id, position)
                                select ?1, x.id, coalesce((select max(o.position) + 1 from catalog.product_picture o
                                  where o.product_id = ?1), 0)
                                from catalog.picture x where x.hash = ?2
                                on conflict (product_id, picture_id) do nothing
                                """,
                                product,
                                hash)
                        .executeUpdate()
                == 1;
        long now = number("select count(*), 0 from catalog.product_picture where product_id = ?1", product);
        if (now > MOST_PICTURES) {
            throw new RuleViolated(CatalogRule.PICTURES_TOO_MANY, Map.of("most", MOST_PICTURES));
        }
        return added;
    }

    /** Keeps a picture that is of no article yet, and what it was made of. @param madeOf hash of the file */
    public void keep(PictureFile picture, String madeOf) {
        keep(picture);
        query("update catalog.picture set made_of = ?2 where hash = ?1 and made_of is null", picture.hash(), madeOf)
                .executeUpdate();
    }

    /** The picture that was made of a file before; null for none. */
    public String madeOf(String file) {
        List<?> found = query("select hash, 0 from catalog.picture where made_of = ?1 order by id limit 1", file)
                .getResultList();
        return found.isEmpty() ? null : (String) ((Object[]) found.get(0))[0];
    }

    private void keep(PictureFile picture) {
        String hash = picture.hash();
        query(
                        "insert into catalog.picture (hash, width, height) values (?1, ?2, ?3)"
                                + " on conflict (hash) do update set hash = excluded.hash",
                        hash,
                        picture.width(),
                        picture.height())
                .executeUpdate();
        if (number(
                        "select count(*), 0 from catalog.picture_size s join catalog.picture x on x.id = s.picture_id where x.hash = ?1",
                        hash)
                == 0) {
            picture.sizes().forEach(size -> query(
                            "insert into catalog.picture_size (picture_id, edge, media_type, content)"
                                    + " select id, ?2, ?3, ?4 from catalog.picture where hash = ?1",
                            hash,
                            size.edge(),
                            size.mediaType(),
                            size.content())
                    .executeUpdate());
        }
    }

    /** @param step -1 for one place towards the first, 1 for one away from it */
    public void move(String sku, String hash, int step) {
        long product = product(sku);
        int moved = query(
                        """
                        with placed as (
                          select o.picture_id, x.hash, row_number() over (order by o.position, o.picture_id) as place
                          from catalog.product_picture o join catalog.picture x on x.id = o.picture_id where o.product_id = ?1),
                        meant as (select place from placed where hash = ?2)
                        update catalog.product_picture o
                        set position = case when p.place = m.place then p.place + ?3 when p.place = m.place + ?3 then m.place
                          else p.place end
                        from placed p cross join meant m
                        where o.product_id = ?1 and o.picture_id = p.picture_id
                          and m.place + ?3 between 1 and (select count(*) from placed)
                        """,
                        product,
                        hash,
                        step)
                .executeUpdate();
        if (moved == 0) {
            requirePicture(product, hash);
        }
    }

    public void caption(String sku, Captions captions) {
        long product = product(sku);
        requirePicture(product, captions.hash());
        query(
                        """
                        update catalog.product_picture o
                        set caption_en = nullif(?3, ''), caption_de = nullif(?4, ''), caption_zh = nullif(?5, '')
                        from catalog.picture x where x.id = o.picture_id and o.product_id = ?1 and x.hash = ?2
                        """,
                        product,
                        captions.hash(),
                        captions.english(),
                        captions.german(),
                        captions.chinese())
                .executeUpdate();
    }

    /** One that is of no other article either is gone. */
    public void removePicture(String sku, String hash) {
        long product = product(sku);
        requirePicture(product, hash);
        query(
                        "delete from catalog.product_picture o using catalog.picture x"
                                + " where x.id = o.picture_id and o.product_id = ?1 and x.hash = ?2",
                        product,
                        hash)
                .executeUpdate();
        query(
                        "delete from catalog.picture x where x.hash = ?1 and not exists"
                                + " (select from catalog.product_picture o where o.picture_id = x.id)",
                        hash)
                .executeUpdate();
    }

    /** @throws RuleViolated {@link CatalogRule#DOCUMENT_THERE_ALREADY}, {@link CatalogRule#DOCUMENTS_TOO_MANY} */
    public void add(String sku, Paper paper) {
        long product = product(sku);
        int added = query(
                        """
                        insert into catalog.product_document (product_id, kind, language, title, name, media_type, size_bytes, hash, content)
                        values (?1, ?2, nullif(?3, ''), ?4, ?5, ?6, ?7, ?8, ?9) on conflict (product_id, hash) do nothing
                        """,
                        product,
                        paper.kind().name(),
                        paper.language() == null ? "" : paper.language().code(),
                        paper.title(),
                        paper.file().name(),
                        paper.file().mediaType(),
                        paper.file().content().length,
                        paper.file().hash(),
                        paper.file().content())
                .executeUpdate();
        if (added == 0) {
            throw new RuleViolated(
                    CatalogRule.DOCUMENT_THERE_ALREADY,
                    Map.of("name", paper.file().name()));
        }
        if (number("select count(*), 0 from catalog.product_document where product_id = ?1", product)
                > MOST_DOCUMENTS) {
            throw new RuleViolated(CatalogRule.DOCUMENTS_TOO_MANY, Map.of("most", MOST_DOCUMENTS));
        }
    }

    public void removeDocument(String sku, long id) {
        int gone = query("delete from catalog.product_document where product_id = ?1 and id = ?2", product(sku), id)
                .executeUpdate();
        if (gone == 0) {
            throw new RuleViolated(CatalogRule.MEDIA_UNKNOWN);
        }
    }

    private void requirePicture(long product, String hash) {
        if (number(
                        "select count(*), 0 from catalog.product_picture o join catalog.picture x on x.id = o.picture_id"
                                + " where o.product_id = ?1 and x.hash = ?2",
                        product,
                        hash)
                == 0) {
            throw new RuleViolated(CatalogRule.MEDIA_UNKNOWN);
        }
    }

    private long product(String sku) {
        List<?> found = query("select id, 0 from catalog.product where sku = ?1 for update", sku)
                .getResultList();
        if (found.isEmpty()) {
            throw new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", sku));
        }
        return ((Number) ((Object[]) found.get(0))[0]).longValue();
    }

    private long number(String sql, Object... values) {
        return ((Number) ((Object[]) query(sql, values).getSingleResult())[0]).longValue();
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
