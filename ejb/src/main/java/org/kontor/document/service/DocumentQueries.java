package org.kontor.document.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.document.model.DocumentKind;
import org.kontor.document.model.DocumentRule;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/**
 * Papers to look for and to fetch. Who may see an order may see its papers, and nobody else: what is foreign is answered like
 * what is not there.
 */
@Stateless
@RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
public class DocumentQueries {

    private static final RecordScope.Columns RECORD = RecordScope.Columns.of("o", "buyer_id");

    private static final String ROWS =
            """
            select x.kind, d.number, o.number as order_number, x.subject, o.company_name, o.po_number, x.since
            from order_.sales_order o cross join lateral (
              select 'ORDER_CONFIRMATION' as kind, o.number as subject,
                coalesce((select max(h.at) from order_.order_history h where h.order_id = o.id and h.verb = 'CONFIRM'),
                  o.placed_at) as since
               where o.status in ('CONFIRMED', 'COMPLETED')
              union all
              select 'DELIVERY_NOTE', s.number, s.shipped_at from fulfilment.shipment s
               where s.order_number = o.number and s.shipped_at is not null
              union all
              select 'PACKING_LIST', s.number, coalesce(s.scheduled_at, s.announced_at) from fulfilment.shipment s
               where s.order_number = o.number
              union all
              select 'RETURN_SLIP', r.number, max(l.decided_at) from returns.goods_return r
               join returns.return_line l on l.return_id = r.id where r.order_number = o.number
               group by r.id having bool_and(l.authorised is not null or l.cancelled > 0) and sum(coalesce(l.authorised, 0)) > 0) x
            left join document.document d on d.kind = x.kind and d.subject = x.subject
            where o.source = 'kontor' and o.status in ('CONFIRMED', 'COMPLETED', 'SENT', 'PLACED')
              and (?1 = '' or x.kind = ?1) and (?2 = '' or o.number = ?2)
              and (?3 = '' or o.id in (
                select f.id from order_.sales_order f where starts_with(f.number, split_part(?3, '-', 1))
                union select f.id from order_.sales_order f where starts_with(upper(f.po_number), ?3)
                union select f.id from document.document m join order_.sales_order f on f.number = m.order_number
                  where starts_with(m.number, ?3)))
              and (?3 = '' or starts_with(d.number, ?3) or starts_with(x.subject, ?3)
                or starts_with(upper(o.po_number), ?3))
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /**
     * The kind that is called so in an address.
     *
     * @throws RuleViolated {@link DocumentRule#NOT_FOUND} when there is none
     */
    public DocumentKind kind(String path) {
        return DocumentKind.ofPath(path)
                .orElseThrow(() -> new RuleViolated(DocumentRule.NOT_FOUND, Map.of("number", path)));
    }

    /** The papers that the caller may see, those of the latest orders first; one more than asked for tells that there are more. */
    public List<DocumentRow> find(DocumentSearch search) {
        RecordScope scope = scope();
        Query query = entities.createNativeQuery(ROWS + " and (" + scope.numberedFrom(6)
                        + ") order by o.placed_at desc, o.id desc, x.since, x.kind limit ?4 offset ?5")
                .setParameter(1, search.kindName())
                .setParameter(2, search.order() == null ? "" : search.order())
                .setParameter(3, search.q().toUpperCase(Locale.ROOT))
                .setParameter(4, search.size() + 1)
                .setParameter(5, search.first());
        return SqlRow.all(scope.fill(query, 6).getResultList()).stream()
                .map(DocumentQueries::row)
                .toList();
    }

    /**
     * A paper by its number.
     *
     * @throws RuleViolated {@link DocumentRule#NOT_FOUND}
     */
    public DocumentFile byNumber(String number) {
        return file("d.number = ?1", number)
                .orElseThrow(() -> new RuleViolated(DocumentRule.NOT_FOUND, Map.of("number", number)));
    }

    /** A paper that was made of this order or shipment. */
    public Optional<DocumentFile> find(DocumentKind kind, String subject) {
        return file("d.kind = '" + kind.name() + "' and d.subject = ?1", subject);
    }

    private Optional<DocumentFile> file(String condition, String value) {
        RecordScope scope = scope();
        Query query = entities.createNativeQuery("select d.number, d.kind, d.content from document.document d"
                        + " join order_.sales_order o on o.number = d.order_number where " + condition + " and ("
                        + scope.numberedFrom(2) + ")")
                .setParameter(1, value);
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = scope.fill(query, 2).getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new DocumentFile((String) row[0], (String) row[1], (byte[]) row[2]));
    }

    private RecordScope scope() {
        return RecordScope.of(callers.current(), Permission.STAFF_ORDER_READ, Permission.ORDER_READ, RECORD);
    }

    private static DocumentRow row(SqlRow r) {
        String kind = r.text();
        return new DocumentRow(
                kind, DocumentKind.valueOf(kind).path(), r.text(), r.text(), r.text(), r.text(), r.text(), r.instant());
    }
}
