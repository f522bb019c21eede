package org.kontor.identity.service.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.StaffReach;
import org.kontor.identity.service.role.HolderRow;
import org.kontor.identity.service.role.RightRow;
import org.kontor.kernel.ListStatement;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;
import org.kontor.kernel.SortBy;
import org.kontor.kernel.SqlRow;

/** Who may do what, over all companies and staff: for those who run the roles of staff. */
@Stateless
@RolesAllowed(Permission.STAFF_ROLE_MANAGE)
public class StaffPeopleQueries {

    private static final int MOST = 200;

    private static final String COLUMNS =
            """
            p.id, p.name, p.email, p.staff, p.active,
            (select string_agg(distinct c.name, ', ' order by c.name) from identity.held_role h
               join organisation.company c on c.id = h.company_id where h.person_id = p.id) as companies,
            (select string_agg(distinct coalesce('=' || r.name, r.code), '|') from identity.held_role h
               join identity.role r on r.code = h.role_code where h.person_id = p.id) as roles,
            (select count(*) from identity.session s
              where s.person_id = p.id and s.revoked_at is null and s.ends_at > now()) as sessions,
            (select max(s.seen_at) from identity.session s where s.person_id = p.id) as seen_at""";

    private static final String POSTS =
            """
            select m.role_code, r.name, case when m.starts_at > now() then m.starts_at end as starts_at, m.ends_at,
              m.reach, m.division_id, d.name_en, d.name_zh
            from identity.membership m join identity.role r on r.code = m.role_code and r.active
            left join organisation.division d on d.id = m.division_id
            where m.person_id = ?1 and m.company_id is null and (m.ends_at is null or m.ends_at > now())
            order by r.name, m.role_code, m.reach, d.code
            """;

    private static final String RIGHTS =
            """
            select h.permission, h.scope, h.role_code, r.name,
              case when c.id is not null then c.name || ' · ' || u.name end as place, h.ends_at, d.name_en, d.name_zh
            from identity.held_permission h join identity.role r on r.code = h.role_code
            left join organisation.company c on c.id = h.company_id
            left join organisation.unit u on u.id = h.unit_id
            left join organisation.division d on d.id = h.division_id
            where h.person_id = ?1 order by h.permission, c.name, u.name, h.role_code
            """;

    private static final String HOLDERS =
            """
            select p.id, p.name, c.name as company, h.role_code, r.name as role_name, u.name as unit, h.scope
            from identity.held_permission h join identity.person p on p.id = h.person_id and p.active
            join identity.role r on r.code = h.role_code
            left join organisation.company c on c.id = h.company_id
            left join organisation.unit u on u.id = h.unit_id
            where h.permission = ?1 order by c.name nulls first, p.name, p.id limit 500
            """;

    /** A division of the house. */
    public record Division(long id, String nameEn, String nameZh) {

        public String name(String language) {
            return "zh".equals(language) ? nameZh : nameEn;
        }
    }

    @PersistenceContext
    private EntityManager entities;

    /** Staff, or with {@code everybody} also the people of companies; at most 200, by name. */
    public List<StaffPersonRow> list(String text, boolean everybody) {
        ListStatement list =
                new ListStatement(COLUMNS, "identity.person p", "p.name, p.id").contains(text, "p.name", "p.email");
        if (!everybody) {
            list.where("p.staff");
        }
        list.orderBy(null, Map.of("name", "p.name"), new SortBy("name", true), "p.id");
        return rows(list);
    }

    /** @throws RuleViolated {@link IdentityRule#PERSON_NOT_FOUND} */
    public StaffPersonRow byId(long person) {
        return rows(new ListStatement(COLUMNS, "identity.person p", "p.id").where("p.id = ?", person)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(IdentityRule.PERSON_NOT_FOUND, Map.of("person", person)));
    }

    private List<StaffPersonRow> rows(ListStatement list) {
        return SqlRow.all(list.fill(entities.createNativeQuery(list.rows(0, MOST)))
                        .getResultList())
                .stream()
                .map(row -> new StaffPersonRow(
                        row.number(),
                        row.text(),
                        row.text(),
                        row.flag(),
                        row.flag(),
                        row.text(),
                        row.text(),
                        (int) row.number(),
                        row.instant()))
                .toList();
    }

    /** The divisions for which a role can be given. */
    public List<Division> divisions() {
        return SqlRow.all(entities.createNativeQuery(
                                "select id, name_en, name_zh from organisation.division where active order by code")
                        .getResultList())
                .stream()
                .map(row -> new Division(row.number(), row.text(), row.text()))
                .toList();
    }

    /** The roles of staff that somebody holds. */
    public List<StaffPostRow> posts(long person) {
        return select(POSTS, person).stream()
                .map(row -> new StaffPostRow(
                        row.text(), row.text(), row.instant(), row.instant(), reach(row), row.text(), row.text()))
                .toList();
    }

    /** What somebody may do, wherever he works, and why. */
    public List<RightRow> rights(long person) {
        return select(RIGHTS, person).stream()
                .map(row -> new RightRow(
                        row.text(),
                        Scope.valueOf(row.text()),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.instant(),
                        row.text(),
                        row.text()))
                .toList();
    }

    /** Who may do this, and by which role; at most 500. */
    public List<HolderRow> holders(String permission) {
        return select(HOLDERS, permission).stream()
                .map(row -> new HolderRow(
                        row.number(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        Scope.valueOf(row.text())))
                .toList();
    }

    private static StaffReach reach(SqlRow row) {
        Scope scope = Scope.valueOf(row.text());
        long division = row.number();
        return new StaffReach(scope, division == 0 ? null : division);
    }

    private List<SqlRow> select(String sql, Object value) {
        return SqlRow.all(entities.createNativeQuery(sql).setParameter(1, value).getResultList());
    }
}
