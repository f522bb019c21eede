package org.kontor.inventory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** What is left where. A look, not a promise: only placing an order takes stock. */
@Stateless
@RolesAllowed({
    Permission.CATALOG_READ,
    Permission.CART_EDIT,
    Permission.ORDER_PLACE,
    Permission.STAFF_CATALOG_READ,
    Permission.SYSTEM
})
public class InventoryQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Sites that keep these articles or are to be brought some, those that give first before the others; an article that none
     * keeps and nobody brings is left out.
     */
    public Map<Long, List<SiteStock>> available(Collection<Long> productIds) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select k.product_id, s.code, s.name_en, s.name_zh, s.country, k.available,
                          case when k.available = 0 then k.expected_on end
                        from (
                          select product_id, site_id, sum(available) as available, min(expected_on) as expected_on
                          from (
                            select product_id, site_id, on_hand - reserved as available, null as expected_on
                            from inventory.stock_item where product_id = any(cast(?1 as bigint[]))
                            union all
                            select l.product_id, o.site_id, 0, l.expected_on
                            from inventory.purchase_line l join inventory.purchase_order o on o.id = l.purchase_id
                            where l.product_id = any(cast(?1 as bigint[])) and l.received + l.given_up < l.quantity
                              and l.expected_on >= ?2) kept
                          group by product_id, site_id) k
                        join inventory.site s on s.id = k.site_id
                        order by s.priority, s.id
                        """)
                .setParameter(1, SqlArray.ofNumbers(productIds))
                .setParameter(2, Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .getResultList();
        Map<Long, List<SiteStock>> stock = new HashMap<>();
        SqlRow.all(rows).forEach(row -> stock.computeIfAbsent(row.number(), product -> new ArrayList<>())
                .add(new SiteStock(row.text(), row.text(), row.text(), row.text(), row.decimal(), row.day())));
        return stock;
    }
}
