package org.kontor.order.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.integration.event.Destination;
import org.kontor.integration.model.Outbox;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.event.OrderPlaced;
import org.kontor.organisation.event.OwnValue;

/** All orders. Whatever an order announces is written to the outbox in the same transaction. */
@ApplicationScoped
public class SalesOrderRepository {

    private static final String CONTEXT = "order";
    private static final String PLACED = OrderPlaced.class.getSimpleName();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Outbox outbox;

    /**
     * Claims a key for an intent and gives it an order number. A second caller with the same key waits here until the first
     * one has committed or failed.
     *
     * @return the new number, or nothing when the key is taken: then {@link #placed} tells by which order
     */
    public Optional<String> claim(long companyId, String key, byte[] inputSha256, Instant at) {
        List<?> numbers = entities.createNativeQuery(
                        """
                        insert into order_.placement (company_id, idempotency_key, input_sha256, order_number, at)
                        values (?1, ?2, ?3, cast(nextval('order_.order_number_seq') as text), ?4)
                        on conflict (company_id, idempotency_key) do nothing
                        returning order_number
                        """)
                .setParameter(1, companyId)
                .setParameter(2, key)
                .setParameter(3, inputSha256)
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .getResultList();
        return numbers.stream().map(String.class::cast).findFirst();
    }

    /**
     * The order that a taken key stands for.
     *
     * @throws RuleViolated {@link OrderRule#IDEMPOTENCY_KEY_REUSED} when the key was used with another input
     */
    public SalesOrder placed(long companyId, String key, byte[] inputSha256) {
        Object[] row = (Object[]) entities.createNativeQuery("select order_number, input_sha256 from order_.placement"
                        + " where company_id = ?1 and idempotency_key = ?2")
                .setParameter(1, companyId)
                .setParameter(2, key)
                .getSingleResult();
        if (!Arrays.equals(inputSha256, (byte[]) row[1])) {
            throw new RuleViolated(OrderRule.IDEMPOTENCY_KEY_REUSED, Map.of("number", row[0]));
        }
        return byNumber((String) row[0], LockModeType.NONE);
    }

    /**
     * Uses a number of the buyer's own, which may be used once. A second caller waits until the first has committed.
     *
     * @throws RuleViolated {@link OrderRule#PO_NUMBER_USED}
     */
    public void usePoNumber(long companyId, String poNumber, String orderNumber) {
        int rows = entities.createNativeQuery("insert into order_.po_number_use (company_id, po_number, order_number)"
                        + " values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, companyId)
                .setParameter(2, poNumber)
                .setParameter(3, orderNumber)
                .executeUpdate();
        if (rows == 0) {
            List<?> holder = entities.createNativeQuery(
                            "select order_number from order_.po_number_use where company_id = ?1 and po_number = ?2")
                    .setParameter(1, companyId)
                    .setParameter(2, poNumber)
                    .getResultList();
            throw new RuleViolated(
                    OrderRule.PO_NUMBER_USED,
                    Map.of("poNumber", poNumber, "number", holder.isEmpty() ? "" : holder.get(0)));
        }
    }

    /** Gives back the number that an order used, if it used one. */
    public void freePoNumber(String orderNumber) {
        entities.createNativeQuery("delete from order_.po_number_use where order_number = ?1")
                .setParameter(1, orderNumber)
                .executeUpdate();
    }

    /** Writes what has changed so far: a later move of the same transaction is another one to the database. */
    public void flush() {
        entities.flush();
    }

    /** The next order whose time is up, locked; those that somebody else has locked are his. */
    public Optional<SalesOrder> lockNextExpired(Instant at) {
        List<?> numbers = entities.createNativeQuery(
                        """
                        select o.number from order_.sales_order o
                        where o.status = 'AWAITING_APPROVAL' and o.expires_at <= ?1
                        order by o.expires_at limit 1 for update skip locked
                        """)
                .setParameter(1, at.atOffset(ZoneOffset.UTC))
                .getResultList();
        return numbers.stream().findFirst().map(number -> byNumber((String) number, LockModeType.NONE));
    }

    /** Stores a new order with its lines, history and events. */
    public void add(SalesOrder order) {
        entities.persist(order);
        announce(order);
    }

    /**
     * The order, locked until the end of the transaction: answers of partners about one order are taken one by one.
     *
     * @throws RuleViolated {@link OrderRule#NOT_FOUND}
     */
    public SalesOrder lock(String number) {
        return byNumber(number, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The order as it is, to look at.
     *
     * @throws RuleViolated {@link OrderRule#NOT_FOUND}
     */
    public SalesOrder find(String number) {
        return byNumber(number, LockModeType.NONE);
    }

    private SalesOrder byNumber(String number, LockModeType lock) {
        return entities.createQuery("select o from SalesOrder o where o.number = :number", SalesOrder.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(OrderRule.NOT_FOUND, Map.of("number", number)));
    }

    /**
     * Writes what a changed order announces; its rows are written with the transaction. What the ERP does not know yet of an
     * order that is held, it is not told; nor of one that may still be amended.
     */
    public void announce(SalesOrder order) {
        outbox.recordAll(order.takeEvents());
        if (order.status() == OrderStatus.PLACED && order.amendableUntil() != null) {
            outbox.delay(CONTEXT, PLACED, order.number(), Destination.ERP, order.amendableUntil());
        }
        if (order.isHeld() && order.status() == OrderStatus.PLACED) {
            outbox.hold(CONTEXT, PLACED, order.number(), Destination.ERP);
        }
    }

    /** What the ERP was not told while the order was held, it is told now. */
    public void goOn(SalesOrder order) {
        outbox.letGo(CONTEXT, PLACED, order.number(), Destination.ERP);
    }

    /** The number of the order that one stands for since it was amended; null for none. */
    public String replaced(String number) {
        return (String) entities.createNativeQuery("select replaces from order_.sales_order where number = ?1")
                .setParameter(1, number)
                .getSingleResult();
    }

    /** What the company's own fields hold on an order. */
    /** By line, what the company called its article; lines without such a number are left out. */
    public Map<Integer, String> ownNumbers(String number) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(
                        "select l.line_no, l.own_number from order_.sales_order_line l"
                                + " join order_.sales_order o on o.id = l.order_id where o.number = ?1 and l.own_number is not null")
                .setParameter(1, number)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> ((Number) row[0]).intValue(), row -> (String) row[1]));
    }

    /** What the company wanted to know of each line; lines without are left out. */
    public Map<Integer, List<OwnValue>> ownFieldsOfLines(String number) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(
                        "select l.line_no, cast(l.own_fields as text) from order_.sales_order_line l"
                                + " join order_.sales_order o on o.id = l.order_id where o.number = ?1 and l.own_fields <> '[]'")
                .setParameter(1, number)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> ((Number) row[0]).intValue(), row -> OwnValues.read(String.valueOf(row[1]))));
    }

    public List<OwnValue> ownFields(String number) {
        List<?> found = entities.createNativeQuery(
                        "select cast(own_fields as text) from order_.sales_order where number = ?1")
                .setParameter(1, number)
                .getResultList();
        return found.isEmpty() ? List.of() : OwnValues.read(String.valueOf(found.get(0)));
    }
}
