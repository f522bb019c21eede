package org.kontor.organisation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.kernel.ListStatement;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SortBy;
import org.kontor.kernel.SqlRow;

/** Companies as those of staff look at them who reach them. A page of the list costs two statements, a company five. */
@Stateless
@RolesAllowed(Permission.STAFF_COMPANY_READ)
public class StaffCompanyQueries {

    private static final int COUNT_CAP = 10_000;
    private static final SortBy BY_NAME = new SortBy("name", true);

    /** Orders belong to a context above this one; staff see them beside the company, and nothing is decided by them. */
    private static final String COLUMNS =
            """
            c.id, c.number, c.name, c.country, c.currency, c.status,
            (select count(distinct m.person_id) from identity.held_role m where m.company_id = c.id) as people,
            (select count(*) from order_.sales_order o where o.company_id = c.id) as orders,
            (select max(o.placed_at) from order_.sales_order o where o.company_id = c.id) as last_order_at, c.source""";

    private static final Map<String, String> ORDER = Map.of(
            "number", "c.number",
            "name", "c.name",
            "country", "c.country",
            "status", "c.status",
            "people", "people",
            "orders", "orders",
            "last", "last_order_at");

    private static final String COMPANY =
            """
            select c.id, c.number, c.name, c.country, c.currency, c.language, c.time_zone, c.vat_id, c.email, c.phone,
              c.price_list_code, c.payment_terms_days, c.status, c.walk_in, c.source, c.source_number, c.created_at
            from organisation.company c where c.number = ?1
            """;

    private static final String ADDRESSES =
            """
            select label, recipient, street, city, region, postal_code, country, phone, preferred, active
            from organisation.address where company_id = ?1 order by active desc, preferred desc, label
            """;

    private static final String PEOPLE =
            """
            select p.id, p.name, p.email, string_agg(distinct coalesce('=' || r.name, r.code), '|'), p.language, p.active,
              (select string_agg(distinct u.name, ', ') from identity.membership mm
                 join organisation.unit u on u.id = mm.unit_id where mm.person_id = p.id and mm.company_id = ?1)
            from identity.held_role m join identity.person p on p.id = m.person_id
              join identity.role r on r.code = m.role_code
            where m.company_id = ?1 group by p.id order by p.active desc, p.name, p.id
            """;

    private static final String UNITS =
            """
            select u.id, u.code, u.name, cardinality(u.lineage) - 1 as depth, u.active,
              (select count(distinct m.person_id) from identity.membership m where m.unit_id = u.id) as people
            from organisation.unit u where u.company_id = ?1
            order by (select array_agg(a.name order by l.place) from unnest(u.lineage) with ordinality l (id, place)
                      join organisation.unit a on a.id = l.id), u.id
            """;

    private static final String NEWEST_ORDERS =
            """
            select number, placed_at, status, gross_amount, currency
            from order_.sales_order where company_id = ?1 order by placed_at desc, id desc limit 8
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    public List<StaffCompanyRow> rows(StaffCompanyFilter filter, SortBy sort, int offset, int limit) {
        ListStatement list = statement(filter).orderBy(sort, ORDER, BY_NAME, "c.id");
        return SqlRow.all(list.fill(entities.createNativeQuery(list.rows(offset, limit)))
                        .getResultList())
                .stream()
                .map(StaffCompanyQueries::row)
                .toList();
    }

    /** How many companies the filter finds; 10,001 stands for more. */
    public int count(StaffCompanyFilter filter) {
        ListStatement list = statement(filter);
        return ((Number) list.fill(entities.createNativeQuery(list.count(COUNT_CAP + 1)))
                        .getSingleResult())
                .intValue();
    }

    public Optional<StaffCompanyView> byNumber(String number) {
        return select(COMPANY, number).stream()
                .findFirst()
                .map(this::view)
                .filter(found -> reach.reaches(Permission.STAFF_COMPANY_READ, found.id()));
    }

    /** The countries companies sit in, for the filter. */
    public List<String> countries() {
        RecordScope scope = scope("c.id");
        List<?> countries = scope.fill(
                        entities.createNativeQuery("select distinct c.country from organisation.company c where "
                                + scope.numberedFrom(1) + " order by c.country"),
                        1)
                .getResultList();
        return countries.stream().map(String::valueOf).toList();
    }

    private RecordScope scope(String company) {
        return RecordScope.ofCompanies(callers.current(), Permission.STAFF_COMPANY_READ, company);
    }

    private ListStatement statement(StaffCompanyFilter filter) {
        RecordScope scope = scope("c.id");
        ListStatement list = new ListStatement(COLUMNS, "organisation.company c", "c.id")
                .contains(filter.text(), "c.number", "c.name", "c.email", "c.source_number")
                .within(scope.condition(), scope.values());
        if (filter.country() != null) {
            list.where("c.country = ?", filter.country());
        }
        if (filter.status() != null) {
            list.where("c.status = ?", filter.status());
        }
        if (filter.source() != null) {
            list.where("c.source = ?", filter.source());
        }
        return list;
    }

    private static StaffCompanyRow row(SqlRow r) {
        return new StaffCompanyRow(
                r.number(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.number(),
                r.number(),
                r.instant(),
                r.text());
    }

    private StaffCompanyView view(SqlRow r) {
        long id = r.number();
        return new StaffCompanyView(
                id,
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                (int) r.number(),
                r.text(),
                r.flag(),
                r.text(),
                r.text(),
                r.instant(),
                select(ADDRESSES, id).stream().map(StaffCompanyQueries::address).toList(),
                select(PEOPLE, id).stream()
                        .map(p -> new StaffCompanyView.Person(
                                p.number(), p.text(), p.text(), p.text(), p.text(), p.flag(), p.text()))
                        .toList(),
                select(UNITS, id).stream()
                        .map(u -> new StaffCompanyView.Unit(
                                u.number(), u.text(), u.text(), (int) u.number(), u.flag(), u.number()))
                        .toList(),
                select(NEWEST_ORDERS, id).stream()
                        .map(o -> new StaffCompanyView.Order(o.text(), o.instant(), o.text(), o.decimal(), o.text()))
                        .toList());
    }

    private static StaffCompanyView.Address address(SqlRow r) {
        return new StaffCompanyView.Address(
                r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.flag(), r.flag());
    }

    private List<SqlRow> select(String sql, Object value) {
        Query query = entities.createNativeQuery(sql).setParameter(1, value);
        return SqlRow.all(query.getResultList());
    }
}
