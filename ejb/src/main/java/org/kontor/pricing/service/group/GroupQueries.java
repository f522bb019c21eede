package org.kontor.pricing.service.group;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.pricing.model.chain.ChainLevel;

/** Groups and markets as staff look at them: one statement for all, three for one, whose members come by the page. Of companies only those that the reader works for. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_READ)
public class GroupQueries {

    /** How many members stand on a page. */
    public static final int SIZE = 50;

    private static final int MOST = 500;

    private static final String LISTS =
            "(select string_agg(l.code, ', ' order by a.sort_order, a.id) from pricing.assignment a"
                    + " join pricing.price_list l on l.id = a.price_list_id where a.company_id is null and a.";

    private static final String ALL = "select 'GROUP', g.code, g.name, g.falls_back,"
            + " (select count(*) from pricing.company_terms t where t.group_id = g.id), " + LISTS + "group_id = g.id)"
            + " from pricing.customer_group g union all select 'SITE', s.code, s.name, s.falls_back,"
            + " (select count(*) from pricing.sales_site_country c where c.site_id = s.id), " + LISTS
            + "site_id = s.id)"
            + " from pricing.sales_site s order by 1, 2";

    private static final String COMPANIES =
            """
            select c.number, c.name, (select count(*) from pricing.contract k where k.company_id = c.id and k.status = 'APPROVED'
              and k.valid_from <= ?2 and k.valid_to > ?2), count(*) over ()
            from pricing.company_terms t join organisation.company c on c.id = t.company_id
            where t.group_id = ?1 order by c.number
            """;

    private static final String COUNTRIES =
            """
            select cast(c.country as text), cast(null as text), 0, count(*) over () from pricing.sales_site_country c
            where c.site_id = ?1 and cast(?2 as timestamptz) is not null order by 1
            """;

    private static final String GIVEN =
            """
            select a.id, l.code, l.name, cast(l.currency as text), a.sort_order, a.merge, l.active
            from pricing.assignment a join pricing.price_list l on l.id = a.price_list_id
            where a.company_id is null and a.level = ?2 and coalesce(a.group_id, a.site_id) = ?1
            order by a.sort_order, a.id
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Groups first, then markets, each by code. */
    public List<GroupView.Row> all() {
        return SqlRow.all(entities.createNativeQuery(ALL).setMaxResults(MOST).getResultList()).stream()
                .map(r -> new GroupView.Row(
                        ChainLevel.valueOf(r.text()), r.text(), r.text(), r.flag(), (int) r.number(), r.text()))
                .toList();
    }

    /** @param page of its members, from 1; behind the last one, the first */
    public Optional<GroupView> byCode(ChainLevel level, String code, int page) {
        Optional<GroupView> found = find(level, code, page);
        return page > 1 && found.filter(view -> view.members().isEmpty()).isPresent() ? find(level, code, 1) : found;
    }

    private Optional<GroupView> find(ChainLevel level, String code, int page) {
        String table = level == ChainLevel.GROUP ? "pricing.customer_group" : "pricing.sales_site";
        return select("select id, code, name, falls_back, version from " + table + " where code = ?1", 0, 1, code)
                .stream()
                .findFirst()
                .map(r -> view(level, r, page));
    }

    private GroupView view(ChainLevel level, SqlRow r, int page) {
        long id = r.number();
        List<SqlRow> rows = select(
                level == ChainLevel.GROUP ? COMPANIES : COUNTRIES,
                (page - 1) * SIZE,
                SIZE,
                id,
                clock.instant().atOffset(ZoneOffset.UTC));
        long count = 0;
        List<GroupView.Member> members = new ArrayList<>();
        for (SqlRow m : rows) {
            members.add(new GroupView.Member(m.text(), m.text(), (int) m.number()));
            count = m.number();
        }
        return new GroupView(
                level,
                r.text(),
                r.text(),
                r.flag(),
                r.number(),
                count,
                members,
                select(GIVEN, 0, MOST, id, level.name()).stream()
                        .map(l -> new GroupView.Given(
                                l.number(), l.text(), l.text(), l.text(), (int) l.number(), l.flag(), l.flag()))
                        .toList());
    }

    private List<SqlRow> select(String sql, int first, int most, Object... values) {
        Query query = entities.createNativeQuery(sql).setFirstResult(first).setMaxResults(most);
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        return SqlRow.all(query.getResultList());
    }
}
