package org.kontor.organisation.service;

import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Scope;

/**
 * Which records of companies a caller may see by one of his permissions: the one place that says so, asked by every list,
 * page, search, file and operation. Staff have their permissions for all companies or for some. What lies outside is to be answered like what is not there. A record has a company, a
 * unit (null stands for the root) and a person who made it; a caller always sees what he made himself.
 *
 * @param condition SQL with a {@code ?} for each value, over the columns it was made for
 * @param values in the order of their places
 */
public record RecordScope(String condition, List<Object> values) {

    /** The columns of a record: SQL expressions. */
    public record Columns(String company, String unit, String person) {

        /** Of a table or alias whose columns have these names. */
        public static Columns of(String alias, String person) {
            return new Columns(alias + ".company_id", alias + ".unit_id", alias + "." + person);
        }
    }

    /** Units over which the permission reaches; three places. A person may hold it in several units. */
    private static final String REACHED =
            """
            select ru.id from identity.held_permission rh
              join organisation.unit ru on ru.company_id = rh.company_id
               and (rh.scope = 'COMPANY' or rh.scope = 'SUBTREE' and rh.unit_id = any(ru.lineage)
                    or rh.scope = 'UNIT' and rh.unit_id = ru.id)
             where rh.person_id = ? and rh.company_id = ? and rh.permission = ?""";

    /** Companies of which somebody of staff sees records; two places. */
    private static final String COMPANIES =
            "%s in (select rs.company_id from identity.staff_reach rs where rs.person_id = ? and rs.permission = ?)";

    private static final RecordScope NOTHING = new RecordScope("false", List.of());
    private static final RecordScope EVERYTHING = new RecordScope("true", List.of());

    public RecordScope {
        values = List.copyOf(values);
    }

    /** Of two permissions, the one of staff counts when the caller has it. */
    public static RecordScope of(CallerView caller, String ofStaff, String ofBuyers, Columns columns) {
        return of(caller, caller.may(ofStaff) ? ofStaff : ofBuyers, columns);
    }

    public static RecordScope of(CallerView caller, String permission, Columns columns) {
        Scope scope = caller.scope(permission);
        if (scope == null) {
            return NOTHING;
        }
        if (scope == Scope.ALL) {
            return caller.companyId() == null ? EVERYTHING : ofCompany(caller, columns);
        }
        if (caller.companyId() == null) {
            return caller.staff() && caller.personId() != null
                    ? new RecordScope(COMPANIES.formatted(columns.company()), List.of(caller.personId(), permission))
                    : NOTHING;
        }
        return switch (scope) {
            case OWN -> caller.personId() == null ? NOTHING : own(caller, columns);
            case UNIT, SUBTREE -> caller.personId() == null ? NOTHING : ofUnits(caller, permission, columns);
            default -> ofCompany(caller, columns);
        };
    }

    /** Of companies themselves, for staff. @param company the column of a company's number in the database */
    public static RecordScope ofCompanies(CallerView caller, String permission, String company) {
        return of(caller, permission, new Columns(company, "null", "null"));
    }

    private static RecordScope ofCompany(CallerView caller, Columns columns) {
        return new RecordScope(columns.company() + " = ?", List.of(caller.companyId()));
    }

    private static RecordScope own(CallerView caller, Columns columns) {
        return new RecordScope(
                columns.company() + " = ? and " + columns.person() + " = ?",
                List.of(caller.companyId(), caller.personId()));
    }

    private static RecordScope ofUnits(CallerView caller, String permission, Columns columns) {
        Map<String, String> places = Map.of(
                "{company}", columns.company(),
                "{unit}", columns.unit(),
                "{person}", columns.person(),
                "{reached}", REACHED);
        String sql = "{company} = ? and ({person} = ? or {unit} in ({reached}) or {unit} is null and"
                + " (select root.id from organisation.unit root where root.company_id = ? and root.parent_id is null)"
                + " in ({reached}))";
        for (Map.Entry<String, String> place : places.entrySet()) {
            sql = sql.replace(place.getKey(), place.getValue());
        }
        Long company = caller.companyId();
        Long person = caller.personId();
        return new RecordScope(
                sql, List.of(company, person, person, company, permission, company, person, company, permission));
    }

    /** Puts the values in their places, which are numbered from {@code first}. */
    public Query fill(Query query, int first) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(first + i, values.get(i));
        }
        return query;
    }

    /** The condition with its places numbered from {@code first}, for a native query of JPA. */
    public String numberedFrom(int first) {
        StringBuilder sql = new StringBuilder();
        int next = first;
        for (char c : condition.toCharArray()) {
            sql.append(c);
            if (c == '?') {
                sql.append(next++);
            }
        }
        return sql.toString();
    }
}
