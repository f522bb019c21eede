package org.kontor.requisition.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/** With whom lists are shared: people and units of the list's own company, and of no other. */
@ApplicationScoped
public class ShareRepository {

    @PersistenceContext
    private EntityManager entities;

    /** @param name of the colleague or unit */
    public record Share(long id, boolean unit, String name, Access access) {}

    /** Somebody or something a list can be shared with; {@code who} is p or u and the id. */
    public record Target(String who, boolean unit, String name) {}

    public List<Share> of(long listId) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select s.id, s.unit_id is not null, coalesce(u.name, p.name) as name, s.access
                                from requisition.share s left join organisation.unit u on u.id = s.unit_id
                                  left join identity.person p on p.id = s.person_id
                                where s.list_id = ?1 order by 2 desc, 3
                                """)
                        .setParameter(1, listId)
                        .getResultList())
                .stream()
                .map(row -> new Share(row.number(), row.flag(), row.text(), Access.valueOf(row.text())))
                .toList();
    }

    public List<Target> targets(long companyId, long butPerson) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select 'u' || u.id as who, true as unit, u.name from organisation.unit u
                                where u.company_id = ?1 and u.active
                                union
                                select 'p' || p.id, false, p.name from identity.membership m
                                join identity.person p on p.id = m.person_id
                                where m.company_id = ?1 and p.id <> ?2
                                order by 2 desc, 3 limit 500
                                """)
                        .setParameter(1, companyId)
                        .setParameter(2, butPerson)
                        .getResultList())
                .stream()
                .map(row -> new Target(row.text(), row.flag(), row.text()))
                .toList();
    }

    /** A second time changes how far the share goes. */
    public void share(long companyId, long listId, Long personId, Long unitId, Access access) {
        entities.createNativeQuery(
                        """
                        insert into requisition.share (company_id, list_id, person_id, unit_id, access)
                        values (?1, ?2, nullif(cast(?3 as bigint), -1), nullif(cast(?4 as bigint), -1), ?5)
                        on conflict (list_id, person_id, unit_id) do update set access = excluded.access
                        """)
                .setParameter(1, companyId)
                .setParameter(2, listId)
                .setParameter(3, personId == null ? "-1" : personId.toString())
                .setParameter(4, unitId == null ? "-1" : unitId.toString())
                .setParameter(5, access.name())
                .executeUpdate();
    }

    /** @throws RuleViolated {@link RequisitionRule#SHARE_NOT_FOUND}, also when it is of another list */
    public void end(long listId, long shareId) {
        int ended = entities.createNativeQuery("delete from requisition.share where list_id = ?1 and id = ?2")
                .setParameter(1, listId)
                .setParameter(2, shareId)
                .executeUpdate();
        if (ended == 0) {
            throw new RuleViolated(RequisitionRule.SHARE_NOT_FOUND);
        }
    }
}
