package org.kontor.approval.service.limit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.approval.service.Managed;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** The limits and authorities of the caller's company. */
@Stateless
@RolesAllowed(Permission.APPROVAL_MANAGE)
public class BoundQueries {

    private static final String LIMITS =
            """
            select l.id, p.name, l.role_code, r.name as role_name, l.period, l.enforcement = 'BLOCK', l.currency, l.amount,
              case when l.person_id is not null and l.period <> 'ORDER' then coalesce((
                select b.used from approval.limit_balance b, organisation.company c
                 where b.limit_id = l.id and b.person_id = l.person_id and c.id = l.company_id
                   and b.span_start = case l.period when 'DAY' then cast(now() at time zone c.time_zone as date)
                     when 'MONTH' then cast(date_trunc('month', now() at time zone c.time_zone) as date)
                     else cast(date_trunc('year', now() at time zone c.time_zone) as date) end), 0) end
            from approval.spend_limit l left join identity.person p on p.id = l.person_id
              left join identity.role r on r.code = l.role_code
            where l.company_id = ?1 and l.active
            order by p.name nulls last, l.role_code, array_position(array['ORDER', 'DAY', 'MONTH', 'YEAR'], l.period)
            """;

    private static final String AUTHORITIES =
            """
            select a.id, p.name, a.role_code, r.name as role_name, cast(null as text) as period, false, a.currency,
              a.amount, cast(null as numeric) as used
            from approval.authority a left join identity.person p on p.id = a.person_id
              left join identity.role r on r.code = a.role_code
            where a.company_id = ?1 order by p.name nulls last, a.role_code
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    public List<BoundView> limits() {
        return read(LIMITS);
    }

    public List<BoundView> authorities() {
        return read(AUTHORITIES);
    }

    private List<BoundView> read(String sql) {
        List<?> rows = entities.createNativeQuery(sql)
                .setParameter(1, Managed.company(callers).companyId())
                .getResultList();
        return SqlRow.all(rows).stream()
                .map(row -> new BoundView(
                        row.number(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.flag(),
                        row.text(),
                        row.decimal(),
                        row.decimal()))
                .toList();
    }
}
