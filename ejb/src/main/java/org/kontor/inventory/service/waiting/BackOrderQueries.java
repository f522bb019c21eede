package org.kontor.inventory.service.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.inventory.model.waiting.BackOrderRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Of which articles more may be ordered than lies here, and when it would come. */
@Stateless
public class BackOrderQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BackOrderRepository articles;

    @Inject
    private Clock clock;

    /** Those of these articles for which one may wait. */
    @RolesAllowed({
        Permission.CATALOG_READ,
        Permission.CART_EDIT,
        Permission.ORDER_PLACE,
        Permission.STAFF_CATALOG_READ,
        Permission.SYSTEM
    })
    public Map<Long, WaitOutlook> outlook(Collection<Long> productIds) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return articles.find(productIds, today).entrySet().stream()
                .filter(found -> found.getValue().allowed())
                .collect(Collectors.toMap(Map.Entry::getKey, found -> new WaitOutlook(found.getValue(), today)));
    }

    @RolesAllowed(Permission.STAFF_STOCK_READ)
    public BackOrderSetting setting(String sku) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select b.allowed, b.most, b.handling_days, b.waiting, b.version
                                from inventory.back_order b join catalog.product p on p.id = b.product_id where p.sku = ?1
                                """)
                        .setParameter(1, sku)
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new BackOrderSetting(
                        row.flag(), row.decimal(), (int) row.number(), row.decimal(), row.number()))
                .orElse(BackOrderSetting.NONE);
    }
}
