package org.kontor.order.service.blanket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.order.model.blanket.BlanketRule;
import org.kontor.organisation.service.RecordScope;

/** Blanket orders as staff and buyers see them. Buyers see those of their company, whoever of them may read orders. */
@Stateless
@RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
public class BlanketQueries {

    private static final int MOST = 200;

    private static final String ROWS =
            """
            select b.number, c.name, b.reference, b.valid_from, b.valid_to, b.closed_at is not null, c.time_zone,
              (select count(*) from order_.blanket_line l where l.blanket_id = b.id),
              (select coalesce(max(floor(100 * k.called / l.quantity)), 0) from order_.blanket_line l
                join lateral (select sum(q.quantity) as called from order_.blanket_call q where q.blanket_line_id = l.id) k on true
                where l.blanket_id = b.id)
            from order_.blanket_order b join organisation.company c on c.id = b.company_id
            where (?1 = '' or starts_with(b.number, upper(?1)) or strpos(upper(c.name), upper(?1)) > 0
              or strpos(upper(b.reference), upper(?1)) > 0)
            """;

    private static final String ONE =
            """
            select b.number, c.number, c.name, b.currency, b.reference, b.valid_from, b.valid_to, b.made_by, b.made_at, b.closed_by,
              b.closed_at, c.time_zone, b.version, b.id
            from order_.blanket_order b join organisation.company c on c.id = b.company_id where b.number = ?1
            """;

    private static final String LINES =
            """
            select l.line_no, l.sku, p.name_en, p.name_zh, l.unit, l.quantity, l.unit_price, l.price_base, coalesce(k.called, 0),
              coalesce(k.shipped, 0)
            from order_.blanket_line l join catalog.product p on p.id = l.product_id
            left join lateral (
              select sum(q.quantity) as called, sum(s.shipped_quantity) as shipped from order_.blanket_call q
              join order_.sales_order o on o.number = q.order_number
              join order_.sales_order_line s on s.order_id = o.id and s.line_no = q.order_line_no
              where q.blanket_line_id = l.id) k on true
            where l.blanket_id = ?1 order by l.line_no
            """;

    private static final String CALLS =
            """
            select distinct o.number, o.placed_at, o.buyer_name, o.status, o.net_amount, o.id from order_.blanket_line l
            join order_.blanket_call q on q.blanket_line_id = l.id join order_.sales_order o on o.number = q.order_number
            where l.blanket_id = ?1 and (%s) order by o.placed_at desc, o.id desc limit 200
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** Those that the caller may see, which end last first. @param q beginning of a number, or part of a name or reference */
    public List<BlanketRow> find(String q) {
        RecordScope scope = scope();
        Query query = entities.createNativeQuery(
                        ROWS + " and (" + scope.numberedFrom(2) + ") order by b.valid_to desc, b.id desc limit " + MOST)
                .setParameter(1, q);
        return SqlRow.all(scope.fill(query, 2).getResultList()).stream()
                .map(r -> new BlanketRow(
                        r.text(),
                        r.text(),
                        r.text(),
                        r.day(),
                        r.day(),
                        r.flag(),
                        today(r.text()),
                        (int) r.number(),
                        (int) r.number()))
                .toList();
    }

    /** @throws RuleViolated {@link BlanketRule#NOT_FOUND} */
    public BlanketView byNumber(String number) {
        RecordScope scope = scope();
        Query query = entities.createNativeQuery(ONE + " and (" + scope.numberedFrom(2) + ")")
                .setParameter(1, number);
        return SqlRow.all(scope.fill(query, 2).getResultList()).stream()
                .findFirst()
                .map(this::view)
                .orElseThrow(() -> new RuleViolated(BlanketRule.NOT_FOUND, Map.of("number", number)));
    }

    /** The number of the blanket order of which an order calls goods off; empty for most orders. */
    public List<String> calledOffBy(String orderNumber) {
        List<?> numbers = entities.createNativeQuery(
                        """
                        select distinct b.number from order_.blanket_call q join order_.blanket_line l on l.id = q.blanket_line_id
                        join order_.blanket_order b on b.id = l.blanket_id where q.order_number = ?1
                        """)
                .setParameter(1, orderNumber)
                .getResultList();
        return numbers.stream().map(String::valueOf).toList();
    }

    private BlanketView view(SqlRow r) {
        String number = r.text();
        String companyNumber = r.text();
        String companyName = r.text();
        String currency = r.text();
        String reference = r.text();
        LocalDate from = r.day();
        LocalDate to = r.day();
        String madeBy = r.text();
        Instant madeAt = r.instant();
        String closedBy = r.text();
        Instant closedAt = r.instant();
        LocalDate today = today(r.text());
        long version = r.number();
        long id = r.number();
        return new BlanketView(
                number,
                companyNumber,
                companyName,
                currency,
                reference,
                from,
                to,
                madeBy,
                madeAt,
                closedBy,
                closedAt,
                today,
                version,
                lines(id),
                calls(id));
    }

    private List<BlanketView.Line> lines(long id) {
        return SqlRow.all(entities.createNativeQuery(LINES).setParameter(1, id).getResultList()).stream()
                .map(r -> new BlanketView.Line(
                        (int) r.number(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.decimal(),
                        r.decimal(),
                        r.decimal(),
                        r.decimal(),
                        r.decimal()))
                .toList();
    }

    /** Those orders that the caller may see; what others called off counts all the same. */
    private List<BlanketView.Call> calls(long id) {
        RecordScope orders = RecordScope.of(
                callers.current(),
                Permission.STAFF_ORDER_READ,
                Permission.ORDER_READ,
                RecordScope.Columns.of("o", "buyer_id"));
        Query query = entities.createNativeQuery(CALLS.formatted(orders.numberedFrom(2)))
                .setParameter(1, id);
        return SqlRow.all(orders.fill(query, 2).getResultList()).stream()
                .map(r -> new BlanketView.Call(r.text(), r.instant(), r.text(), r.text(), r.decimal()))
                .toList();
    }

    private LocalDate today(String timeZone) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(timeZone));
    }

    private RecordScope scope() {
        CallerView caller = callers.current();
        return caller.companyId() != null
                ? new RecordScope("b.company_id = ?", List.of(caller.companyId()))
                : RecordScope.ofCompanies(caller, Permission.STAFF_ORDER_READ, "b.company_id");
    }
}
