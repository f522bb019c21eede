package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Units, roles, people, cost centres and categories that the rules of the caller's company can name. */
@Stateless
@RolesAllowed({Permission.APPROVAL_MANAGE, Permission.APPROVAL_DECIDE, Permission.ORDER_PLACE})
public class ChoiceQueries {

    private static final String UNITS =
            """
            select u.id, u.code, u.name, cardinality(u.lineage) - 1 from organisation.unit u
             where u.company_id = ?1 and u.active
             order by array(select a.name || a.id from organisation.unit a where a.id = any (u.lineage)
               order by array_position(u.lineage, a.id))
            """;

    private static final String ROLES =
            "select code, name from identity.role where not staff and active and (company_id is null or company_id = ?1)"
                    + " and code <> 'company-api' order by company_id nulls first, code";

    private static final String PEOPLE =
            """
            select distinct on (p.name, p.id) p.id, p.name, p.email, m.unit_id,
              exists (select from identity.held_permission d
                where d.person_id = p.id and d.company_id = m.company_id and d.permission = 'approval.decide')
            from identity.held_role m
              join identity.person p on p.id = m.person_id and p.active
             where m.company_id = ?1 order by p.name, p.id, m.unit_id
            """;

    private static final String COST_CENTRES =
            "select code, name from organisation.cost_centre where company_id = ?1 and active order by code";

    private static final String CATEGORIES =
            "select code, case when ?1 = 'zh' then coalesce(name_zh, name_en) else name_en end from catalog.category"
                    + " where catalogue_id = 1 order by 2, 1";

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    public ChoiceView ofCompany() {
        CallerView caller = Managed.company(callers);
        return new ChoiceView(
                rows(UNITS, caller.companyId()).stream()
                        .map(row -> new ChoiceView.Unit(row.number(), row.text(), row.text(), (int) row.number()))
                        .toList(),
                rows(ROLES, caller.companyId()).stream()
                        .map(row -> new ChoiceView.Role(row.text(), row.text()))
                        .toList(),
                rows(PEOPLE, caller.companyId()).stream()
                        .map(row ->
                                new ChoiceView.Person(row.number(), row.text(), row.text(), row.number(), row.flag()))
                        .toList(),
                named(COST_CENTRES, caller.companyId()),
                named(CATEGORIES, caller.language()));
    }

    private List<ChoiceView.Named> named(String sql, Object value) {
        return rows(sql, value).stream()
                .map(row -> new ChoiceView.Named(row.text(), row.text()))
                .toList();
    }

    private List<SqlRow> rows(String sql, Object value) {
        return SqlRow.all(entities.createNativeQuery(sql).setParameter(1, value).getResultList());
    }
}
