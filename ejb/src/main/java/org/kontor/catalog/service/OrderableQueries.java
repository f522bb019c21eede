package org.kontor.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.catalog.service.assortment.Visible;
import org.kontor.catalog.service.unit.UnitList;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlArray;

/** Articles as lines of carts and orders need them: many at once, by one query. */
@Stateless
@RolesAllowed({
    Permission.CATALOG_READ,
    Permission.CART_EDIT,
    Permission.ORDER_PLACE,
    Permission.APPROVAL_DECIDE,
    Permission.SYSTEM
})
public class OrderableQueries {

    private static final String SELECT =
            """
            select p.id, p.sku, case when ?2 = 'zh' then coalesce(p.name_zh, p.name_en) else p.name_en end as name,
              o.number, p.unit, p.order_multiple, p.min_quantity,
              catalog.is_sold(p.released_at, p.discontinued_at) and {visible} as active,
              concat_ws(chr(31), c.code, up.code, top.code) as categories, {units} as units
            from catalog.product p
            left join catalog.own_number o on o.product_id = p.id and o.company_id = ?3
            left join catalog.category c on c.id = p.category_id
            left join catalog.category up on up.id = c.parent_id
            left join catalog.category top on top.id = up.parent_id
            where
            """
                    .replace("{visible}", Visible.to("p", "?3"))
                    .replace("{units}", UnitList.COLUMN);

    @PersistenceContext
    private EntityManager entities;

    /** By part number, exactly as written; articles that are unknown, not sold any more or not for the company to see are left out. */
    public Map<String, Orderable> bySku(long companyId, Collection<String> skus, String language) {
        Map<String, Orderable> found = new HashMap<>();
        rows(
                        SELECT + " catalog.is_sold(p.released_at, p.discontinued_at) and" + Visible.to("p", "?3")
                                + "and p.sku = any(cast(?1 as text[]))",
                        SqlArray.ofTexts(skus),
                        companyId,
                        language)
                .forEach(article -> found.put(article.sku(), article));
        return found;
    }

    /** By id, also those that are not sold any more or not for the company to see: they are not active. */
    public Map<Long, Orderable> byId(long companyId, Collection<Long> ids, String language) {
        Map<Long, Orderable> found = new HashMap<>();
        rows(SELECT + " p.id = any(cast(?1 as bigint[]))", SqlArray.ofNumbers(ids), companyId, language)
                .forEach(article -> found.put(article.productId(), article));
        return found;
    }

    /** The id of an article by its part number, also of one that is not sold any more. */
    public Optional<Long> idOf(String sku) {
        List<?> ids = entities.createNativeQuery("select id from catalog.product where sku = ?1")
                .setParameter(1, sku)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    private List<Orderable> rows(String sql, String keys, long companyId, String language) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(sql)
                .setParameter(1, keys)
                .setParameter(2, language)
                .setParameter(3, companyId)
                .getResultList();
        return rows.stream()
                .map(row -> new Orderable(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        UnitList.of(new LotSize((String) row[4], (BigDecimal) row[5], (BigDecimal) row[6]), (String)
                                row[9]),
                        (Boolean) row[7],
                        words((String) row[8])))
                .toList();
    }

    private static Set<String> words(String list) {
        return list.isEmpty() ? Set.of() : Set.of(list.split("\u001f"));
    }
}
