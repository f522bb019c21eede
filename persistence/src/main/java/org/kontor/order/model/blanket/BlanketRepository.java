package org.kontor.order.model.blanket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/**
 * Stores blanket orders and what orders called off of them. Whoever calls off locks the blanket order first; the
 * database guards the sums and gives back by itself what of a call-off will not come.
 */
@ApplicationScoped
public class BlanketRepository {

    @PersistenceContext
    private EntityManager entities;

    /** The number of the blanket order that this form has made; whoever sends the same form meanwhile waits. */
    public Optional<String> madeBy(String formKey) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 730))")
                .setParameter(1, formKey)
                .getSingleResult();
        List<?> numbers = entities.createNativeQuery("select number from order_.blanket_order where form_key = ?1")
                .setParameter(1, formKey)
                .getResultList();
        return numbers.stream().map(String::valueOf).findFirst();
    }

    public String nextNumber() {
        return "B"
                + entities.createNativeQuery("select nextval('order_.blanket_number_seq')")
                        .getSingleResult();
    }

    /**
     * A company by its number, with its currency.
     *
     * @throws RuleViolated {@link BlanketRule#COMPANY_UNKNOWN}
     */
    public SqlRow company(String number) {
        return SqlRow.all(entities.createNativeQuery("select id, currency from organisation.company where number = ?1")
                        .setParameter(1, number)
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(BlanketRule.COMPANY_UNKNOWN, Map.of("number", number)));
    }

    /**
     * An article of the catalogue in the unit that it is kept in.
     *
     * @throws RuleViolated {@link BlanketRule#ARTICLE_UNKNOWN}
     */
    public AgreedLine article(String sku, BigDecimal quantity, BigDecimal price, BigDecimal base) {
        return SqlRow.all(entities.createNativeQuery(
                                "select id, sku, unit from catalog.product where sku = ?1 and active")
                        .setParameter(1, sku)
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new AgreedLine(row.number(), row.text(), row.text(), quantity, price, base))
                .orElseThrow(() -> new RuleViolated(BlanketRule.ARTICLE_UNKNOWN, Map.of("sku", sku)));
    }

    public void add(BlanketOrder blanket) {
        entities.persist(blanket);
        entities.flush();
    }

    /** Whether there is such a blanket order of the company; nothing is locked. */
    public boolean isOf(String number, long companyId) {
        return !entities.createNativeQuery("select 1 from order_.blanket_order where number = ?1 and company_id = ?2")
                .setParameter(1, number)
                .setParameter(2, companyId)
                .getResultList()
                .isEmpty();
    }

    /** Of a company's own calendar. */
    public String timeZone(long companyId) {
        return (String) entities.createNativeQuery("select time_zone from organisation.company where id = ?1")
                .setParameter(1, companyId)
                .getSingleResult();
    }

    /** Locked until the end of the transaction. @throws RuleViolated {@link BlanketRule#NOT_FOUND} */
    public BlanketOrder lock(String number) {
        return entities.createQuery("select b from BlanketOrder b where b.number = :number", BlanketOrder.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(BlanketRule.NOT_FOUND, Map.of("number", number)));
    }

    /** What of these lines is called off, by id. The caller has locked the blanket order. */
    public Map<Long, BigDecimal> called(List<BlanketLine> lines) {
        String ids = SqlArray.ofNumbers(lines.stream().map(BlanketLine::id).toList());
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select l.id, coalesce(sum(c.quantity), 0) from order_.blanket_line l
                                left join order_.blanket_call c on c.blanket_line_id = l.id
                                where l.id = any(cast(?1 as bigint[])) group by l.id
                                """)
                        .setParameter(1, ids)
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(SqlRow::number, SqlRow::decimal));
    }

    /** Notes what a line of an order has called off. */
    public void call(
            String orderNumber, int orderLineNo, BlanketLine line, long companyId, LocalDate on, BigDecimal quantity) {
        entities.createNativeQuery(
                        "insert into order_.blanket_call (order_number, order_line_no, blanket_line_id, company_id,"
                                + " called_on, called_quantity, quantity) values (?1, ?2, ?3, ?4, ?5, ?6, ?6)")
                .setParameter(1, orderNumber)
                .setParameter(2, orderLineNo)
                .setParameter(3, line.id())
                .setParameter(4, companyId)
                .setParameter(5, on)
                .setParameter(6, quantity)
                .executeUpdate();
    }
}
