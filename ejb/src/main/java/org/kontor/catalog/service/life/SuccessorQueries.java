package org.kontor.catalog.service.life;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.catalog.service.assortment.Visible;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** What takes the place of articles that are not sold any more. */
@Stateless
@RolesAllowed({Permission.CATALOG_READ, Permission.CART_EDIT, Permission.SYSTEM})
public class SuccessorQueries {

    private static final String SUCCESSORS =
            """
            with recursive after as (
              select p.id as gone, r.other_id as id, 1 as step
              from catalog.product p join catalog.product_relation r on r.product_id = p.id and r.kind = 'SUCCESSOR'
              where p.id = any(cast(?1 as bigint[])) and p.discontinued_at <= current_timestamp
              union all
              select a.gone, r.other_id, a.step + 1
              from after a join catalog.product p on p.id = a.id and p.discontinued_at <= current_timestamp
              join catalog.product_relation r on r.product_id = p.id and r.kind = 'SUCCESSOR'
              where a.step < 10)
            select distinct on (a.gone) a.gone, p.id from after a join catalog.product p on p.id = a.id
            where catalog.is_sold(p.released_at, p.discontinued_at) and {visible}
            order by a.gone, a.step
            """
                    .replace("{visible}", Visible.to("p", "?2"));

    @PersistenceContext
    private EntityManager entities;

    /** The next in the line of successors that is sold and that the company may see; articles without one are left out. Always one statement. */
    public Map<Long, Long> of(long companyId, Collection<Long> discontinued) {
        return SqlRow.all(entities.createNativeQuery(SUCCESSORS)
                        .setParameter(1, SqlArray.ofNumbers(discontinued))
                        .setParameter(2, companyId)
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(SqlRow::number, SqlRow::number));
    }
}
