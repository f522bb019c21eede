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
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.pricing.model.list.PastedPrices;

/** The prices of a list as they hold at one instant, five thousand at a time, to be changed in a grid. One statement. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class PriceGridQueries {

    private static final String ROWS =
            """
            select distinct on (a.sku, p.unit, p.min_quantity) p.id || ':' || p.version, a.sku, %s, p.unit,
              trim_scale(p.min_quantity), trim_scale(p.amount), trim_scale(p.price_base),
              nullif(p.valid_from, '-infinity'), nullif(p.valid_to, 'infinity'), p.by_rule
            from catalog.product a join pricing.price p on p.product_id = a.id
            where p.price_list_id = ?1 and a.sku >= ?2 and p.valid_from <= ?3 and p.valid_to > ?3
            order by a.sku, p.unit, p.min_quantity, p.by_rule, p.valid_from desc
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * A price that holds.
     *
     * @param mark by which a change of it is noticed
     */
    public record Cell(
            String mark,
            String sku,
            String name,
            String unit,
            BigDecimal minQuantity,
            BigDecimal amount,
            BigDecimal base,
            Instant from,
            Instant to,
            boolean byRule) {}

    /** @param next the article that the following part begins with; empty when there is none */
    public record Part(List<Cell> cells, String next) {

        public Part {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param from the article to begin with; empty for the first
     * @param at null for now
     */
    public Part part(long listId, String from, Instant at, String language) {
        String name = language.equals("zh") ? "coalesce(a.name_zh, a.name_en)" : "a.name_en";
        List<Cell> cells = SqlRow.all(entities.createNativeQuery(ROWS.formatted(name))
                        .setParameter(1, listId)
                        .setParameter(2, from)
                        .setParameter(3, (at == null ? clock.instant() : at).atOffset(ZoneOffset.UTC))
                        .setMaxResults(PastedPrices.MOST + 1)
                        .getResultList())
                .stream()
                .map(r -> new Cell(
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.decimal(),
                        r.decimal(),
                        r.decimal(),
                        r.instant(),
                        r.instant(),
                        r.flag()))
                .toList();
        if (cells.size() <= PastedPrices.MOST) {
            return new Part(cells, "");
        }
        String next = cells.get(PastedPrices.MOST).sku();
        List<Cell> whole =
                cells.stream().filter(cell -> !cell.sku().equals(next)).toList();
        return new Part(whole.isEmpty() ? cells.subList(0, PastedPrices.MOST) : whole, next);
    }
}
