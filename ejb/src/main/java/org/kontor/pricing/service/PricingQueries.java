package org.kontor.pricing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.UnitPrice;
import org.kontor.organisation.service.OrderingCompany;
import org.kontor.organisation.service.OrderingCompanyQueries;

/**
 * What articles cost a company at an instant: a function of its price list, the article, the unit, the quantity and the
 * instant, and of nothing else. Never converts currencies.
 */
@Stateless
@RolesAllowed({
    Permission.CATALOG_READ,
    Permission.CART_EDIT,
    Permission.ORDER_PLACE,
    Permission.STAFF_CATALOG_READ,
    Permission.SYSTEM
})
public class PricingQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private OrderingCompanyQueries companies;

    /** All steps of these articles for a company, smallest quantity first; articles without a price are left out. */
    public Map<Long, List<PriceStep>> prices(long companyId, Collection<Long> productIds, Instant at) {
        return companies
                .find(companyId, null)
                .map(OrderingCompany::priceList)
                .map(list -> pricesOf(list, productIds, at))
                .orElse(Map.of());
    }

    /** As {@link #prices}, by the code of the price list. Of two prices for one step the one that began later holds. */
    public Map<Long, List<PriceStep>> pricesOf(String priceList, Collection<Long> productIds, Instant at) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select distinct on (p.product_id, p.unit, p.min_quantity)
                          p.product_id, p.min_quantity, p.unit, p.amount, p.price_base, l.currency
                        from pricing.price_list l join pricing.price p on p.price_list_id = l.id
                        where l.code = ?1 and l.active and p.product_id = any(cast(?2 as bigint[]))
                          and p.valid_from <= ?3 and p.valid_to > ?3
                        order by p.product_id, p.unit, p.min_quantity, p.valid_from desc
                        """)
                .setParameter(1, priceList)
                .setParameter(2, SqlArray.ofNumbers(productIds))
                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                .getResultList();
        Map<Long, List<PriceStep>> prices = new HashMap<>();
        rows.forEach(row -> prices.computeIfAbsent(((Number) row[0]).longValue(), product -> new ArrayList<>())
                .add(new PriceStep(
                        (BigDecimal) row[1],
                        (String) row[2],
                        (BigDecimal) row[3],
                        (BigDecimal) row[4],
                        String.valueOf(row[5]))));
        return prices;
    }

    /** What one unit costs when this much is bought; nothing when the company has no price for it. */
    public Optional<UnitPrice> unitPrice(long companyId, long productId, Quantity quantity, Instant at) {
        return PriceStep.priceFor(
                prices(companyId, List.of(productId), at).getOrDefault(productId, List.of()), quantity);
    }
}
