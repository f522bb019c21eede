package org.kontor.report.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.service.RecordScope;
import org.kontor.report.model.ReportRule;
import org.kontor.report.model.SalesGroup;

/**
 * Counts sales of all sources, two statements a report. Lines are first brought together by document and key, then by key and
 * customer, then by key: documents and customers are counted without sorting anything.
 */
@Stateless
@RolesAllowed(Permission.STAFF_REPORT_READ)
public class SalesReportQueries {

    private static final String MONTH = ", date_trunc('month', l.at at time zone 'UTC') as month";

    /**
     * Nearly every line is the only one of its article in its document: bringing them together first would be in vain.
     * Charges have no article; they go by their code in capitals.
     */
    private static final String PRODUCTS =
            """
            with counted as (
              select l.product_id, case when l.product_id is null then upper(l.sku) end as charge, l.currency,
                min(case when l.product_id is null then nullif(l.name, '') end) as label, count(*) as lines,
                count(distinct l.document_id) filter (where l.document_kind <> 'CANCELLATION') as orders,
                count(distinct l.document_id) filter (where l.document_kind = 'CANCELLATION') as cancellations,
                count(distinct l.document_id) filter (where l.document_kind = 'WRITE_OFF') as write_offs,
                count(distinct l.company_id) filter (where not k.walk_in) as customers,
                sum(l.quantity) as quantity, sum(l.gross_amount) as gross_amount
              from report.sales_line l
              left join organisation.company k on k.id = l.company_id
              where %s
              group by 1, 2, 3)
            select coalesce(p.sku, charge), coalesce(p.name_en, nullif(label, ''), charge), null, currency, lines, orders,
              cancellations, write_offs, customers, quantity, gross_amount
            from counted left join catalog.product p on p.id = product_id
            order by 1, currency
            """;

    /** Per key and document; a document has one customer, country and currency, but may have several months. */
    private static final String DOCUMENTS =
            """
            with document as materialized (
              select l.document_id%1$s, min(l.document_kind) = 'CANCELLATION' as cancels,
                min(l.document_kind) = 'WRITE_OFF' as writes_off, min(l.company_id) as company_id,
                min(l.currency) as currency, min(l.country_name) as country_name, min(l.country) as country,
                count(*) as lines, sum(l.quantity) as quantity, sum(l.gross_amount) as gross_amount
              from report.sales_line l
              where %2$s
              group by l.document_id%3$s),
            known as (
              select d.*, coalesce(k.walk_in, true) as walk_in, k.name as company_name,
                coalesce(nullif(k.source_number, ''), k.number, '') as company_number,
                coalesce(d.country_name, c.name, d.country, 'Unspecified') as country_label
              from document d
              left join organisation.company k on k.id = d.company_id
              left join report.country c on c.code = d.country)
            """;

    private static final String ROWS =
            """
            , by_company as (
              select %1$s, currency, company_id as who, bool_and(walk_in) as walk_in, min(%2$s) as label,
                min(country) as code, sum(lines) as lines, count(*) filter (where not cancels) as orders,
                count(*) filter (where cancels) as cancellations, count(*) filter (where writes_off) as write_offs,
                sum(quantity) as quantity, sum(gross_amount) as gross_amount
              from known group by %1$s, currency, company_id),
            counted as (
              select %1$s, min(label) as label, min(code) as code, currency, sum(lines)::bigint as lines,
                sum(orders)::bigint as orders, sum(cancellations)::bigint as cancellations,
                sum(write_offs)::bigint as write_offs, count(*) filter (where not walk_in) as customers,
                sum(quantity) as quantity, sum(gross_amount) as gross_amount
              from by_company group by %1$s, currency)
            select %3$s, code, currency, lines, orders, cancellations, write_offs, customers, quantity, gross_amount
            from counted
            order by 1, currency
            """;

    private static final String TOTALS =
            """
            select currency, sum(lines)::bigint, sum(quantity), sum(gross_amount),
              sum(count(*) filter (where not cancels)) over ()::bigint,
              sum(count(*) filter (where cancels)) over ()::bigint,
              sum(count(*) filter (where writes_off)) over ()::bigint,
              (select count(distinct company_id) from known where not walk_in),
              (select count(distinct country_label) from known)
            from known
            group by currency order by currency
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** The report; breaks {@link ReportRule#PERIOD_ENDS_BEFORE_IT_BEGINS}. */
    public SalesReport report(SalesQuestion question) {
        if (question.from() != null && question.to() != null && question.to().isBefore(question.from())) {
            throw new RuleViolated(
                    ReportRule.PERIOD_ENDS_BEFORE_IT_BEGINS, Map.of("from", question.from(), "to", question.to()));
        }
        // Bringing a quarter of a million lines together must not go through temporary files.
        entities.createNativeQuery("set local work_mem = '96MB'").executeUpdate();
        return new SalesReport(question, rows(question), totals(question));
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private List<SalesRow> rows(SalesQuestion question) {
        String sql =
                switch (question.group()) {
                    case MONTH -> sql(question, MONTH, ", month", "month", "''", "to_char(month, 'YYYY-MM'), ''");
                    case COUNTRY -> sql(question, "", "", "country_label", "country_label", "country_label, label");
                    case CUSTOMER ->
                        sql(question, "", "", "company_id, company_number", "company_name", "company_number, label");
                    case PRODUCT -> PRODUCTS.formatted(where(question));
                };
        List<Object[]> rows = bind(entities.createNativeQuery(sql), question).getResultList();
        return rows.stream().map(row -> row(question.group(), row)).toList();
    }

    private String sql(SalesQuestion question, String more, String by, String key, String label, String shown) {
        return DOCUMENTS.formatted(more, where(question), by) + ROWS.formatted(key, label, shown);
    }

    private static SalesRow row(SalesGroup group, Object[] row) {
        String key = (String) row[0];
        return new SalesRow(
                key,
                group == SalesGroup.MONTH || row[1] == null ? key : (String) row[1],
                group == SalesGroup.COUNTRY && row[2] != null ? row[2].toString() : null,
                row[3].toString(),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                (BigDecimal) row[9],
                (BigDecimal) row[10]);
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private SalesTotals totals(SalesQuestion question) {
        String sql = DOCUMENTS.formatted("", where(question), "") + TOTALS;
        List<Object[]> rows = bind(entities.createNativeQuery(sql), question).getResultList();
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        long lines = 0;
        BigDecimal quantity = BigDecimal.ZERO;
        for (Object[] row : rows) {
            lines += number(row[1]);
            quantity = quantity.add((BigDecimal) row[2]);
            amounts.put(row[0].toString(), (BigDecimal) row[3]);
        }
        Object[] any = rows.isEmpty() ? new Object[] {null, 0, 0, 0, 0, 0, 0, 0, 0} : rows.get(0);
        return new SalesTotals(
                lines,
                number(any[4]),
                number(any[5]),
                number(any[6]),
                number(any[7]),
                number(any[8]),
                quantity,
                amounts);
    }

    private RecordScope scope() {
        return RecordScope.ofCompanies(callers.current(), Permission.STAFF_REPORT_READ, "l.company_id");
    }

    private String where(SalesQuestion question) {
        StringBuilder where = new StringBuilder("true");
        where.append(question.from() == null ? "" : " and l.at >= ?1");
        where.append(question.to() == null ? "" : " and l.at < ?2");
        where.append(question.source() == null ? "" : " and l.source = ?3");
        where.append(" and ").append(scope().numberedFrom(4));
        return where.toString();
    }

    private Query bind(Query query, SalesQuestion question) {
        if (question.from() != null) {
            query.setParameter(1, startOf(question.from()));
        }
        if (question.to() != null) {
            query.setParameter(2, startOf(question.to().plusDays(1)));
        }
        if (question.source() != null) {
            query.setParameter(3, question.source());
        }
        return scope().fill(query, 4);
    }

    private static java.time.OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
