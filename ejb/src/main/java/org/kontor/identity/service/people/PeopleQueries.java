package org.kontor.identity.service.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.ReachQueries;
import org.kontor.identity.service.role.RightRow;
import org.kontor.identity.service.role.RoleReach;
import org.kontor.kernel.ListStatement;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;
import org.kontor.kernel.SqlRow;

/** The people of the caller's company, as far as he manages people: those with a role in one of his units. */
@Stateless
@RolesAllowed(Permission.PEOPLE_MANAGE)
public class PeopleQueries {

    private static final int MOST = 500;

    private static final String POSTS =
            """
            p.id, p.name, p.email, m.role_code, r.name as role_name, m.unit_id, u.name as unit_name,
            case when m.starts_at > now() then m.starts_at end as starts_at, m.ends_at,
            (select max(s.seen_at) from identity.session s where s.person_id = p.id) as seen_at,
            (m.ends_at is null or m.ends_at > now()) and r.active as live""";

    private static final String FROM =
            """
            identity.membership m
            join identity.person p on p.id = m.person_id and p.active
            join identity.role r on r.code = m.role_code
            join organisation.unit u on u.id = m.unit_id""";

    private static final String RIGHTS =
            """
            select h.permission, h.scope, h.role_code, r.name, u.name as unit_name, h.ends_at
            from identity.held_permission h join identity.role r on r.code = h.role_code
            join organisation.unit u on u.id = h.unit_id
            where h.company_id = ?1 and h.person_id = ?2 order by h.permission, u.name, h.role_code
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private ReachQueries reaches;

    @Inject
    private RoleReach reach;

    /** By name; at most 500. One statement, whatever the number of people. */
    public List<PersonRow> list(PersonFilter filter) {
        CallerView caller = reach.builder();
        List<PersonRow> rows =
                rows(statement(caller).contains(filter.text(), "p.name", "p.email"), caller, filter.gone());
        return rows.stream()
                .filter(row -> filter.role().isEmpty()
                        || row.posts().stream().anyMatch(post -> post.role().equals(filter.role())))
                .limit(MOST)
                .toList();
    }

    /** @throws RuleViolated {@link IdentityRule#PERSON_NOT_FOUND} */
    public PersonRow byId(long person) {
        CallerView caller = reach.builder();
        List<PersonRow> here = rows(statement(caller).where("p.id = ?", person), caller, false);
        List<PersonRow> found = here.isEmpty() ? rows(statement(caller).where("p.id = ?", person), caller, true) : here;
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(IdentityRule.PERSON_NOT_FOUND, Map.of("person", person)));
    }

    /** What somebody of the company may do, and why: each permission as often as a role gives it. */
    public List<RightRow> rights(long person) {
        byId(person);
        return SqlRow.all(entities.createNativeQuery(RIGHTS)
                        .setParameter(1, reach.builder().companyId())
                        .setParameter(2, person)
                        .getResultList())
                .stream()
                .map(row -> new RightRow(
                        row.text(),
                        Scope.valueOf(row.text()),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.instant(),
                        null,
                        null))
                .toList();
    }

    /** Whether anybody but the caller works for his company. */
    public boolean isAlone() {
        return list(new PersonFilter("", "", false)).size() <= 1;
    }

    private static ListStatement statement(CallerView caller) {
        return new ListStatement(POSTS, FROM, "p.id").where("m.company_id = ?", caller.companyId());
    }

    private List<PersonRow> rows(ListStatement statement, CallerView caller, boolean gone) {
        boolean all = caller.scope(Permission.PEOPLE_MANAGE) == Scope.COMPANY;
        Set<Long> units = all ? Set.of() : reaches.units(caller, Permission.PEOPLE_MANAGE);
        Map<Long, PersonRow> people = new LinkedHashMap<>();
        Map<Long, List<PersonRow.Post>> live = new LinkedHashMap<>();
        for (SqlRow row : SqlRow.all(statement
                .fill(entities.createNativeQuery(statement.rows(0, MOST * 10)))
                .getResultList())) {
            long id = row.number();
            String name = row.text();
            String email = row.text();
            String role = row.text();
            String roleName = row.text();
            long unit = row.number();
            PersonRow.Post post = new PersonRow.Post(
                    role, roleName, unit, row.text(), row.instant(), row.instant(), all || units.contains(unit));
            if (!post.managed()) {
                continue;
            }
            people.putIfAbsent(id, new PersonRow(id, name, email, List.of(), row.instant()));
            if (row.flag()) {
                live.computeIfAbsent(id, person -> new ArrayList<>()).add(post);
            }
        }
        return people.values().stream()
                .filter(person -> live.containsKey(person.id()) != gone)
                .map(person -> new PersonRow(
                        person.id(),
                        person.name(),
                        person.email(),
                        sorted(live.getOrDefault(person.id(), List.of())),
                        person.seenAt()))
                .sorted(Comparator.comparing(PersonRow::name).thenComparing(PersonRow::id))
                .toList();
    }

    private static List<PersonRow.Post> sorted(List<PersonRow.Post> posts) {
        return posts.stream()
                .sorted(Comparator.comparing(PersonRow.Post::unitName).thenComparing(PersonRow.Post::role))
                .toList();
    }
}
