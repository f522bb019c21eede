package org.kontor.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;
import org.kontor.kernel.SqlRow;

/**
 * Roles, and who holds which of them where. A role is held by a row of person, company, role and unit; one that has ended
 * stays as a row, so that it can be seen who once could.
 */
@ApplicationScoped
public class RoleRepository {

    @PersistenceContext
    private EntityManager entities;

    /**
     * A role that people may hold in the company: one of the program for buyers, or one of its own.
     *
     * @param companyId null for roles of staff
     * @throws RuleViolated {@link IdentityRule#ROLE_NOT_FOUND}
     */
    public Role usable(Long companyId, String code) {
        String of = companyId == null
                ? "r.staff = true"
                : "r.staff = false and (r.companyId is null or r.companyId = :company)";
        var query = entities.createQuery(
                        "select r from Role r where r.code = :code and r.active = true and r.code not like '%-api' and "
                                + of,
                        Role.class)
                .setParameter("code", code);
        if (companyId != null) {
            query.setParameter("company", companyId);
        }
        return query.getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(IdentityRule.ROLE_NOT_FOUND, Map.of("role", code)));
    }

    /** @param companyId null for roles of staff */
    public boolean isNameTaken(Long companyId, String name, String exceptCode) {
        return !entities.createNativeQuery(
                        "select code from identity.role where company_id is not distinct from"
                                + " cast(nullif(?1, 0) as bigint) and active and lower(name) = lower(cast(?2 as text)) and code <> ?3")
                .setParameter(1, companyId == null ? 0L : companyId)
                .setParameter(2, name == null ? "" : name.strip())
                .setParameter(3, exceptCode)
                .getResultList()
                .isEmpty();
    }

    /** A code that no role has. */
    public String newCode() {
        return "role-"
                + entities.createNativeQuery("select nextval('identity.role_seq')")
                        .getSingleResult();
    }

    public void add(Role role) {
        entities.persist(role);
    }

    /** Roles of one company are given and taken by one at a time. */
    public void lock(Long companyId) {
        if (companyId == null) {
            entities.createNativeQuery("select code from identity.role where code = 'administrator' for no key update")
                    .getResultList();
        } else {
            entities.createNativeQuery("select id from organisation.company where id = ?1 for no key update")
                    .setParameter(1, companyId)
                    .getResultList();
        }
    }

    /** What a person may do in a company, or as staff. */
    public Reach reach(long personId, Long companyId) {
        List<Reach.Holding> holdings = new ArrayList<>();
        for (SqlRow row : SqlRow.all(
                entities.createNativeQuery("select permission, scope, coalesce(unit_id, division_id), ends_at from"
                                + " identity.held_permission where person_id = ?1 and company_id is not distinct from"
                                + " cast(nullif(?2, 0) as bigint)")
                        .setParameter(1, personId)
                        .setParameter(2, companyId == null ? 0L : companyId)
                        .getResultList())) {
            String permission = row.text();
            Scope scope = Scope.valueOf(row.text());
            long unit = row.number();
            holdings.add(new Reach.Holding(permission, scope, unit == 0 ? null : unit, row.instant()));
        }
        return new Reach(holdings);
    }

    /** The unit and all above it; nothing when the company has no such unit in use. */
    public Optional<List<Long>> lineage(long companyId, long unitId) {
        List<?> ids = entities.createNativeQuery("select unnest(lineage) from organisation.unit"
                        + " where company_id = ?1 and id = ?2 and active")
                .setParameter(1, companyId)
                .setParameter(2, unitId)
                .getResultList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(ids.stream().map(id -> ((Number) id).longValue()).toList());
    }

    /** Whether the house has such a division. */
    public boolean isDivision(long id) {
        return !entities.createNativeQuery("select id from organisation.division where id = ?1 and active")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /** Whether the person has, or once had, a role in the company; null asks for staff. */
    public boolean isMember(long personId, Long companyId) {
        return !entities.createNativeQuery("select person_id from identity.membership where person_id = ?1"
                        + " and company_id is not distinct from cast(nullif(?2, 0) as bigint)")
                .setParameter(1, personId)
                .setParameter(2, companyId == null ? 0L : companyId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The units in which the person holds a role now. */
    public List<Long> unitsOf(long personId, long companyId) {
        List<?> ids = entities.createNativeQuery(
                        "select distinct unit_id from identity.held_role where person_id = ?1 and company_id = ?2")
                .setParameter(1, personId)
                .setParameter(2, companyId)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Who holds it now or will. */
    public int holders(String code) {
        return ((Number) entities.createNativeQuery("select count(distinct person_id) from identity.membership"
                                + " where role_code = ?1 and (ends_at is null or ends_at > now())")
                        .setParameter(1, code)
                        .getSingleResult())
                .intValue();
    }

    /** Where people hold a role now or will, each place with the latest end. */
    public List<Reach.Place> places(String code) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select m.unit_id, array_to_string(u.lineage, ' '),
                          nullif(max(coalesce(m.ends_at, 'infinity')), 'infinity')
                        from identity.membership m left join organisation.unit u on u.id = m.unit_id
                        where m.role_code = ?1 and (m.ends_at is null or m.ends_at > now()) group by m.unit_id, u.lineage
                        """)
                .setParameter(1, code)
                .getResultList();
        return SqlRow.all(rows).stream().map(RoleRepository::place).toList();
    }

    private static Reach.Place place(SqlRow row) {
        long unit = row.number();
        String lineage = row.text();
        Instant until = row.instant();
        return unit == 0
                ? Reach.Place.whole(until)
                : new Reach.Place(
                        unit,
                        Arrays.stream(lineage.split(" ")).map(Long::valueOf).toList(),
                        until);
    }

    /** To somebody of a company. */
    public void give(long personId, long companyId, String code, Long unitId, Term term) {
        give(personId, companyId, code, unitId, term, StaffReach.ALL);
    }

    /** To somebody of staff. */
    public void giveStaff(long personId, String code, Term term, StaffReach reach) {
        give(personId, null, code, null, term, reach);
    }

    private void give(long personId, Long companyId, String code, Long unitId, Term term, StaffReach reach) {
        entities.createNativeQuery(
                        """
                        insert into identity.membership (person_id, company_id, role_code, unit_id, ends_at, starts_at,
                          reach, division_id)
                        values (?1, cast(nullif(?2, 0) as bigint), ?3, cast(nullif(?4, 0) as bigint),
                          cast(nullif(?5, '') as timestamptz), cast(nullif(?6, '') as timestamptz), ?7,
                          cast(nullif(?8, 0) as bigint))
                        on conflict on constraint membership_once
                        do update set ends_at = excluded.ends_at, starts_at = excluded.starts_at
                        """)
                .setParameter(1, personId)
                .setParameter(2, companyId == null ? 0L : companyId)
                .setParameter(3, code)
                .setParameter(4, unitId == null ? 0L : unitId)
                .setParameter(5, term.until() == null ? "" : term.until().toString())
                .setParameter(6, term.from() == null ? "" : term.from().toString())
                .setParameter(7, reach.scope().name())
                .setParameter(8, reach.divisionId() == null ? 0L : reach.divisionId())
                .executeUpdate();
    }

    /** Ends a role now. @return false when it was not held */
    public boolean end(long personId, long companyId, String code, Long unitId, Instant at) {
        return end(personId, companyId, code, unitId, StaffReach.ALL, at);
    }

    /** Ends a role of staff now, with this reach. @return false when it was not held */
    public boolean endStaff(long personId, String code, StaffReach reach, Instant at) {
        return end(personId, null, code, null, reach, at);
    }

    private boolean end(long personId, Long companyId, String code, Long unitId, StaffReach reach, Instant at) {
        return entities.createNativeQuery(
                                """
                                update identity.membership set ends_at = ?5
                                where person_id = ?1 and company_id is not distinct from cast(nullif(?2, 0) as bigint)
                                  and role_code = ?3 and unit_id is not distinct from cast(nullif(?4, 0) as bigint)
                                  and reach = ?6 and division_id is not distinct from cast(nullif(?7, 0) as bigint)
                                  and (ends_at is null or ends_at > ?5)
                                """)
                        .setParameter(1, personId)
                        .setParameter(2, companyId == null ? 0L : companyId)
                        .setParameter(3, code)
                        .setParameter(4, unitId == null ? 0L : unitId)
                        .setParameter(5, at.atOffset(ZoneOffset.UTC))
                        .setParameter(6, reach.scope().name())
                        .setParameter(7, reach.divisionId() == null ? 0L : reach.divisionId())
                        .executeUpdate()
                > 0;
    }

    /** Ends all roles of a person in a company now. */
    public void endAll(long personId, long companyId, Instant at) {
        entities.createNativeQuery(
                        "update identity.membership set ends_at = ?3 where person_id = ?1 and company_id = ?2"
                                + " and (ends_at is null or ends_at > ?3)")
                .setParameter(1, personId)
                .setParameter(2, companyId)
                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /**
     * @param companyId null for staff
     * @throws RuleViolated {@link IdentityRule#LAST_ADMINISTRATOR} when nobody is left who gives roles for good
     */
    public void requireAdministrator(Long companyId) {
        if (!Boolean.TRUE.equals(entities.createNativeQuery("select case when ?1 = 0 then identity.manages_staff()"
                        + " else identity.manages_people(null, cast(?1 as bigint)) end")
                .setParameter(1, companyId == null ? 0L : companyId)
                .getSingleResult())) {
            throw new RuleViolated(IdentityRule.LAST_ADMINISTRATOR);
        }
    }
}
