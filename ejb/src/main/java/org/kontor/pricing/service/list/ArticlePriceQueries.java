package org.kontor.pricing.service.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** What an article costs on every list, now and later. Two statements. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_READ)
public class ArticlePriceQueries {

    /** More are not shown, and the page says so. */
    public static final int MOST = 500;

    private static final String ROWS =
            """
            select l.code, l.name, l.currency, l.active, p.unit, trim_scale(p.min_quantity), trim_scale(p.amount),
              trim_scale(p.price_base), nullif(p.valid_from, '-infinity'), nullif(p.valid_to, 'infinity'), p.by_rule,
              p.valid_from <= ?2 and not (p.by_rule and exists (
                select from pricing.price h where h.product_id = p.product_id and h.price_list_id = p.price_list_id
                  and h.unit = p.unit and h.min_quantity = p.min_quantity and not h.by_rule
                  and h.valid_from <= ?2 and h.valid_to > ?2))
            from catalog.product a join pricing.price p on p.product_id = a.id
              join pricing.price_list l on l.id = p.price_list_id
            where a.sku = ?1 and p.valid_to > ?2
            order by l.code, p.unit, p.min_quantity, p.valid_from, p.by_rule
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * A price that holds or will hold.
     *
     * @param active whether the list is in use at all
     * @param minQuantity from which quantity, in the unit
     * @param amount in the list's currency, for as many of the unit as the base says
     * @param from null for always
     * @param to null for an open end
     * @param byRule whether a rule made it
     * @param now whether it has begun, and no price by hand stands before it
     */
    public record ArticlePrice(
            String list,
            String listName,
            String currency,
            boolean active,
            String unit,
            BigDecimal minQuantity,
            BigDecimal amount,
            BigDecimal base,
            Instant from,
            Instant to,
            boolean byRule,
            boolean now) {}

    /** @param rows at most one more than {@link #MOST}, by list, unit, quantity and begin */
    public record ArticlePrices(String sku, String nameEn, String nameZh, List<ArticlePrice> rows) {}

    /** Empty when there is no such article. */
    public Optional<ArticlePrices> of(String sku) {
        return SqlRow.all(entities.createNativeQuery(
                                "select sku, name_en, coalesce(name_zh, name_en) from catalog.product where sku = ?1")
                        .setParameter(1, sku)
                        .getResultList())
                .stream()
                .map(row -> new ArticlePrices(row.text(), row.text(), row.text(), rows(sku)))
                .findFirst();
    }

    private List<ArticlePrice> rows(String sku) {
        return SqlRow.all(entities.createNativeQuery(ROWS)
                        .setParameter(1, sku)
                        .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                        .setMaxResults(MOST + 1)
                        .getResultList())
                .stream()
                .map(row -> new ArticlePrice(
                        row.text(),
                        row.text(),
                        row.text(),
                        row.flag(),
                        row.text(),
                        row.decimal(),
                        row.decimal(),
                        row.decimal(),
                        row.instant(),
                        row.instant(),
                        row.flag(),
                        row.flag()))
                .toList();
    }
}
