package org.kontor.returns.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.UnitPrice;

/**
 * Stores returns. How much of a parcel returns claim is counted in a row for each line of a shipment, which whoever asks
 * locks first; the database keeps the count itself and refuses more than was shipped.
 */
@ApplicationScoped
public class ReturnRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The number of the return that this form of the company has made; whoever sends the same form meanwhile waits. */
    public Optional<String> madeBy(long companyId, String formKey) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 580))")
                .setParameter(1, companyId + " " + formKey)
                .getSingleResult();
        List<?> numbers = entities.createNativeQuery(
                        "select number from returns.goods_return where company_id = ?1 and form_key = ?2")
                .setParameter(1, companyId)
                .setParameter(2, formKey)
                .getResultList();
        return numbers.stream().map(String::valueOf).findFirst();
    }

    public String nextNumber() {
        return "R"
                + entities.createNativeQuery("select nextval('returns.number_seq')")
                        .getSingleResult();
    }

    /** What returns claim of these goods, locked until the end of the transaction, in one order for all who ask. */
    public Map<Parcel, BigDecimal> lockClaims(long companyId, Collection<Parcel> parcels) {
        Map<Parcel, BigDecimal> claimed = new TreeMap<>();
        for (Parcel parcel : new TreeSet<>(parcels)) {
            entities.createNativeQuery("insert into returns.claim (company_id, shipment_number, order_line_no)"
                            + " values (?1, ?2, ?3) on conflict do nothing")
                    .setParameter(1, companyId)
                    .setParameter(2, parcel.shipmentNumber())
                    .setParameter(3, parcel.orderLineNo())
                    .executeUpdate();
            claimed.put(parcel, (BigDecimal) entities.createNativeQuery("select c.quantity from returns.claim c"
                            + " where c.shipment_number = ?1 and c.order_line_no = ?2 for update")
                    .setParameter(1, parcel.shipmentNumber())
                    .setParameter(2, parcel.orderLineNo())
                    .getSingleResult());
        }
        return claimed;
    }

    public void add(GoodsReturn request) {
        entities.persist(request);
        entities.flush();
    }

    /**
     * A return, locked until the end of the transaction.
     *
     * @throws RuleViolated {@link ReturnRule#NOT_FOUND}
     */
    public GoodsReturn lock(String number) {
        return entities.createQuery("select r from GoodsReturn r where r.number = :number", GoodsReturn.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ReturnRule.NOT_FOUND, Map.of("number", number)));
    }

    /** @throws RuleViolated {@link ReturnRule#SITE_UNKNOWN} */
    public long siteOf(String code) {
        List<?> ids = entities.createNativeQuery("select id from inventory.site where code = ?1")
                .setParameter(1, code)
                .getResultList();
        return ids.stream()
                .findFirst()
                .map(id -> ((Number) id).longValue())
                .orElseThrow(() -> new RuleViolated(ReturnRule.SITE_UNKNOWN));
    }

    /** Who asked for it, if he may still sign in. */
    public Optional<ReturnReader> requester(GoodsReturn about) {
        return SqlRow.all(entities.createNativeQuery(
                                "select p.name, p.email, p.language from returns.goods_return r join identity.person p"
                                        + " on p.id = r.requester_id and p.active where r.number = ?1")
                        .setParameter(1, about.number())
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new ReturnReader(row.text(), row.text(), row.text()));
    }

    /** How much of the unit in which the article of an order's line is kept one of the line's unit is. */
    public UnitFactor factor(String orderNumber, int orderLineNo) {
        return SqlRow.all(entities.createNativeQuery("select l.unit_numerator, l.unit_denominator"
                                + " from order_.sales_order_line l join order_.sales_order o on o.id = l.order_id"
                                + " where o.number = ?1 and l.line_no = ?2")
                        .setParameter(1, orderNumber)
                        .setParameter(2, orderLineNo)
                        .getResultList())
                .stream()
                .map(row -> new UnitFactor(row.number(), row.number()))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ReturnRule.LINE_UNKNOWN, Map.of("sku", orderNumber)));
    }

    /** What of these lines of an order is credited, locked until the end of the transaction, in one order for all who ask. */
    public Map<Integer, CreditedLine> lockCredited(long companyId, String orderNumber, Collection<Integer> lineNos) {
        Map<Integer, CreditedLine> credited = new TreeMap<>();
        for (Integer lineNo : new TreeSet<>(lineNos)) {
            entities.createNativeQuery("insert into returns.credited (company_id, order_number, order_line_no)"
                            + " values (?1, ?2, ?3) on conflict do nothing")
                    .setParameter(1, companyId)
                    .setParameter(2, orderNumber)
                    .setParameter(3, lineNo)
                    .executeUpdate();
            credited.put(lineNo, lockedCredit(orderNumber, lineNo));
        }
        return credited;
    }

    private CreditedLine lockedCredit(String orderNumber, int lineNo) {
        SqlRow row = SqlRow.all(entities.createNativeQuery(
                                """
                                select c.quantity, l.unit, l.unit_price, l.price_base, o.currency from returns.credited c
                                join order_.sales_order o on o.number = c.order_number
                                join order_.sales_order_line l on l.order_id = o.id and l.line_no = c.order_line_no
                                where c.order_number = ?1 and c.order_line_no = ?2 for update of c
                                """)
                        .setParameter(1, orderNumber)
                        .setParameter(2, lineNo)
                        .getResultList())
                .get(0);
        return new CreditedLine(row.decimal(), row.text(), UnitPrice.of(row.decimal(), row.decimal(), row.text()));
    }

    /** Whether an order was placed since then by the company of another one, in its currency, and may still bring something. */
    public boolean isReplacement(String orderNumber, String returnedOrder, Instant since) {
        return !entities.createNativeQuery(
                        """
                        select 1 from order_.sales_order o join order_.sales_order b on b.number = ?2
                        where o.number = ?1 and o.number <> b.number and o.company_id = b.company_id and o.currency = b.currency
                        and o.placed_at >= ?3 and o.status not in ('CANCELLED', 'REJECTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')
                        """)
                .setParameter(1, orderNumber)
                .setParameter(2, returnedOrder)
                .setParameter(3, since.atOffset(ZoneOffset.UTC))
                .getResultList()
                .isEmpty();
    }

    public String siteCode(long siteId) {
        return (String) entities.createNativeQuery("select code from inventory.site where id = ?1")
                .setParameter(1, siteId)
                .getSingleResult();
    }

    /** Writes what was changed, so that what is new has its key. */
    public void flush() {
        entities.flush();
    }

    /** What is done to its lines makes a new version of the return. */
    public void change(GoodsReturn locked) {
        entities.lock(locked, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
}
