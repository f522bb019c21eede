package org.kontor.inventory.model.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/**
 * All purchase orders. What arrives is noted as a receipt, as an entry of the stock and in its balance by one statement;
 * balances are locked by article, as those who reserve lock them.
 */
@ApplicationScoped
public class PurchaseRepository {

    private static final String BOOK =
            """
            with arrival as (
              select * from unnest(cast(?1 as bigint[]), cast(?2 as bigint[]), cast(?3 as numeric[]), cast(?4 as text[]))
                as a(line_id, product_id, quantity, lot)),
            receipt as (
              insert into inventory.goods_receipt (purchase_line_id, quantity, lot, at, by_name)
              select line_id, quantity, nullif(lot, ''), ?6, ?7 from arrival),
            whole as (
              select product_id, sum(quantity) as quantity from arrival group by product_id),
            entry as (
              insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, reference, at)
              select product_id, ?5, quantity, 'RECEIVED', ?8, ?6 from whole)
            insert into inventory.stock_item as i (product_id, site_id, on_hand)
            select product_id, ?5, quantity from whole order by product_id
            on conflict (product_id, site_id) do update set on_hand = i.on_hand + excluded.on_hand
            """;

    @PersistenceContext
    private EntityManager entities;

    /** The number of the order that this form has made; whoever sends the same form meanwhile waits. */
    public Optional<String> madeBy(String formKey) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 400))")
                .setParameter(1, formKey)
                .getSingleResult();
        List<?> numbers = entities.createNativeQuery("select number from inventory.purchase_order where form_key = ?1")
                .setParameter(1, formKey)
                .getResultList();
        return numbers.stream().map(String::valueOf).findFirst();
    }

    public String nextNumber() {
        return "P"
                + entities.createNativeQuery("select nextval('inventory.purchase_number_seq')")
                        .getSingleResult();
    }

    /** @throws RuleViolated {@link InventoryRule#SITE_UNKNOWN} */
    public long site(String code) {
        List<?> ids = entities.createNativeQuery("select id from inventory.site where code = ?1")
                .setParameter(1, code)
                .getResultList();
        return ids.stream()
                .map(id -> ((Number) id).longValue())
                .findFirst()
                .orElseThrow(() -> new RuleViolated(InventoryRule.SITE_UNKNOWN, Map.of("site", code)));
    }

    /** @throws RuleViolated {@link InventoryRule#ARTICLE_UNKNOWN} */
    public KeptArticle kept(String sku) {
        return SqlRow.all(entities.createNativeQuery("select id, unit from catalog.product where sku = ?1")
                        .setParameter(1, sku)
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new KeptArticle(row.number(), row.text()))
                .orElseThrow(() -> new RuleViolated(InventoryRule.ARTICLE_UNKNOWN, Map.of("sku", sku)));
    }

    /**
     * Something to order, in the unit that the article is kept in.
     *
     * @throws RuleViolated {@link InventoryRule#ARTICLE_UNKNOWN}, and what {@link OrderedArticle} says
     */
    public OrderedArticle article(String sku, BigDecimal quantity, LocalDate expectedOn) {
        KeptArticle article = kept(sku);
        return new OrderedArticle(article.productId(), article.unit(), quantity, expectedOn);
    }

    public void add(PurchaseOrder order, Receiver by) {
        entities.persist(order);
        note(order.lines(), by);
    }

    /** Notes the days that new or changed lines are expected on. */
    public void note(List<PurchaseLine> lines, Receiver by) {
        entities.flush();
        entities.createNativeQuery(
                        """
                        insert into inventory.expected_day (purchase_line_id, expected_on, at, by_name)
                        select id, expected_on, ?2, ?3 from inventory.purchase_line
                        where id = any(cast(?1 as bigint[])) order by line_no
                        """)
                .setParameter(
                        1,
                        SqlArray.ofNumbers(lines.stream().map(PurchaseLine::id).toList()))
                .setParameter(2, by.at().atOffset(ZoneOffset.UTC))
                .setParameter(3, by.name())
                .executeUpdate();
    }

    /**
     * An order, locked until the end of the transaction; whatever is done to it makes a new version of it.
     *
     * @throws RuleViolated {@link InventoryRule#PURCHASE_NOT_FOUND}
     */
    public PurchaseOrder lock(String number) {
        PurchaseOrder order = entities.createQuery(
                        "select o from PurchaseOrder o where o.number = :number", PurchaseOrder.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(InventoryRule.PURCHASE_NOT_FOUND, Map.of("number", number)));
        entities.lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return order;
    }

    /** Writes what was changed, so that questions in this transaction see it. */
    public void flush() {
        entities.flush();
    }

    /** Makes stock of what arrived. */
    public void book(PurchaseOrder order, List<Arrival> arrivals, Receiver by) {
        entities.createNativeQuery(BOOK)
                .setParameter(
                        1,
                        SqlArray.ofNumbers(
                                arrivals.stream().map(Arrival::lineId).toList()))
                .setParameter(
                        2,
                        SqlArray.ofNumbers(
                                arrivals.stream().map(Arrival::productId).toList()))
                .setParameter(
                        3,
                        SqlArray.ofNumbers(
                                arrivals.stream().map(Arrival::quantity).toList()))
                .setParameter(
                        4,
                        SqlArray.ofTexts(arrivals.stream()
                                .map(arrival -> arrival.lot() == null ? "" : arrival.lot())
                                .toList()))
                .setParameter(5, order.siteId())
                .setParameter(6, by.at().atOffset(ZoneOffset.UTC))
                .setParameter(7, by.name())
                .setParameter(8, order.number())
                .executeUpdate();
    }
}
