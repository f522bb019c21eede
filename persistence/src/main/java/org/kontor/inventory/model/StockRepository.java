package org.kontor.inventory.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;

/**
 * Stock as rows: every change is a guarded update of the balance plus entries that only grow, in one statement, so that
 * the entries of an item always sum to its balance. Rows are locked by article, then site, whatever the order of the
 * lines.
 */
@ApplicationScoped
public class StockRepository {

    private static final String HOLD =
            """
            with hold as (
              select * from unnest(cast(?1 as int[]), cast(?2 as bigint[]), cast(?3 as bigint[]),
                cast(?4 as numeric[])) as h(line_no, product_id, site_id, quantity)),
            take as (
              select product_id, site_id, sum(quantity) as quantity from hold group by product_id, site_id),
            taken as (
              update inventory.stock_item i set reserved = i.reserved + take.quantity
              from take
              where i.product_id = take.product_id and i.site_id = take.site_id
                and i.on_hand - i.reserved >= take.quantity
              returning i.product_id),
            entry as (
              insert into inventory.stock_entry (product_id, site_id, reserved_delta, cause, reference, at)
              select product_id, site_id, quantity, 'RESERVED', ?5, ?6 from take),
            reservation as (
              insert into inventory.reservation as r (order_number, line_no, product_id, site_id, quantity, at)
              select ?5, line_no, product_id, site_id, quantity, ?6 from hold %s)
            select (select count(*) from take), (select count(*) from taken)
            """;

    private static final String MORE =
            "on conflict (order_number, line_no, site_id) do update set quantity = r.quantity + excluded.quantity";

    @PersistenceContext
    private EntityManager entities;

    /** As {@link #lock}, what an order holds some of, at every site. */
    public void lockOf(String orderNumber) {
        entities.createNativeQuery(
                        """
                        select product_id from inventory.stock_item
                        where product_id in (select product_id from inventory.reservation where order_number = ?1)
                        order by product_id, site_id for update
                        """)
                .setParameter(1, orderNumber)
                .getResultList();
    }

    /** Locks the items of these articles until the end of the transaction and says what they can give. */
    public List<FreeStock> lock(Collection<Long> productIds) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select i.product_id, i.site_id, s.priority, s.country, i.on_hand - i.reserved
                        from inventory.stock_item i join inventory.site s on s.id = i.site_id
                        where i.product_id = any(cast(?1 as bigint[]))
                        order by i.product_id, i.site_id
                        for update of i
                        """)
                .setParameter(1, SqlArray.ofNumbers(productIds))
                .getResultList();
        return rows.stream()
                .map(row -> new FreeStock(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).intValue(),
                        String.valueOf(row[3]),
                        (BigDecimal) row[4]))
                .toList();
    }

    /**
     * Holds stock for an order. The caller has locked the items; the guard of the update is the second line, the check
     * constraint of the table the third.
     *
     * @throws RuleViolated {@link InventoryRule#STOCK_MOVED_MEANWHILE} when an item could not give what it promised
     */
    public void hold(String orderNumber, List<Hold> holds, Instant at) {
        hold(HOLD.formatted(""), orderNumber, holds, at);
    }

    /** As {@link #hold}, of an order that is written: where it holds some of the line already, it holds more. */
    public void holdMore(String orderNumber, List<Hold> holds, Instant at) {
        hold(HOLD.formatted(MORE), orderNumber, holds, at);
    }

    private void hold(String sql, String orderNumber, List<Hold> holds, Instant at) {
        Object[] counts = (Object[]) bind(sql, holds)
                .setParameter(5, orderNumber)
                .setParameter(6, at.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        requireAllMoved(orderNumber, counts);
    }

    /** What an order still holds, by line; locks the stock items and the reservations. */
    public List<Hold> held(String orderNumber) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select r.line_no, r.product_id, r.site_id, r.quantity - r.issued - r.released
                        from inventory.reservation r
                        join inventory.stock_item i on i.product_id = r.product_id and i.site_id = r.site_id
                        where r.order_number = ?1 and r.state = 'HELD'
                        order by r.product_id, r.site_id, r.line_no
                        for update of i, r
                        """)
                .setParameter(1, orderNumber)
                .getResultList();
        return rows.stream()
                .map(row -> new Hold(
                        ((Number) row[0]).intValue(),
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).longValue(),
                        (BigDecimal) row[3]))
                .toList();
    }

    /** Gives held stock back to everybody. The caller has read the holds by {@link #held}. */
    public void release(String orderNumber, List<Hold> holds, Instant at) {
        Object[] counts = (Object[]) bind(MOVE.formatted("released", "", "0", "RELEASED"), holds)
                .setParameter(5, orderNumber)
                .setParameter(6, at.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        requireAllMoved(orderNumber, counts);
    }

    /** Lets held goods leave the site: on hand and reserved fall together. */
    public void issue(String orderNumber, List<Hold> holds, Instant at) {
        Object[] counts = (Object[])
                bind(MOVE.formatted("issued", ", on_hand = i.on_hand - take.quantity", "-quantity", "ISSUED"), holds)
                        .setParameter(5, orderNumber)
                        .setParameter(6, at.atOffset(ZoneOffset.UTC))
                        .getSingleResult();
        requireAllMoved(orderNumber, counts);
    }

    /** Notes a parcel. @return false when it was noted before */
    public boolean noteParcel(String orderNumber, int shipmentNo, Instant at) {
        return entities.createNativeQuery("insert into inventory.goods_issue (order_number, shipment_no, at)"
                                + " values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, orderNumber)
                        .setParameter(2, shipmentNo)
                        .setParameter(3, at.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** Ends holds: the column of the reservation, what else changes in the balance, and the cause differ. */
    private static final String MOVE =
            """
            with hold as (
              select * from unnest(cast(?1 as int[]), cast(?2 as bigint[]), cast(?3 as bigint[]),
                cast(?4 as numeric[])) as h(line_no, product_id, site_id, quantity)),
            take as (
              select product_id, site_id, sum(quantity) as quantity from hold group by product_id, site_id),
            taken as (
              update inventory.stock_item i set reserved = i.reserved - take.quantity %2$s
              from take
              where i.product_id = take.product_id and i.site_id = take.site_id and i.reserved >= take.quantity
              returning i.product_id),
            freed as (
              update inventory.reservation r set %1$s = r.%1$s + hold.quantity
              from hold
              where r.order_number = ?5 and r.line_no = hold.line_no and r.site_id = hold.site_id
                and r.quantity - r.issued - r.released >= hold.quantity
              returning r.id),
            entry as (
              insert into inventory.stock_entry
                (product_id, site_id, on_hand_delta, reserved_delta, cause, reference, at)
              select product_id, site_id, %3$s, -quantity, '%4$s', ?5, ?6 from take)
            select (select count(*) from take) + (select count(*) from hold),
              (select count(*) from taken) + (select count(*) from freed)
            """;

    private Query bind(String sql, List<Hold> holds) {
        return entities.createNativeQuery(sql)
                .setParameter(
                        1, SqlArray.ofNumbers(holds.stream().map(Hold::lineNo).toList()))
                .setParameter(
                        2,
                        SqlArray.ofNumbers(holds.stream().map(Hold::productId).toList()))
                .setParameter(
                        3, SqlArray.ofNumbers(holds.stream().map(Hold::siteId).toList()))
                .setParameter(
                        4, SqlArray.ofNumbers(holds.stream().map(Hold::quantity).toList()));
    }

    private static void requireAllMoved(String orderNumber, Object[] counts) {
        if (((Number) counts[0]).longValue() != ((Number) counts[1]).longValue()) {
            throw new RuleViolated(InventoryRule.STOCK_MOVED_MEANWHILE, Map.of("number", orderNumber));
        }
    }
}
