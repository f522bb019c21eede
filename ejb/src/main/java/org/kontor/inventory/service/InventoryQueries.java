package org.kontor.inventory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlArray;

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

    /** Sites that keep these articles, those that give first before the others; an article kept nowhere is left out. */
    public Map<Long, List<SiteStock>> available(Collection<Long> productIds) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select i.product_id, s.code, s.name_en, s.name_zh, s.country, i.on_hand - i.reserved
                        from inventory.stock_item i join inventory.site s on s.id = i.site_id
                        where i.product_id = any(cast(?1 as bigint[]))
                        order by s.priority, s.id
                        """)
                .setParameter(1, SqlArray.ofNumbers(productIds))
                .getResultList();
        Map<Long, List<SiteStock>> stock = new HashMap<>();
        rows.forEach(row -> stock.computeIfAbsent(((Number) row[0]).longValue(), product -> new ArrayList<>())
                .add(new SiteStock(
                        (String) row[1], (String) row[2], (String) row[3], String.valueOf(row[4]), (BigDecimal)
                                row[5])));
        return stock;
    }
}
