package org.kontor.catalog.model.life;

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
import org.kontor.kernel.SqlRow;

/**
 * Begins an article as a copy of another one: a draft with what describes both. What belongs to one article alone is not
 * copied: GTINs, customers' own numbers, documents, its successor, what suppliers brought, prices and stock.
 */
@ApplicationScoped
public class ProductCopyRepository {

    private static final String PRODUCT =
            """
            insert into catalog.product (sku, manufacturer_number, name_en, name_zh, text_en, text_zh, keywords, category_id,
              manufacturer, unit, order_multiple, min_quantity, weight_grams, origin_country, tariff_code, drawing, active,
              created_at, changed_at, copied_from)
            select ?2, nullif(?3, ''), name_en, name_zh, text_en, text_zh, keywords, category_id,
              manufacturer, unit, order_multiple, min_quantity, weight_grams, origin_country, tariff_code, drawing, false,
              cast(?4 as timestamptz), cast(?4 as timestamptz), sku
            from catalog.product where sku = ?1
            on conflict (sku) do nothing
            """;

    /** The base unit came with the article. */
    private static final String UNITS =
            """
            insert into catalog.sales_unit (product_id, unit, numerator, denominator, decimals, order_multiple, min_quantity,
              max_quantity, by_default)
            select n.id, u.unit, u.numerator, u.denominator, u.decimals, u.order_multiple, u.min_quantity, u.max_quantity,
              u.by_default
            from catalog.product o join catalog.sales_unit u on u.product_id = o.id and not u.base and u.retired_at is null
            join catalog.product n on n.sku = ?2 where o.sku = ?1
            """;

    private static final String MOST =
            """
            update catalog.sales_unit b set max_quantity = u.max_quantity, version = b.version + 1
            from catalog.product o join catalog.sales_unit u on u.product_id = o.id and u.base
            join catalog.product n on n.sku = ?2
            where o.sku = ?1 and b.product_id = n.id and b.base and u.max_quantity is not null
            """;

    private static final String ATTRIBUTES =
            """
            insert into catalog.product_attribute (product_id, attribute_id, value_en, value_zh, value_de, value_number)
            select n.id, v.attribute_id, v.value_en, v.value_zh, v.value_de, v.value_number
            from catalog.product o join catalog.product_attribute v on v.product_id = o.id
            join catalog.product n on n.sku = ?2 where o.sku = ?1
            """;

    private static final String TEXTS =
            """
            insert into catalog.product_text (product_id, language, html, words)
            select n.id, t.language, t.html, t.words
            from catalog.product o join catalog.product_text t on t.product_id = o.id
            join catalog.product n on n.sku = ?2 where o.sku = ?1
            """;

    private static final String PICTURES =
            """
            insert into catalog.product_picture (product_id, picture_id, position, caption_en, caption_de, caption_zh)
            select n.id, b.picture_id, b.position, b.caption_en, b.caption_de, b.caption_zh
            from catalog.product o join catalog.product_picture b on b.product_id = o.id
            join catalog.product n on n.sku = ?2 where o.sku = ?1
            """;

    private static final String PLACES =
            """
            insert into catalog.product_place (product_id, category_id, catalogue_id)
            select n.id, f.category_id, f.catalogue_id
            from catalog.product o join catalog.product_place f on f.product_id = o.id
            join catalog.product n on n.sku = ?2 where o.sku = ?1
            """;

    private static final String RELATIONS =
            """
            insert into catalog.product_relation (product_id, kind, other_id)
            select n.id, r.kind, r.other_id
            from catalog.product o join catalog.product_relation r on r.product_id = o.id and r.kind <> 'SUCCESSOR'
            join catalog.product n on n.sku = ?2 where o.sku = ?1
            """;

    private static final List<String> PARTS = List.of(MOST, UNITS, ATTRIBUTES, TEXTS, PICTURES, PLACES, RELATIONS);

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /**
     * @param manufacturerNumber empty for none
     * @throws RuleViolated {@link CatalogRule#PRODUCT_NOT_FOUND}, {@link CatalogRule#SKU_TAKEN}, {@link
     *     CatalogRule#SKU_READ_AS_ANOTHER}
     */
    public void copy(String from, NewNumber number, String manufacturerNumber, Instant at) {
        requireOwnSpelling(number);
        int begun = both(PRODUCT, from, number)
                .setParameter(3, manufacturerNumber)
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (begun == 0) {
            throw isThere(from)
                    ? new RuleViolated(CatalogRule.SKU_TAKEN, Map.of("sku", number.text()))
                    : new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", from));
        }
        PARTS.forEach(part -> both(part, from, number).executeUpdate());
    }

    /** Who searches or types a number reads two as one when only signs and capitals differ. Copies wait for each other here. */
    private void requireOwnSpelling(NewNumber number) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(catalog.part_key(?1), 5500410)) as text), 0")
                .setParameter(1, number.text())
                .getResultList();
        List<?> found = entities.createNativeQuery(
                        """
                        select p.sku, 0 from catalog.product_search s join catalog.product p on p.id = s.product_id
                        where s.sku_key = catalog.part_key(?1) and p.sku <> ?1 order by p.sku limit 1
                        """)
                .setParameter(1, number.text())
                .getResultList();
        SqlRow.all(found).stream().findFirst().ifPresent(other -> {
            throw new RuleViolated(
                    CatalogRule.SKU_READ_AS_ANOTHER, Map.of("sku", number.text(), "other", other.text()));
        });
    }

    private Query both(String statement, String from, NewNumber number) {
        return entities.createNativeQuery(statement).setParameter(1, from).setParameter(2, number.text());
    }

    private boolean isThere(String sku) {
        return !entities.createNativeQuery("select id, 0 from catalog.product where sku = ?1")
                .setParameter(1, sku)
                .getResultList()
                .isEmpty();
    }
}
