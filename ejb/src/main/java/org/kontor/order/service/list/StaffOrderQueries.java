package org.kontor.order.service.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.ListStatement;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SortBy;
import org.kontor.kernel.SqlRow;
import org.kontor.order.service.DeliveryState;
import org.kontor.order.service.OrderSql;
import org.kontor.organisation.service.RecordScope;

/** Orders of the companies that somebody of staff reaches, as he looks for them. A page of the list costs four statements whatever its size. */
@Stateless
@RolesAllowed(Permission.STAFF_ORDER_READ)
public class StaffOrderQueries {

    /** Counting goes no further: the page then says "10,000+". */
    public static final int COUNT_CAP = 10_000;

    /** How long the ERP may take before an order counts as waiting for its answer. */
    static final Duration ANSWER_DUE = Duration.ofMinutes(5);

    private static final String COLUMNS = "o.id, o.number, o.placed_at, c.number, o.company_name, o.country,"
            + " o.po_number, o.status, o.line_count, o.gross_amount, o.currency, o.source";
    private static final String FROM = "order_.sales_order o join organisation.company c on c.id = o.company_id";
    private static final Map<String, String> ORDER = Map.of(
            "placed", "o.placed_at",
            "number", "o.number",
            "company", "o.company_name",
            "country", "o.country",
            "status", "o.status",
            "lines", "o.line_count",
            "gross", "o.gross_amount");
    private static final SortBy NEWEST_FIRST = new SortBy("placed", false);

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /** The orders from {@code offset} on, at most {@code limit}; equal values are ordered by id. */
    public List<StaffOrderRow> rows(StaffOrderFilter filter, SortBy sort, int offset, int limit) {
        ListStatement list = statement(filter).orderBy(sort, ORDER, NEWEST_FIRST, "o.id");
        boolean few = list.isFiltered() && count(list) <= COUNT_CAP;
        String sql = few ? list.rowsOfFew(offset, limit, COUNT_CAP) : list.rows(offset, limit);
        List<SqlRow> found =
                SqlRow.all(list.fill(entities.createNativeQuery(sql)).getResultList());
        List<StaffOrderRow> rows = found.stream().map(StaffOrderQueries::row).toList();
        Map<Long, DeliveryState> deliveries =
                deliveries(rows.stream().map(StaffOrderRow::id).toArray(Long[]::new));
        return rows.stream().map(row -> row.with(deliveries.get(row.id()))).toList();
    }

    /** How far the goods of these orders are. */
    private Map<Long, DeliveryState> deliveries(Long[] ids) {
        Map<Long, DeliveryState> deliveries = new HashMap<>();
        SqlRow.all(entities.createNativeQuery("select o.id, d.shipped, d.due, d.delivered from order_.sales_order o "
                                + OrderSql.DELIVERY + " where o.id = any (cast(?1 as bigint[]))")
                        .setParameter(1, ids)
                        .getResultList())
                .forEach(row ->
                        deliveries.put(row.number(), DeliveryState.of(row.decimal(), row.decimal(), row.decimal())));
        return deliveries;
    }

    /** How many orders the filter finds; {@link #COUNT_CAP} + 1 stands for more. */
    public int count(StaffOrderFilter filter) {
        return count(statement(filter));
    }

    private int count(ListStatement list) {
        return ((Number) list.fill(entities.createNativeQuery(list.count(COUNT_CAP + 1)))
                        .getSingleResult())
                .intValue();
    }

    private ListStatement statement(StaffOrderFilter filter) {
        RecordScope scope = RecordScope.ofCompanies(callers.current(), Permission.STAFF_ORDER_READ, "o.company_id");
        ListStatement list = new ListStatement(COLUMNS, FROM, "o.id")
                .contains(filter.text(), "o.number", "o.po_number", "o.erp_reference", "o.company_name")
                .in("o.status", filter.statuses())
                .within(scope.condition(), scope.values());
        if (filter.company() != null) {
            list.where("c.number = ?", filter.company());
        }
        if (filter.source() != null) {
            list.where("o.source = ?", filter.source());
        }
        if (filter.currency() != null) {
            list.where("o.currency = ?", filter.currency());
        }
        if (filter.from() != null) {
            list.where("o.placed_at >= ?", filter.from().atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        if (filter.to() != null) {
            list.where("o.placed_at < ?", filter.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        if (filter.waiting()) {
            Instant due = clock.instant().minus(ANSWER_DUE);
            list.where("o.status in ('PLACED', 'SENT') and o.placed_at < ?", due.atOffset(ZoneOffset.UTC));
        }
        if (filter.held()) {
            list.where("o.open_holds > ? and o.status in ('AWAITING_APPROVAL', 'PLACED', 'SENT', 'CONFIRMED')", 0);
        }
        return list;
    }

    private static StaffOrderRow row(SqlRow r) {
        return new StaffOrderRow(
                r.number(),
                r.text(),
                r.instant(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                (int) r.number(),
                r.decimal(),
                r.text(),
                r.text(),
                DeliveryState.NONE);
    }
}
