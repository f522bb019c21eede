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

    /** Sites that keep these articles, those that give first before the others; an article kept nowhere is left out. */
    public Map<Long, List<SiteStock>> available(Collection<Long> productIds) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select i.product_id, s.code, s.name_en, s.name_zh, s.country, i.on_hand - i.reserved,
                          case when i.on_hand = i.reserved then (
                            select min(l.expected_on) from inventory.purchase_line l
                            join inventory.purchase_order o on o.id = l.purchase_id and o.site_id = i.site_id
                            where l.product_id = i.product_id and l.received + l.given_up < l.quantity
                              and l.expected_on >= ?2) end
                        from inventory.stock_item i join inventory.site s on s.id = i.site_id
                        where i.product_id = any(cast(?1 as bigint[]))
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
