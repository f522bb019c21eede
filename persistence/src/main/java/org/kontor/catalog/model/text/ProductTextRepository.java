package org.kontor.catalog.model.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;

/** Long texts of articles. */
@ApplicationScoped
public class ProductTextRepository {

    private static final String ALL =
            """
            insert into catalog.product_text as kept (product_id, language, html, words, changed_at)
            select distinct on (p.id, given.language) p.id, given.language, given.html, given.words, cast(?5 as timestamptz)
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]))
              with ordinality given (sku, language, html, words, place)
            join catalog.product p on p.sku = given.sku
            order by p.id, given.language, given.place desc
            on conflict (product_id, language) do update
              set html = excluded.html, words = excluded.words, changed_at = excluded.changed_at, version = kept.version + 1
              where kept.html <> excluded.html
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** @param language of the text */
    public record Text(String sku, TextLanguage language, SafeHtml text) {}

    /** Writes all of them by one statement; those of unknown articles are none. @return how many are new or different */
    public int put(List<Text> texts, Instant at) {
        return query(
                        ALL,
                        SqlArray.ofTexts(texts.stream().map(Text::sku).toList()),
                        SqlArray.ofTexts(texts.stream()
                                .map(text -> text.language().code())
                                .toList()),
                        SqlArray.ofTexts(
                                texts.stream().map(text -> text.text().html()).toList()),
                        SqlArray.ofTexts(
                                texts.stream().map(text -> text.text().words()).toList()),
                        at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /**
     * Holds the article, whose text is as it was seen.
     *
     * @param seenVersion -1 where there was none
     * @throws RuleViolated {@link CatalogRule#PRODUCT_NOT_FOUND}, {@link CatalogRule#PRODUCT_CHANGED_MEANWHILE}
     */
    public void requireSeen(Text text, long seenVersion) {
        List<?> found = query(
                        "select p.id, coalesce(t.version, -1) from catalog.product p left join catalog.product_text t"
                                + " on t.product_id = p.id and t.language = ?2 where p.sku = ?1 for update of p",
                        text.sku(),
                        text.language().code())
                .getResultList();
        if (found.isEmpty()) {
            throw new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", text.sku()));
        }
        if (((Number) ((Object[]) found.get(0))[1]).longValue() != seenVersion) {
            throw new RuleViolated(CatalogRule.PRODUCT_CHANGED_MEANWHILE);
        }
    }

    /** Writes a text, or takes it away when nothing is left of it. */
    public void put(Text text, Instant at) {
        if (text.text().html().isEmpty()) {
            query(
                            "delete from catalog.product_text t using catalog.product p"
                                    + " where p.id = t.product_id and p.sku = ?1 and t.language = ?2",
                            text.sku(),
                            text.language().code())
                    .executeUpdate();
        } else {
            put(List.of(text), at);
        }
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
