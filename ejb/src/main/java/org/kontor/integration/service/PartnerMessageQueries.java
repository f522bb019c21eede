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

/** What was said about one piece of business, for staff to read. */
@Stateless
@RolesAllowed(Permission.STAFF_ORDER_READ)
public class PartnerMessageQueries {

    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** The messages about an order and its shipments, oldest first, at most 200. */
    public List<PartnerMessageView> about(String orderNumber) {
        RecordScope scope = RecordScope.ofCompanies(callers.current(), Permission.STAFF_ORDER_READ, "o.company_id");
        Query query = entities.createNativeQuery(
                        """
                        select id, partner, direction, type, at, outcome, detail, times, sha256, payload
                        from integration.partner_message
                        where (business_key = ?1 or business_key in
                          (select c.number || '-C' || h.seq from order_.order_history h join order_.sales_order c
                            on c.id = h.order_id where c.number = ?1 and h.verb in ('CANCEL', 'CANCEL_LINES'))
                          or business_key in
                          (select s.number from fulfilment.shipment s where s.order_number = ?1))
                          and exists (select from order_.sales_order o where o.number = ?1 and %s)
                        order by id limit ?2
                        """
                                .formatted(scope.numberedFrom(3)))
                .setParameter(1, orderNumber)
                .setParameter(2, MOST);
        return SqlRow.all(scope.fill(query, 3).getResultList()).stream()
                .map(r -> new PartnerMessageView(
                        r.number(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.instant(),
                        r.text(),
                        r.text(),
                        (int) r.number(),
                        r.text(),
                        r.text()))
                .toList();
    }
}
