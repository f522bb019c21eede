package org.kontor.catalog.model.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/**
 * The units of articles. Who changes one holds the article's row, so that two people do not take the same number, and what is
 * changed is what was seen. The base unit is the article's own and is changed with it.
 */
@ApplicationScoped
public class SalesUnitRepository {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** An article whose units are about to be changed. */
    public record Held(long productId, String sku, String unit, int decimals) {}

    /** @throws RuleViolated {@link CatalogRule#PRODUCT_NOT_FOUND} */
    public Held hold(String sku) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                        select p.id, p.unit, cast(coalesce(b.decimals, catalog.unit_decimals(p.unit)) as bigint)
                                        from catalog.product p
                                        left join catalog.sales_unit b on b.product_id = p.id and b.base
                                        where p.sku = ?1 for no key update of p
                                        """)
                        .setParameter(1, sku)
                        .getResultList())
                .stream()
                .map(row -> new Held(row.number(), sku, row.text(), (int) row.number()))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", sku)));
    }

    /** -1 when the article is not sold in this unit. */
    public long version(Held product, String unit) {
        return SqlRow.all(entities.createNativeQuery(
                                "select version, 0 from catalog.sales_unit where product_id = ?1 and unit = ?2")
                        .setParameter(1, product.productId())
                        .setParameter(2, unit)
                        .getResultList())
                .stream()
                .findFirst()
                .map(SqlRow::number)
                .orElse(-1L);
    }

    /** @throws RuleViolated {@link UnitRule#TAKEN}, {@link UnitRule#GTIN_TAKEN} */
    public void requireNew(Held product, SalesUnit unit) {
        requireOwnGtin(product, unit);
        if (version(product, unit.unit()) >= 0) {
            throw taken(product, unit);
        }
    }

    private static RuleViolated taken(Held product, SalesUnit unit) {
        return new RuleViolated(UnitRule.TAKEN, Map.of("unit", unit.unit(), "sku", product.sku()));
    }

    /** @throws RuleViolated {@link UnitRule#TAKEN}, {@link UnitRule#GTIN_TAKEN} */
    public void add(Held product, SalesUnit unit) {
        requireOwnGtin(product, unit);
        int added = entities.createNativeQuery(
                        """
                        insert into catalog.sales_unit (product_id, unit, numerator, denominator, decimals, order_multiple,
                          min_quantity, max_quantity, gtin)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as numeric), nullif(?9, ''))
                        on conflict (product_id, unit) do nothing
                        """)
                .setParameter(1, product.productId())
                .setParameter(2, unit.unit())
                .setParameter(3, unit.factor().numerator())
                .setParameter(4, unit.factor().denominator())
                .setParameter(5, unit.lot().decimals())
                .setParameter(6, unit.lot().multiple())
                .setParameter(7, unit.lot().minimum())
                .setParameter(8, text(unit.lot().maximum()))
                .setParameter(9, unit.gtin() == null ? "" : unit.gtin())
                .executeUpdate();
        if (added == 0) {
            throw taken(product, unit);
        }
    }

    /** @throws RuleViolated {@link UnitRule#CHANGED_MEANWHILE}, {@link UnitRule#GTIN_TAKEN} */
    public void change(Held product, SalesUnit unit, long seenVersion) {
        requireOwnGtin(product, unit);
        requireSeen(entities.createNativeQuery(
                        """
                        update catalog.sales_unit set numerator = ?3, denominator = ?4, decimals = ?5, order_multiple = ?6,
                          min_quantity = ?7, max_quantity = cast(?8 as numeric), gtin = nullif(?9, ''), version = version + 1
                        where product_id = ?1 and unit = ?2 and not base and version = ?10
                        """)
                .setParameter(1, product.productId())
                .setParameter(2, unit.unit())
                .setParameter(3, unit.factor().numerator())
                .setParameter(4, unit.factor().denominator())
                .setParameter(5, unit.lot().decimals())
                .setParameter(6, unit.lot().multiple())
                .setParameter(7, unit.lot().minimum())
                .setParameter(8, text(unit.lot().maximum()))
                .setParameter(9, unit.gtin() == null ? "" : unit.gtin())
                .setParameter(10, seenVersion)
                .executeUpdate());
    }

    /**
     * Takes a unit out of use or back into it; what is out of use is not offered first any more.
     *
     * @param at null: in use
     * @throws RuleViolated {@link UnitRule#CHANGED_MEANWHILE}
     */
    public void retire(Held product, String unit, Instant at, long seenVersion) {
        requireSeen(entities.createNativeQuery(
                        """
                        update catalog.sales_unit set retired_at = cast(?3 as timestamptz),
                          by_default = by_default and cast(?3 as timestamptz) is null, version = version + 1
                        where product_id = ?1 and unit = ?2 and not base and version = ?4
                        """)
                .setParameter(1, product.productId())
                .setParameter(2, unit)
                .setParameter(3, at == null ? null : at.atOffset(ZoneOffset.UTC).toString())
                .setParameter(4, seenVersion)
                .executeUpdate());
    }

    /**
     * Offers a unit first; the base unit, when it is that.
     *
     * @throws RuleViolated {@link UnitRule#RETIRED} when it is none that is in use
     */
    public void offerFirst(Held product, String unit) {
        entities.createNativeQuery("update catalog.sales_unit set by_default = false, version = version + 1"
                        + " where product_id = ?1 and by_default and unit <> ?2")
                .setParameter(1, product.productId())
                .setParameter(2, unit)
                .executeUpdate();
        if (!unit.equals(product.unit())
                && entities.createNativeQuery("update catalog.sales_unit set by_default = true, version = version + 1"
                                        + " where product_id = ?1 and unit = ?2 and retired_at is null")
                                .setParameter(1, product.productId())
                                .setParameter(2, unit)
                                .executeUpdate()
                        == 0) {
            throw new RuleViolated(UnitRule.RETIRED, Map.of("unit", unit));
        }
    }

    /** A number names one packaging of one article. */
    public void requireOwnGtin(Held product, SalesUnit unit) {
        if (unit.gtin() != null
                && !entities.createNativeQuery(
                                """
                                select sku, 0 from catalog.product where gtin = ?1
                                union all
                                select p.sku, 0 from catalog.sales_unit u join catalog.product p on p.id = u.product_id
                                where u.gtin = ?1 and (u.product_id <> ?2 or u.unit <> ?3)
                                """)
                        .setParameter(1, unit.gtin())
                        .setParameter(2, product.productId())
                        .setParameter(3, unit.unit())
                        .getResultList()
                        .isEmpty()) {
            throw new RuleViolated(UnitRule.GTIN_TAKEN, Map.of("gtin", unit.gtin()));
        }
    }

    private static void requireSeen(int changed) {
        if (changed == 0) {
            throw new RuleViolated(UnitRule.CHANGED_MEANWHILE);
        }
    }

    private static String text(BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }
}
