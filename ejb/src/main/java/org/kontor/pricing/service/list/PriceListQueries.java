package org.kontor.pricing.service.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.ListStatement;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SortBy;
import org.kontor.kernel.SqlRow;
import org.kontor.pricing.model.chain.ChainLevel;
import org.kontor.pricing.model.chain.Window;

/** Price lists as staff look at them. A page of the list costs two statements, one list five. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_READ)
public class PriceListQueries {

    private static final int COUNT_CAP = 10_000;
    private static final int PAGE = 50;
    private static final SortBy BY_CODE = new SortBy("code", true);

    private static final String PRICES =
            "(select count(*) from (select from pricing.price p where p.price_list_id = l.id" + " limit "
                    + (COUNT_CAP + 1) + ") few)";

    private static final String COMPANIES = "(select count(distinct a.company_id) from pricing.assignment a"
            + " where a.price_list_id = l.id) + (select count(*) from organisation.company c where c.price_list_code = l.code)";

    private static final String SHARED =
            "(select count(*) from pricing.assignment a where a.price_list_id = l.id and a.company_id is null)";

    private static final String COLUMNS = "l.id, l.code, l.name, l.currency, l.active, " + PRICES + " as prices, "
            + COMPANIES + " as companies, " + SHARED + " as shared";

    private static final String SCHEDULES =
            """
            select id, nullif(valid_from, '-infinity'), nullif(valid_to, 'infinity')
            from pricing.list_schedule where price_list_id = ?1 order by valid_from, id
            """;

    private static final int MOST_BUYERS = 200;

    private static final String BUYERS =
            """
            select a.id, a.level, coalesce(c.number, g.code, s.code), coalesce(c.name, g.name, s.name), k.number,
              a.sort_order, a.merge
            from pricing.assignment a
            left join organisation.company c on c.id = a.company_id
            left join pricing.customer_group g on g.id = a.group_id
            left join pricing.sales_site s on s.id = a.site_id
            left join pricing.contract k on k.id = a.contract_id
            where a.price_list_id = ?1
            union all
            (select 0, 'COMPANY', c.number, c.name, null, 2147483647, false
            from organisation.company c join pricing.price_list l on l.code = c.price_list_code where l.id = ?1
            order by c.number limit %1$d)
            union all
            select 0, 'DEFAULT', null, null, null, 2147483647, true from pricing.price_list l
            where l.id = ?1 and l.code = l.currency
            order by 2, 6, 3 limit %1$d
            """
                    .formatted(MOST_BUYERS);

    private static final String BATCHES =
            """
            select id, at, made_by_name, valid_from, row_count, undone_by_name
            from pricing.price_batch where price_list_id = ?1 order by id desc limit 10
            """;

    private static final String ROWS =
            """
            select p.id, p.version, a.sku, %s, p.unit, p.min_quantity, p.amount, p.price_base,
              nullif(p.valid_from, '-infinity'), nullif(p.valid_to, 'infinity'), p.by_rule,
              p.valid_from <= ?4 and p.valid_to > ?4
            from catalog.product a join pricing.price p on p.product_id = a.id
            where p.price_list_id = ?1 and a.sku >= ?2 and (?3 = '' or a.sku = ?3)
            order by a.sku, p.unit, p.min_quantity, p.valid_from, p.id
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    public List<PriceListRow> rows(PriceListFilter filter, SortBy sort, int offset, int limit) {
        ListStatement list = statement(filter)
                .orderBy(
                        sort,
                        Map.of("code", "l.code", "name", "l.name", "currency", "l.currency", "companies", "companies"),
                        BY_CODE,
                        "l.id");
        return SqlRow.all(list.fill(entities.createNativeQuery(list.rows(offset, limit)))
                        .getResultList())
                .stream()
                .map(r -> new PriceListRow(
                        r.number(), r.text(), r.text(), r.text(), r.flag(), (int) r.number(), (int) r.number(), (int)
                                r.number()))
                .toList();
    }

    /** How many lists the filter finds; 10,001 stands for more. */
    public int count(PriceListFilter filter) {
        ListStatement list = statement(filter);
        return ((Number) list.fill(entities.createNativeQuery(list.count(COUNT_CAP + 1)))
                        .getSingleResult())
                .intValue();
    }

    private static ListStatement statement(PriceListFilter filter) {
        ListStatement list =
                new ListStatement(COLUMNS, "pricing.price_list l", "l.id").contains(filter.text(), "l.code", "l.name");
        if (filter.currency() != null) {
            list.where("l.currency = ?", filter.currency());
        }
        if (filter.company() != null) {
            list.where(
                    "(exists (select from organisation.company c where c.number = ? and (c.price_list_code = l.code or exists"
                            + " (select from pricing.assignment a where a.price_list_id = l.id and a.company_id = c.id))))",
                    filter.company());
        }
        if (filter.state() != null) {
            switch (filter.state()) {
                case "active" -> list.where("l.active");
                case "inactive" -> list.where("not l.active");
                default -> list.where(COMPANIES + " = 0 and " + SHARED + " = 0 and l.code <> l.currency");
            }
        }
        return list;
    }

    public Optional<PriceListView> byCode(String code) {
        return select("select id, code, name, currency, active, version from pricing.price_list where code = ?1", code)
                .stream()
                .findFirst()
                .map(this::view);
    }

    private PriceListView view(SqlRow r) {
        long id = r.number();
        return new PriceListView(
                id,
                r.text(),
                r.text(),
                r.text(),
                r.flag(),
                r.number(),
                select(SCHEDULES, id).stream()
                        .map(s -> new PriceListView.Schedule(s.number(), new Window(s.instant(), s.instant())))
                        .toList(),
                select(BUYERS, id).stream()
                        .map(b -> new PriceListView.Buyer(
                                b.number(),
                                ChainLevel.valueOf(b.text()),
                                b.text(),
                                b.text(),
                                b.text(),
                                (int) b.number(),
                                b.flag()))
                        .toList(),
                select(BATCHES, id).stream()
                        .map(b -> new PriceListView.Batch(
                                b.number(), b.instant(), b.text(), b.instant(), (int) b.number(), b.text()))
                        .toList());
    }

    /**
     * @param from the first number of an article that is wanted; empty for the beginning
     * @param only the one article; empty for all
     */
    public PriceListView.Prices prices(long listId, String from, String only, String language) {
        String name = language.equals("zh") ? "coalesce(a.name_zh, a.name_en)" : "a.name_en";
        List<PriceListView.Price> rows = SqlRow.all(entities.createNativeQuery(ROWS.formatted(name))
                        .setParameter(1, listId)
                        .setParameter(2, from)
                        .setParameter(3, only)
                        .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                        .setMaxResults(PAGE + 1)
                        .getResultList())
                .stream()
                .map(r -> new PriceListView.Price(
                        r.number(),
                        r.number(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.decimal(),
                        r.decimal(),
                        r.decimal(),
                        r.instant(),
                        r.instant(),
                        r.flag(),
                        r.flag()))
                .toList();
        return new PriceListView.Prices(rows.subList(0, Math.min(PAGE, rows.size())), rows.size() > PAGE);
    }

    private List<SqlRow> select(String sql, Object value) {
        return SqlRow.all(entities.createNativeQuery(sql).setParameter(1, value).getResultList());
    }
}
