package org.kontor.catalog.service.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** The units of an article as staff see them, those out of use too. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_READ)
public class StaffUnitQueries {

    @PersistenceContext
    private EntityManager entities;

    /** @param first whether buyers are offered it first */
    public record Row(
            String unit,
            boolean base,
            long numerator,
            long denominator,
            int decimals,
            BigDecimal multiple,
            BigDecimal minimum,
            BigDecimal maximum,
            String gtin,
            boolean first,
            Instant retiredAt,
            long version) {

        /** {@code 50} or {@code 1/8}. */
        public String factor() {
            return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
        }
    }

    public List<Row> of(long productId) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                        select u.unit, u.base, u.numerator, u.denominator, u.decimals, u.order_multiple,
                                          u.min_quantity, u.max_quantity, case when u.base then p.gtin else u.gtin end,
                                          u.by_default or u.base and not exists (select from catalog.sales_unit d
                                            where d.product_id = u.product_id and d.by_default), u.retired_at, u.version
                                        from catalog.sales_unit u join catalog.product p on p.id = u.product_id
                                        where u.product_id = ?1
                                        order by u.base desc, u.numerator * 1.0 / u.denominator, u.unit
                                        """)
                        .setParameter(1, productId)
                        .getResultList())
                .stream()
                .map(row -> new Row(
                        row.text(),
                        row.flag(),
                        row.number(),
                        row.number(),
                        (int) row.number(),
                        row.decimal(),
                        row.decimal(),
                        row.decimal(),
                        row.text(),
                        row.flag(),
                        row.instant(),
                        row.number()))
                .toList();
    }
}
