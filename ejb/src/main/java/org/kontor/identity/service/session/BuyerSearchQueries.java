package org.kontor.identity.service.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Scope;
import org.kontor.kernel.SqlRow;

/** Who may order, for staff who takes an order by telephone: of the companies that he may act for. */
@Stateless
@RolesAllowed(Permission.STAFF_COMPANY_ACTAS)
public class BuyerSearchQueries {

    /** A word of more than this says no more. */
    private static final int LONGEST = 100;

    /** Every word must stand in a name, a number or an address; whose number or address it is comes first. */
    private static final String FOUND =
            """
            select p.id, c.id as company_id, p.name, c.name as company_name, c.number, p.email, a.city
            from organisation.company c
            join (select distinct person_id, company_id from identity.held_permission where permission = 'order.place') h
              on h.company_id = c.id
            join identity.person p on p.id = h.person_id and p.active and not p.staff
            left join lateral (select a.city from organisation.address a
              where a.company_id = c.id and a.active order by a.preferred desc, a.id limit 1) a on true
            where c.status <> 'CLOSED' and %s
              and not exists (select 1 from unnest(string_to_array(?1, ' ')) word
                where position(word in lower(concat_ws(' ', p.name, p.email, c.name, c.number, a.city))) = 0)
            order by lower(c.number) = ?1 desc, lower(p.email) = ?1 desc,
              starts_with(lower(p.name), ?1) desc, starts_with(lower(c.name), ?1) desc, c.name, p.name, p.id
            limit ?2
            """;

    private static final String REACHED =
            "c.id in (select s.company_id from identity.staff_reach s where s.person_id = ?3 and s.permission = ?4)";

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /**
     * Somebody who may order for a company.
     *
     * @param city where the company is first delivered to; null when it has no address
     */
    public record Row(
            long personId,
            long companyId,
            String name,
            String companyName,
            String companyNumber,
            String email,
            String city) {}

    /**
     * Of whom each word is found in name, mail address, company, its number or its city; by company and name.
     *
     * @param words nothing finds nobody
     */
    public List<Row> find(String words, int most) {
        String typed = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (typed.isEmpty()) {
            return List.of();
        }
        CallerView caller = callers.current();
        boolean all = caller.scope(Permission.STAFF_COMPANY_ACTAS) == Scope.ALL;
        Query query = entities.createNativeQuery(FOUND.formatted(all ? "true" : REACHED))
                .setParameter(1, typed.substring(0, Math.min(LONGEST, typed.length())))
                .setParameter(2, most);
        if (!all) {
            query.setParameter(3, caller.personId()).setParameter(4, Permission.STAFF_COMPANY_ACTAS);
        }
        return SqlRow.all(query.getResultList()).stream()
                .map(row ->
                        new Row(row.number(), row.number(), row.text(), row.text(), row.text(), row.text(), row.text()))
                .toList();
    }
}
