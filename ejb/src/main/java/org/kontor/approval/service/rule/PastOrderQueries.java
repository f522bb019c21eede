package org.kontor.approval.service.rule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.service.Managed;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** The orders of the caller's company in the last twelve months, as rules look at them; one statement. */
@Stateless
@RolesAllowed(Permission.APPROVAL_MANAGE)
public class PastOrderQueries {

    private static final Duration YEAR = Duration.ofDays(365);

    /** An order from before there were units counts for the root. */
    private static final String ORDERS =
            """
            select o.number, o.company_id, coalesce(o.unit_id, root.id) as unit, coalesce(o.buyer_id, 0), o.currency,
              o.gross_amount, l.shipping, o.line_count, l.articles, l.largest, l.categories, o.cost_centre_code,
              o.ship_country, o.requested_date, o.placed_at
            from (select * from order_.sales_order
              where company_id = ?1 and placed_at >= ?2 and status not in ('REFUSED', 'EXPIRED', 'WITHDRAWN')
              order by placed_at desc limit 20000) o
            join organisation.unit root on root.company_id = o.company_id and root.parent_id is null
            left join lateral (
              select coalesce(sum(x.net_amount) filter (where x.kind = 'CHARGE'), 0) as shipping,
                count(distinct x.sku) filter (where x.kind = 'PRODUCT') as articles, max(x.net_amount) as largest,
                string_agg(distinct c.code, ' ') as categories
              from order_.sales_order_line x
                left join catalog.product p on p.id = x.product_id left join catalog.category c on c.id = p.category_id
              where x.order_id = o.id) l on true
            where o.gross_amount > 0
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    public List<OrderForApproval> lastYear() {
        long company = Managed.company(callers).companyId();
        List<?> rows = entities.createNativeQuery(ORDERS)
                .setParameter(1, company)
                .setParameter(2, clock.instant().minus(YEAR).atOffset(ZoneOffset.UTC))
                .getResultList();
        return SqlRow.all(rows).stream().map(PastOrderQueries::order).toList();
    }

    private static OrderForApproval order(SqlRow row) {
        return new OrderForApproval(
                row.text(),
                row.number(),
                row.number(),
                row.number(),
                row.text(),
                row.decimal(),
                row.decimal(),
                (int) row.number(),
                (int) row.number(),
                zeroOf(row.decimal()),
                words(row.text()),
                row.text(),
                row.text(),
                row.day(),
                List.of(),
                row.instant());
    }

    private static BigDecimal zeroOf(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static Set<String> words(String text) {
        return text == null || text.isBlank() ? Set.of() : Set.of(text.split(" "));
    }
}
