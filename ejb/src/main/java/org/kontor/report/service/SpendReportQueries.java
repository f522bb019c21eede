package org.kontor.report.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.report.model.ReportRule;
import org.kontor.report.model.SpendGroup;

/**
 * Spend against budget. Every figure is a sum of entries of the ledger (by day, kept up by each entry), on the
 * page as in the file; what orders without a
 * budget cost stands beside it under its own name.
 */
@Stateless
public class SpendReportQueries {

    public static final int MOST_ORDERS = 500;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    /** The caller's own company, as far as his permission reaches. */
    @RolesAllowed(Permission.BUDGET_READ)
    public SpendReport mine(SpendQuestion question) {
        CallerView caller = callers.current();
        return report(question, caller, companyOf(caller), Permission.BUDGET_READ);
    }

    /** A company that the caller, of staff, reaches. */
    @RolesAllowed(Permission.STAFF_REPORT_READ)
    public SpendReport ofCompany(long companyId, SpendQuestion question) {
        return report(question, callers.current(), reached(companyId), Permission.STAFF_REPORT_READ);
    }

    /** The orders behind the row that the question names by its key, newest first. */
    @RolesAllowed(Permission.BUDGET_READ)
    public List<SpendOrder> myOrders(SpendQuestion question) {
        CallerView caller = callers.current();
        return orders(question, caller, companyOf(caller), Permission.BUDGET_READ);
    }

    /** As {@link #myOrders}, of a company that the caller, of staff, reaches. */
    @RolesAllowed(Permission.STAFF_REPORT_READ)
    public List<SpendOrder> ordersOf(long companyId, SpendQuestion question) {
        return orders(question, callers.current(), reached(companyId), Permission.STAFF_REPORT_READ);
    }

    private SpendReport report(SpendQuestion question, CallerView caller, long companyId, String permission) {
        requirePeriod(question);
        List<SpendRow> rows = rows(SpendSql.rows(question, caller, permission), question, caller, companyId);
        return new SpendReport(
                question,
                rows,
                question.group() == SpendGroup.UNIT
                        ? rows(SpendSql.totals(question, caller, permission), question, caller, companyId)
                        : SpendRow.totals(rows));
    }

    private List<SpendRow> rows(String sql, SpendQuestion question, CallerView caller, long companyId) {
        return SqlRow.all(bind(sql, question, caller, companyId).getResultList()).stream()
                .map(SpendReportQueries::row)
                .toList();
    }

    private List<SpendOrder> orders(SpendQuestion question, CallerView caller, long companyId, String permission) {
        requirePeriod(question);
        String sql = SpendSql.orders(question, caller, permission, MOST_ORDERS);
        return SqlRow.all(bind(sql, question, caller, companyId).getResultList()).stream()
                .map(row -> new SpendOrder(
                        row.text(),
                        row.instant(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.decimal(),
                        row.decimal(),
                        row.decimal()))
                .toList();
    }

    private static SpendRow row(SqlRow row) {
        String key = row.text();
        return new SpendRow(
                key == null ? "" : key,
                row.text(),
                row.text(),
                row.day(),
                row.day(),
                row.text(),
                row.decimal(),
                row.decimal(),
                row.decimal(),
                row.decimal());
    }

    private Query bind(String sql, SpendQuestion question, CallerView caller, long companyId) {
        return entities.createNativeQuery(sql)
                .setParameter(1, companyId)
                .setParameter(2, Date.valueOf(question.from() == null ? EARLIEST : question.from()))
                .setParameter(3, Date.valueOf(question.to() == null ? LATEST : question.to()))
                .setParameter(4, question.key() == null ? "" : question.key())
                .setParameter(5, caller.personId() == null ? -1L : caller.personId())
                .setParameter(6, caller.unitId() == null ? -1L : caller.unitId());
    }

    private static void requirePeriod(SpendQuestion question) {
        if (question.from() != null && question.to() != null && question.to().isBefore(question.from())) {
            throw new RuleViolated(
                    ReportRule.PERIOD_ENDS_BEFORE_IT_BEGINS, Map.of("from", question.from(), "to", question.to()));
        }
    }

    private long reached(long companyId) {
        if (!reach.reaches(Permission.STAFF_REPORT_READ, companyId)) {
            throw new RuleViolated(ReportRule.COMPANY_UNKNOWN);
        }
        return companyId;
    }

    private static long companyOf(CallerView caller) {
        if (caller.companyId() == null) {
            throw new RuleViolated(ReportRule.COMPANY_UNKNOWN);
        }
        return caller.companyId();
    }
}
