package org.kontor.returns.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.returns.model.ReturnRule;

/** What the buyer gets for goods that came back, and which orders replace them. For who may see the return. */
@Stateless
@RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
public class ReturnResolutionQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private ReturnQueries returns;

    /**
     * @param quantity in the unit of the line
     * @param kind name of a {@link org.kontor.returns.model.Resolution}
     * @param amount net, in the currency of the order; null for a repair
     * @param replacementOrder its number; null where no order replaces the goods
     */
    public record Resolved(
            String sku,
            BigDecimal quantity,
            String unit,
            String kind,
            BigDecimal amount,
            String currency,
            String replacementOrder,
            String by,
            Instant at) {}

    /**
     * An order that brings other goods for a return.
     *
     * @param credited net, what was credited for the goods that came back
     * @param net of the order
     */
    public record Replacement(String number, BigDecimal credited, BigDecimal net, String currency) {

        /** What the buyer pays for the exchange; less than nothing when he gets something. */
        public BigDecimal difference() {
            return net.subtract(credited);
        }
    }

    /**
     * The latest first.
     *
     * @throws RuleViolated {@link ReturnRule#NOT_FOUND} when the caller may not see the return
     */
    public List<Resolved> of(String number) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select l.sku, e.quantity, l.unit, e.kind, e.amount, o.currency, e.replacement_order, e.resolved_by,
                                  e.resolved_at
                                from returns.goods_return r join returns.return_line l on l.return_id = r.id
                                join returns.resolution e on e.line_id = l.id join order_.sales_order o on o.number = r.order_number
                                where r.number = ?1 order by e.resolved_at desc, e.id desc
                                """)
                        .setParameter(1, returns.byNumber(number).number())
                        .getResultList())
                .stream()
                .map(r -> new Resolved(
                        r.text(),
                        r.decimal(),
                        r.text(),
                        r.text(),
                        r.decimal(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.instant()))
                .toList();
    }

    /**
     * What replaces goods of a return, with the difference of the prices.
     *
     * @throws RuleViolated {@link ReturnRule#NOT_FOUND} when the caller may not see the return
     */
    public List<Replacement> replacements(String number) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select n.number, sum(e.amount), n.net_amount, n.currency
                                from returns.goods_return r join returns.return_line l on l.return_id = r.id
                                join returns.resolution e on e.line_id = l.id join order_.sales_order n on n.number = e.replacement_order
                                where r.number = ?1 group by n.number, n.net_amount, n.currency order by n.number
                                """)
                        .setParameter(1, returns.byNumber(number).number())
                        .getResultList())
                .stream()
                .map(r -> new Replacement(r.text(), r.decimal(), r.decimal(), r.text()))
                .toList();
    }
}
