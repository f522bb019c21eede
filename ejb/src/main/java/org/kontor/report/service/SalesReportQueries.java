package org.kontor.report.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.report.model.ReportRule;
import org.kontor.report.model.SalesGroup;

/**
 * Counts sales of all sources, two statements a report. Lines are first brought together by group and document, so that
 * documents are counted without sorting every line.
 */
@Stateless
@RolesAllowed(Permission.STAFF_REPORT_READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SalesReportQueries {

    private static final String ROWS =
            """
            select key, min(label), %s, currency, sum(lines)::bigint,
              count(*) filter (where not cancels), count(*) filter (where cancels),
              count(*) filter (where not cancels and writes_off),
              count(distinct company_id) filter (where not walk_in), sum(quantity), sum(gross_amount)
            from (
              select %s as key, min(%s) as label, l.currency, l.source, l.document,
                l.document_kind = 'CANCELLATION' as cancels, bool_and(l.document_kind = 'WRITE_OFF') as writes_off,
                min(l.company_id) as company_id, bool_and(coalesce(k.walk_in, true)) as walk_in,
                count(*) as lines, sum(l.quantity) as quantity, sum(l.gross_amount) as gross_amount
              from report.sales_line l
              left join organisation.company k on k.id = l.company_id
              %s
              where %s
              group by 1, l.currency, l.source, l.document, l.document_kind = 'CANCELLATION'
            ) document
            group by key, currency
            order by key, currency
            """;

    private static final String TOTALS =
            """
            select currency, sum(lines)::bigint, sum(quantity), sum(gross_amount),
              sum(sum(orders)) over ()::bigint, sum(sum(cancellations)) over ()::bigint,
              sum(sum(write_offs)) over ()::bigint,
              (select count(distinct company_id) from document where not walk_in),
              (select count(distinct country) from document)
            from document
            group by currency order by currency
            """;

    private static final String DOCUMENTS =
            """
            with document as materialized (
              select l.currency, l.company_id, bool_and(coalesce(k.walk_in, true)) as walk_in,
                min(coalesce(l.country_name, c.name, l.country, 'Unspecified')) as country,
                (l.document_kind <> 'CANCELLATION')::int as orders, (l.document_kind = 'CANCELLATION')::int as cancellations,
                bool_and(l.document_kind = 'WRITE_OFF')::int as write_offs, count(*) as lines,
                sum(l.quantity) as quantity, sum(l.gross_amount) as gross_amount
              from report.sales_line l
              left join organisation.company k on k.id = l.company_id
              left join report.country c on c.code = l.country
              where %s
              group by l.currency, l.company_id, l.source, l.document, l.document_kind = 'CANCELLATION',
                l.document_kind <> 'CANCELLATION'
            )
            """;

    @PersistenceContext
    private EntityManager entities;

    /** The report; breaks {@link ReportRule#PERIOD_ENDS_BEFORE_IT_BEGINS}. */
    public SalesReport report(SalesQuestion question) {
        if (question.from() != null && question.to() != null && question.to().isBefore(question.from())) {
            throw new RuleViolated(
                    ReportRule.PERIOD_ENDS_BEFORE_IT_BEGINS, Map.of("from", question.from(), "to", question.to()));
        }
        return new SalesReport(question, rows(question), totals(question));
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private List<SalesRow> rows(SalesQuestion question) {
        String sql =
                switch (question.group()) {
                    case MONTH -> grouped("null", "to_char(l.at at time zone 'UTC', 'YYYY-MM')", "''", "", question);
                    case COUNTRY ->
                        grouped(
                                "min(label)",
                                "coalesce(l.country_name, c.name, l.country, 'Unspecified')",
                                "l.country",
                                "left join report.country c on c.code = l.country",
                                question);
                    case CUSTOMER -> grouped("null", "l.company_id", "k.name", "", question);
                    case PRODUCT ->
                        grouped(
                                "null",
                                "coalesce(p.sku, upper(l.sku))",
                                "coalesce(p.name_en, nullif(l.name, ''), l.sku)",
                                "left join catalog.product p on p.id = l.product_id",
                                question);
                };
        List<Object[]> rows = bind(entities.createNativeQuery(sql), question).getResultList();
        Map<Long, String> numbers = question.group() == SalesGroup.CUSTOMER ? customerNumbers() : Map.of();
        return rows.stream().map(row -> row(question.group(), row, numbers)).toList();
    }

    private static String grouped(String code, String key, String label, String join, SalesQuestion question) {
        return ROWS.formatted(code, key, label, join, where(question));
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private Map<Long, String> customerNumbers() {
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, coalesce(nullif(source_number, ''), number) from organisation.company")
                .getResultList();
        Map<Long, String> numbers = new LinkedHashMap<>();
        rows.forEach(row -> numbers.put(((Number) row[0]).longValue(), (String) row[1]));
        return numbers;
    }

    private static SalesRow row(SalesGroup group, Object[] row, Map<Long, String> customers) {
        String key = group == SalesGroup.CUSTOMER
                ? row[0] == null ? "" : customers.get(((Number) row[0]).longValue())
                : (String) row[0];
        String label = group == SalesGroup.CUSTOMER || group == SalesGroup.PRODUCT ? (String) row[1] : key;
        return new SalesRow(
                key,
                label,
                row[2] == null ? null : row[2].toString(),
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
        String sql = DOCUMENTS.formatted(where(question)) + TOTALS;
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

    private static String where(SalesQuestion question) {
        StringBuilder where = new StringBuilder("true");
        where.append(question.from() == null ? "" : " and l.at >= ?1");
        where.append(question.to() == null ? "" : " and l.at < ?2");
        where.append(question.source() == null ? "" : " and l.source = ?3");
        return where.toString();
    }

    private static Query bind(Query query, SalesQuestion question) {
        if (question.from() != null) {
            query.setParameter(1, startOf(question.from()));
        }
        if (question.to() != null) {
            query.setParameter(2, startOf(question.to().plusDays(1)));
        }
        if (question.source() != null) {
            query.setParameter(3, question.source());
        }
        return query;
    }

    private static java.time.OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
