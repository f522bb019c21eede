package org.kontor.returns.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;
import org.kontor.returns.model.LineState;
import org.kontor.returns.model.ReturnQuantities;
import org.kontor.returns.model.ReturnRule;
import org.kontor.returns.model.ReturnState;

/** Who may see an order may see what comes back of it, and nobody else: what is foreign is answered like what is not there. */
@Stateless
@RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
public class ReturnQueries {

    private static final RecordScope.Columns RECORD = RecordScope.Columns.of("o", "buyer_id");

    private static final String ROWS =
            """
            select r.number, r.order_number, o.company_name, r.requester_name, r.requested_at,
              (select string_agg(concat_ws(':', l.requested, coalesce(cast(l.authorised as text), ''), l.cancelled, l.received,
                 l.inspected, l.accepted, l.resolved), ' ') from returns.return_line l where l.return_id = r.id)
            from returns.goods_return r join order_.sales_order o on o.number = r.order_number
            where (?1 = '' or starts_with(r.number, ?1) or starts_with(r.order_number, ?1)) and (?2 = '' or r.id in (
                select f.id from returns.goods_return f where f.order_number = ?2 union all
                select t.return_id from returns.resolution e join returns.return_line t on t.id = e.line_id
                where e.replacement_order = ?2))
              and (not ?3 or exists (select from returns.return_line p where p.return_id = r.id and p.authorised is null
                and p.cancelled = 0))
              and (?6 = '' or o.company_id = (select c.id from organisation.company c where c.number = ?6))
            """;

    private static final String ONE =
            """
            select r.number, r.order_number, o.company_name, r.requester_name, r.requested_at, r.words, r.version, r.id
            from returns.goods_return r join order_.sales_order o on o.number = r.order_number where r.number = ?1
            """;

    private static final String LINES =
            """
            select l.line_no, l.shipment_number, l.order_line_no, l.sku, l.name, l.unit, l.delivered_at, l.requested, l.reason,
              l.wish, l.authorised, l.decision_words, l.decided_by, l.decided_at, l.received, l.cancelled, l.inspected, l.accepted, l.resolved,
              l.cancelled_by, l.cancelled_at,
              (select coalesce(string_agg(i.words, ' · ' order by i.id), '') from returns.receipt e
               join returns.inspection i on i.receipt_id = e.id where e.line_id = l.id and i.disposition = 'BUYER')
            from returns.return_line l where l.return_id = ?1 order by l.line_no
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** Those that the caller may see, the latest first; one more than asked for tells that there are more. */
    public List<ReturnRow> find(ReturnSearch search) {
        RecordScope scope = scope();
        Query query = entities.createNativeQuery(ROWS + " and (" + scope.numberedFrom(7)
                        + ") order by r.requested_at desc, r.id desc limit ?4 offset ?5")
                .setParameter(1, search.q().toUpperCase(Locale.ROOT))
                .setParameter(2, search.order())
                .setParameter(3, search.pending())
                .setParameter(4, search.size() + 1)
                .setParameter(5, search.first())
                .setParameter(6, search.company());
        return SqlRow.all(scope.fill(query, 7).getResultList()).stream()
                .map(ReturnQueries::row)
                .toList();
    }

    /** @throws RuleViolated {@link ReturnRule#NOT_FOUND} */
    public ReturnView byNumber(String number) {
        RecordScope scope = scope();
        Query query = entities.createNativeQuery(ONE + " and (" + scope.numberedFrom(2) + ")")
                .setParameter(1, number);
        return SqlRow.all(scope.fill(query, 2).getResultList()).stream()
                .findFirst()
                .map(this::view)
                .orElseThrow(() -> new RuleViolated(ReturnRule.NOT_FOUND, Map.of("number", number)));
    }

    private ReturnView view(SqlRow r) {
        return new ReturnView(
                r.text(), r.text(), r.text(), r.text(), r.instant(), r.text(), r.number(), lines(r.number()));
    }

    private List<ReturnView.Line> lines(long id) {
        return SqlRow.all(entities.createNativeQuery(LINES).setParameter(1, id).getResultList()).stream()
                .map(r -> new ReturnView.Line(
                        (int) r.number(),
                        r.text(),
                        (int) r.number(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.instant(),
                        r.decimal(),
                        r.text(),
                        r.text(),
                        r.decimal(),
                        r.text(),
                        r.text(),
                        r.instant(),
                        r.decimal(),
                        r.decimal(),
                        r.decimal(),
                        r.decimal(),
                        r.decimal(),
                        r.text(),
                        r.instant(),
                        r.text()))
                .toList();
    }

    private static ReturnRow row(SqlRow r) {
        String number = r.text();
        String order = r.text();
        String company = r.text();
        String requester = r.text();
        Instant at = r.instant();
        List<LineState> states =
                Arrays.stream(r.text().split(" ")).map(ReturnQueries::state).toList();
        return new ReturnRow(
                number,
                order,
                company,
                requester,
                at,
                states.size(),
                ReturnState.of(states).name());
    }

    private static LineState state(String quantities) {
        List<BigDecimal> parts = Arrays.stream(quantities.split(":", -1))
                .map(part -> part.isEmpty() ? null : new BigDecimal(part))
                .toList();
        return new ReturnQuantities(
                        parts.get(0),
                        parts.get(1),
                        parts.get(2),
                        parts.get(3),
                        parts.get(4),
                        parts.get(5),
                        parts.get(6))
                .state();
    }

    private RecordScope scope() {
        return RecordScope.of(callers.current(), Permission.STAFF_ORDER_READ, Permission.ORDER_READ, RECORD);
    }
}
