package org.kontor.inventory.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.returns.event.GoodsRestocked;

/** What came back to stock: noted, as an entry of the stock and in its balance, by one statement. */
@ApplicationScoped
public class RestockRepository {

    private static final String BOOK =
            """
            with place as (select id from inventory.site where code = ?3),
            noted as (
              insert into inventory.restocked (return_number, inspection_id, site_id, product_id, quantity, at)
              select ?1, ?2, place.id, ?4, ?5, ?6 from place
              on conflict do nothing returning site_id, product_id, quantity, at),
            entry as (
              insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, reference, at)
              select product_id, site_id, quantity, 'RETURNED', ?1, at from noted),
            balance as (
              insert into inventory.stock_item as i (product_id, site_id, on_hand)
              select product_id, site_id, quantity from noted
              on conflict (product_id, site_id) do update set on_hand = i.on_hand + excluded.on_hand)
            select (select count(*) from place), (select count(*) from noted)
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * The caller has locked the article.
     *
     * @return false when it was booked before; nothing changes then
     * @throws RuleViolated {@link InventoryRule#SITE_UNKNOWN}
     */
    public boolean book(GoodsRestocked goods) {
        Object[] counts = (Object[]) entities.createNativeQuery(BOOK)
                .setParameter(1, goods.returnNumber())
                .setParameter(2, goods.inspectionId())
                .setParameter(3, goods.site())
                .setParameter(4, goods.productId())
                .setParameter(5, goods.quantity())
                .setParameter(6, goods.occurredAt().atOffset(ZoneOffset.UTC))
                .getSingleResult();
        if (((Number) counts[0]).intValue() == 0) {
            throw new RuleViolated(InventoryRule.SITE_UNKNOWN, Map.of("site", goods.site()));
        }
        return ((Number) counts[1]).intValue() == 1;
    }
}
