package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.approval.model.Organisation;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/**
 * A company as the search for approvers sees it: units, who may decide, who is away today, whose authority reaches how far.
 * Four statements, whatever the size of the company; who may not decide is not read, but for the requester.
 */
@Stateless
@RolesAllowed({
    Permission.ORDER_PLACE,
    Permission.ORDER_READ,
    Permission.APPROVAL_DECIDE,
    Permission.APPROVAL_MANAGE,
    Permission.SYSTEM
})
public class ApproverQueries {

    private static final String UNITS = "select id, parent_id from organisation.unit where company_id = ?1";

    /** Only people who may sign in to the company, and roles that have not ended. */
    private static final String PEOPLE =
            """
            select m.person_id, p.name, m.unit_id, m.role_code, u.parent_id is null as root,
              exists (select 1 from identity.role_permission rp
                where rp.role_code = m.role_code and rp.permission = 'approval.decide') as decides,
              exists (select 1 from identity.role_permission rp
                where rp.role_code = m.role_code and rp.permission = 'approval.manage') as manages
            from identity.held_role m
            join identity.person p on p.id = m.person_id and p.active
            join organisation.unit u on u.id = m.unit_id
            where m.company_id = ?1 and (m.person_id = ?2 or exists (
              select 1 from identity.held_role d join identity.role_permission rp on rp.role_code = d.role_code
               where d.person_id = m.person_id and d.company_id = ?1 and rp.permission = 'approval.decide'))
            order by m.person_id
            """;

    /** A day is a day where the company is. */
    private static final String AWAY =
            """
            select a.person_id, a.deputy_id from approval.absence a join organisation.company c on c.id = a.company_id
             where a.company_id = ?1 and cast(cast(?2 as timestamptz) at time zone c.time_zone as date)
               between a.from_day and a.until_day
            """;

    private static final String AUTHORITIES =
            "select person_id, role_code, currency, amount from approval.authority where company_id = ?1";

    @PersistenceContext
    private EntityManager entities;

    /** @param requesterId read even when he may not decide: rules ask for his roles */
    public Organisation of(long companyId, long requesterId, Instant at) {
        return new Organisation(
                units(companyId), people(companyId, requesterId), away(companyId, at), bounds(companyId));
    }

    /** Which day it is where the company is. */
    public LocalDate day(long companyId, Instant at) {
        List<?> days = entities.createNativeQuery("select cast(cast(?2 as timestamptz) at time zone time_zone as date),"
                        + " id from organisation.company where id = ?1")
                .setParameter(1, companyId)
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .getResultList();
        return SqlRow.all(days).stream().map(SqlRow::day).findFirst().orElseGet(() -> at.atOffset(ZoneOffset.UTC)
                .toLocalDate());
    }

    private List<Organisation.Unit> units(long companyId) {
        return rows(UNITS, companyId).stream()
                .map(row -> new Organisation.Unit(number(row[0]), row[1] == null ? null : number(row[1])))
                .toList();
    }

    private List<Organisation.Person> people(long companyId, long requesterId) {
        Map<Long, Found> found = new HashMap<>();
        List<?> rows = entities.createNativeQuery(PEOPLE)
                .setParameter(1, companyId)
                .setParameter(2, requesterId)
                .getResultList();
        for (SqlRow row : SqlRow.all(rows)) {
            long id = row.number();
            found.computeIfAbsent(id, one -> new Found()).add(row);
        }
        return found.entrySet().stream()
                .map(one -> one.getValue().person(one.getKey()))
                .toList();
    }

    private Map<Long, Optional<Long>> away(long companyId, Instant at) {
        Map<Long, Optional<Long>> away = new HashMap<>();
        List<?> rows = entities.createNativeQuery(AWAY)
                .setParameter(1, companyId)
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            away.put(number(columns[0]), Optional.ofNullable(columns[1]).map(ApproverQueries::number));
        }
        return away;
    }

    private List<Organisation.Authority> bounds(long companyId) {
        return rows(AUTHORITIES, companyId).stream()
                .map(row -> new Organisation.Authority(
                        row[0] == null ? null : number(row[0]), (String) row[1], row[2].toString(), (BigDecimal)
                                row[3]))
                .toList();
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private List<Object[]> rows(String sql, long companyId) {
        return entities.createNativeQuery(sql).setParameter(1, companyId).getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** A person, gathered from the rows of his roles. */
    private static final class Found {

        private final Set<Organisation.Post> posts = new HashSet<>();
        private final List<Boolean> administers = new ArrayList<>();
        private String name;
        private boolean decides;

        void add(SqlRow row) {
            name = row.text();
            posts.add(new Organisation.Post(row.number(), row.text()));
            boolean root = row.flag();
            decides |= row.flag();
            administers.add(root && row.flag());
        }

        Organisation.Person person(long id) {
            return new Organisation.Person(id, name, posts, decides, decides && administers.contains(true));
        }
    }
}
