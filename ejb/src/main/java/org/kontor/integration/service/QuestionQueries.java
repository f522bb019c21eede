package org.kontor.integration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/** What partners were asked about an order, its cancellations and its shipments. */
@Stateless
@RolesAllowed(Permission.STAFF_ORDER_READ)
public class QuestionQueries {

    private static final int MOST = 100;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** The first asked first, at most 100; none of an order that the caller may not see. */
    public List<QuestionView> about(String orderNumber) {
        RecordScope scope = RecordScope.ofCompanies(callers.current(), Permission.STAFF_ORDER_READ, "o.company_id");
        Query query = entities.createNativeQuery(
                        """
                        select partner, question, business_key, asked, first_asked_at, answered_at,
                          case when answered_at is null then next_ask_at end
                        from integration.expected_answer
                        where (business_key = ?1 or business_key in
                          (select c.number || '-C' || h.seq from order_.order_history h join order_.sales_order c
                            on c.id = h.order_id where c.number = ?1 and h.verb in ('CANCEL', 'CANCEL_LINES'))
                          or business_key in
                          (select s.number from fulfilment.shipment s where s.order_number = ?1))
                          and exists (select from order_.sales_order o where o.number = ?1 and %s)
                        order by first_asked_at, partner, question limit ?2
                        """
                                .formatted(scope.numberedFrom(3)))
                .setParameter(1, orderNumber)
                .setParameter(2, MOST);
        return SqlRow.all(scope.fill(query, 3).getResultList()).stream()
                .map(row -> new QuestionView(
                        row.text(),
                        row.text(),
                        row.text(),
                        (int) row.number(),
                        row.instant(),
                        row.instant(),
                        row.instant()))
                .toList();
    }
}
