package org.kontor.identity.service.role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.identity.model.Grant;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;
import org.kontor.kernel.SqlRow;

/** The roles that the caller's company can use, or staff: those of the program and those that were built. */
@Stateless
@RolesAllowed({Permission.PEOPLE_MANAGE, Permission.STAFF_ROLE_MANAGE})
public class RoleQueries {

    /** One place: the company, 0 for staff. */
    private static final String ROLES =
            """
            select r.code, r.name, r.note, r.version,
              (select count(distinct h.person_id) from identity.held_role h
                where h.role_code = r.code and h.company_id is not distinct from nullif(cast(?1 as bigint), 0)) as holders,
              (select string_agg(rp.permission || '=' || rp.scope, ' ' order by rp.permission)
                from identity.role_permission rp where rp.role_code = r.code) as grants
            from identity.role r
            where r.active and r.staff = (?1 = 0) and (r.company_id is null or r.company_id = ?1)
              and r.code not like '%-api'
            order by r.name is null, lower(r.name), r.code
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @Inject
    private RoleReach reach;

    /** Those that were built first. */
    public List<RoleRow> list() {
        CallerView caller = callers.current();
        long company = caller.staff() ? 0 : reach.builder().companyId();
        return SqlRow.all(entities.createNativeQuery(ROLES)
                        .setParameter(1, company)
                        .getResultList())
                .stream()
                .map(row -> new RoleRow(
                        row.text(), row.text(), row.text(), row.number(), (int) row.number(), grants(row.text())))
                .toList();
    }

    /** @throws RuleViolated {@link IdentityRule#ROLE_NOT_FOUND} */
    public RoleRow byCode(String code) {
        Optional<RoleRow> found =
                list().stream().filter(role -> role.code().equals(code)).findFirst();
        return found.orElseThrow(() -> new RuleViolated(IdentityRule.ROLE_NOT_FOUND, Map.of("role", code)));
    }

    /** What the caller can put into a role: his own permissions, each as far as he has it himself. */
    public Map<String, List<Scope>> choices() {
        CallerView caller = callers.current();
        Map<String, List<Scope>> choices = new LinkedHashMap<>();
        for (String permission : Permission.all()) {
            Scope own = caller.scope(permission);
            if (own != null && Grant.isFor(permission, caller.staff())) {
                List<Scope> scopes =
                        Grant.choices(permission).stream().filter(own::covers).toList();
                choices.put(permission, scopes.isEmpty() ? List.of(own) : scopes);
            }
        }
        return choices;
    }

    private static Map<String, Scope> grants(String list) {
        Map<String, Scope> grants = new LinkedHashMap<>();
        if (list != null) {
            Arrays.stream(list.split(" "))
                    .map(part -> part.split("=", 2))
                    .forEach(part -> grants.put(part[0], Scope.valueOf(part[1])));
        }
        return grants;
    }
}
