package org.kontor.order.service.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** One's own orders that wait for approval, for the day of one person. */
@Stateless
public class WaitingQueries {

    private static final String ROW =
            "select o.number, o.buyer_name, o.currency, o.gross_amount, o.submitted_at, o.expires_at"
                    + " from order_.sales_order o";

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** Those that the caller submitted, the first to expire on top. */
    @RolesAllowed(Permission.ORDER_READ)
    public List<WaitingOrder> mine(int most) {
        return rows(
                ROW + " where o.company_id = ?1 and o.buyer_id = ?2 and o.status = 'AWAITING_APPROVAL'"
                        + " order by o.expires_at, o.id limit ?3",
                most);
    }

    private List<WaitingOrder> rows(String sql, int most) {
        CallerView caller = callers.current();
        return SqlRow.all(entities.createNativeQuery(sql)
                        .setParameter(1, caller.companyId() == null ? -1L : caller.companyId())
                        .setParameter(2, caller.personId() == null ? -1L : caller.personId())
                        .setParameter(3, most)
                        .getResultList())
                .stream()
                .map(row -> new WaitingOrder(
                        row.text(), row.text(), row.text(), row.decimal(), row.instant(), row.instant()))
                .toList();
    }
}
