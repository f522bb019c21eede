package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.order.model.OrderRule;
import org.kontor.organisation.service.RecordScope;

/** Whether an order can be amended still, and which took whose place. Of orders that the caller sees. */
@Stateless
public class AmendmentQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** Of an order; {@link AmendmentView#NONE} for one that the caller does not see. By one query. */
    @RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
    public AmendmentView ofOrder(String number) {
        return find(number, callers.current(), "true").orElse(AmendmentView.NONE);
    }

    /**
     * Of an order that the caller placed himself.
     *
     * @throws RuleViolated {@link OrderRule#NOT_FOUND} for every other
     */
    @RolesAllowed(Permission.ORDER_PLACE)
    public AmendmentView ofOwn(String number) {
        return find(number, callers.current(), "o.company_id = ?3 and o.buyer_id = ?2")
                .orElseThrow(() -> new RuleViolated(OrderRule.NOT_FOUND, Map.of("number", number)));
    }

    private Optional<AmendmentView> find(String number, CallerView caller, String also) {
        RecordScope scope = RecordScope.of(
                caller, Permission.STAFF_ORDER_READ, Permission.ORDER_READ, RecordScope.Columns.of("o", "buyer_id"));
        Query query = entities.createNativeQuery("select case when o.status = 'PLACED' and o.open_holds = 0"
                        + " and o.amendable_until > cast(?4 as timestamptz) and o.buyer_id = ?2 and o.company_id = ?3"
                        + " then o.amendable_until end, o.replaces, n.number from order_.sales_order o"
                        + " left join order_.sales_order n on n.replaces = o.number where o.number = ?1 and "
                        + also + " and (" + scope.numberedFrom(5) + ")")
                .setParameter(1, number)
                .setParameter(2, caller.personId() == null ? -1L : caller.personId())
                .setParameter(3, caller.companyId() == null ? -1L : caller.companyId())
                .setParameter(4, Timestamp.from(clock.instant()));
        return SqlRow.all(scope.fill(query, 5).getResultList()).stream()
                .findFirst()
                .map(row -> new AmendmentView(row.instant(), row.text(), row.text()));
    }
}
