package org.kontor.pricing.service.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Contracts as staff look at them; what waits for approval comes first. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_READ)
public class ContractQueries {

    private static final int MOST = 200;

    private static final String SELECT =
            """
            select k.number, k.name, c.number, c.name, k.valid_from, nullif(k.valid_to, 'infinity'),
              case when k.status = 'DRAFT' then 'DRAFT' when k.valid_from > ?1 then 'COMING' when k.valid_to > ?1 then 'RUNNING'
                else 'OVER' end as state, k.made_by_name, k.approved_by_name, k.version,
              (select string_agg(l.code, ', ' order by a.sort_order, a.id) from pricing.assignment a
                join pricing.price_list l on l.id = a.price_list_id where a.contract_id = k.id),
              coalesce(k.made_by = ?2, false)
            from pricing.contract k join organisation.company c on c.id = k.company_id
            where (?3 = '' or k.number ilike ?3 or k.name ilike ?3 or c.name ilike ?3 or c.number ilike ?3)
            order by k.status <> 'DRAFT', k.valid_from desc, k.id desc
            """;

    private static final String ALONE =
            """
            select c.number, c.name from pricing.company_terms t join organisation.company c on c.id = t.company_id
            where not t.falls_back order by c.number limit 200
            """;

    /** A company that has the prices of its own lists alone. */
    public record Alone(String company, String name) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** The first 200 by number. */
    public List<Alone> alone() {
        return SqlRow.all(entities.createNativeQuery(ALONE).getResultList()).stream()
                .map(r -> new Alone(r.text(), r.text()))
                .toList();
    }

    /** The 200 of most interest. @param text part of a number or name; empty for all */
    public List<ContractView> find(String text) {
        Long person = callers.current().personId();
        Query query = entities.createNativeQuery(SELECT)
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, person == null ? 0L : person)
                .setParameter(3, text.isEmpty() ? "" : '%' + text.replaceAll("([\\\\%_])", "\\\\$1") + '%')
                .setMaxResults(MOST);
        return SqlRow.all(query.getResultList()).stream()
                .map(r -> new ContractView(
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.instant(),
                        r.instant(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.number(),
                        r.text(),
                        r.flag()))
                .toList();
    }
}
