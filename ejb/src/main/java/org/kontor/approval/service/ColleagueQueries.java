package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Who is away in the caller's company, and who could sit in. */
@Stateless
@RolesAllowed(Permission.COMPANY_READ)
public class ColleagueQueries {

    /**
     * An absence in a list.
     *
     * @param deputyDecides whether the deputy could decide at all
     */
    public record AbsenceView(
            long id,
            long personId,
            String personName,
            String deputyName,
            boolean deputyDecides,
            LocalDate fromDay,
            LocalDate untilDay,
            String source,
            boolean now) {}

    private static final String ABSENCES =
            """
            select a.id, a.person_id, p.name, d.name as deputy_name, exists (select 1 from identity.held_permission h
                where h.person_id = a.deputy_id and h.company_id = a.company_id and h.permission = 'approval.decide'),
              a.from_day, a.until_day, a.source, ?3 between a.from_day and a.until_day
            from approval.absence a join identity.person p on p.id = a.person_id
              left join identity.person d on d.id = a.deputy_id
            where a.company_id = ?1 and (cast(?2 as bigint) is null or a.person_id = ?2) and a.until_day >= ?3
            order by a.from_day, p.name
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** Absences that are not over: of everybody for who keeps the rules, else the reader's own. */
    public List<AbsenceView> absences() {
        CallerView caller = Managed.company(callers);
        Long only = caller.may(Permission.APPROVAL_MANAGE) ? null : caller.personId();
        List<?> rows = entities.createNativeQuery(ABSENCES)
                .setParameter(1, caller.companyId())
                .setParameter(2, only)
                .setParameter(3, today())
                .getResultList();
        return SqlRow.all(rows).stream()
                .map(row -> new AbsenceView(
                        row.number(),
                        row.number(),
                        row.text(),
                        row.text(),
                        row.flag(),
                        row.day(),
                        row.day(),
                        row.text(),
                        row.flag()))
                .toList();
    }

    /** People of the caller's company by number, in the order of their names. */
    public Map<Long, String> colleagues() {
        return read("p.id", "p.name");
    }

    /** Numbers of people of the caller's company by e-mail address. */
    public Map<String, Long> byEmail() {
        Map<String, Long> people = new LinkedHashMap<>();
        read("p.id", "p.email").forEach((id, email) -> people.put(email, id));
        return people;
    }

    /** The day where the reader is. */
    public LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), ZoneId.of(Managed.company(callers).timeZone()));
    }

    private Map<Long, String> read(String key, String value) {
        Map<Long, String> people = new LinkedHashMap<>();
        for (SqlRow row : SqlRow.all(entities.createNativeQuery("select " + key + ", " + value
                        + " from identity.held_role m join identity.person p on p.id = m.person_id and p.active"
                        + " where m.company_id = ?1 group by p.id, p.name, p.email order by p.name, p.id")
                .setParameter(1, Managed.company(callers).companyId())
                .getResultList())) {
            people.put(row.number(), row.text());
        }
        return people;
    }
}
