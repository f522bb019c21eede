package org.kontor.catalog.service;

import static org.kontor.kernel.Permission.CATALOG_READ;
import static org.kontor.kernel.Permission.STAFF_CATALOG_READ;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kontor.catalog.model.PartNumber;

/** Finds the ids of articles by their exact numbers. */
@Stateless
@RolesAllowed({CATALOG_READ, STAFF_CATALOG_READ, SYSTEM})
public class NumberQueries {

    @PersistenceContext
    private EntityManager entities;

    /** Typed number to the id of the article sold under it, of those that the company may see. */
    public Map<String, Long> bySku(Long company, Collection<String> typed) {
        Map<String, Long> ids = new LinkedHashMap<>();
        if (typed.isEmpty()) {
            return ids;
        }
        Map<String, Long> exact = new HashMap<>();
        Map<String, Long> byKey = new HashMap<>();
        Sql sql = new Sql()
                .add("select p.sku, p.id, s.sku_key from catalog.product p"
                        + " join catalog.product_search s on s.product_id = p.id where p.active and s.sku_key = any (")
                .texts(typed.stream().map(PartNumber::key).distinct().toList())
                .add(") and")
                .visible(company)
                .add(" order by p.id");
        for (Object[] row : sql.rows(entities::createNativeQuery)) {
            long id = ((Number) row[1]).longValue();
            exact.put((String) row[0], id);
            byKey.putIfAbsent((String) row[2], id);
        }
        for (String sku : typed) {
            Long id = exact.getOrDefault(sku, byKey.get(PartNumber.key(sku)));
            if (id != null) {
                ids.put(sku, id);
            }
        }
        return ids;
    }
}
