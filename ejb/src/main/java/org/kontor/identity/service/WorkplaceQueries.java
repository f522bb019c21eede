package org.kontor.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.SqlRow;

/** For which companies a person works, the one worked for last first. Open to every caller: it tells of himself. */
@Stateless
@PermitAll
public class WorkplaceQueries {

    private static final String PLACES =
            """
            select m.company_id, c.name, c.number
            from identity.person p
            join (select distinct person_id, company_id from identity.held_role) m on m.person_id = p.id
            left join organisation.company c on c.id = m.company_id
            where p.id = ?1 and p.active and (m.company_id is null) = p.staff and c.status is distinct from 'CLOSED'
            order by m.company_id is not distinct from p.last_company_id desc, c.name, m.company_id
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** A place to work. @param companyId null for staff, and so is all the rest */
    public record Workplace(Long companyId, String name, String number) {}

    /** The caller's own, also before the second factor was shown; while staff act for somebody, only his. */
    public List<Workplace> mine() {
        return callers.known()
                .map(KnownCaller::view)
                .filter(view -> view.personId() != null)
                .map(view -> of(view.personId()).stream()
                        .filter(place -> !view.acted() || place.companyId().equals(view.companyId()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Where somebody who is just signing in begins; staff have one place without a company.
     *
     * @param onlyFor the one company that counts; null for any
     */
    public Optional<Workplace> first(long personId, Long onlyFor) {
        return of(personId).stream()
                .filter(place -> onlyFor == null || onlyFor.equals(place.companyId()))
                .findFirst();
    }

    /** Whether somebody who is just signing in has a choice. */
    public boolean areSeveral(long personId) {
        return of(personId).size() > 1;
    }

    private List<Workplace> of(long personId) {
        return SqlRow.all(entities.createNativeQuery(PLACES)
                        .setParameter(1, personId)
                        .getResultList())
                .stream()
                .map(WorkplaceQueries::place)
                .toList();
    }

    private static Workplace place(SqlRow row) {
        long company = row.number();
        return new Workplace(company == 0 ? null : company, row.text(), row.text());
    }
}
