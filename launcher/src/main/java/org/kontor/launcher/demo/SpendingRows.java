package org.kontor.launcher.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** What the demo's cost centres may spend this year and next, and what its companies may owe. */
final class SpendingRows {

    /** @param nextYear whether it holds for the coming year */
    private record Budget(
            long companyId,
            String costCentre,
            String name,
            String currency,
            String enforcement,
            int amount,
            boolean nextYear) {}

    private record Credit(long companyId, String currency, int limit) {}

    private static final List<Budget> BUDGETS = List.of(
            new Budget(1, "1000", "General purchasing", "EUR", "WARN", 180_000, false),
            new Budget(1, "4100", "Milling tools", "EUR", "REQUIRE_APPROVAL", 42_000, false),
            new Budget(1, "4110", "Assembly material", "EUR", "BLOCK", 36_500, false),
            new Budget(1, "4200", "Plant 2 tools", "EUR", "REQUIRE_APPROVAL", 64_000, false),
            new Budget(1, "4200", "Plant 2 consumables", "EUR", "BLOCK", 18_000, false),
            new Budget(1, "5100", "Maintenance", "EUR", "WARN", 25_000, false),
            new Budget(1, "6100", "Prototypes", "EUR", "BLOCK", 9_500, false),
            new Budget(1, "4100", "Milling tools, next year", "EUR", "REQUIRE_APPROVAL", 45_000, true),
            new Budget(2, "CC-10", "数控刀具", "CNY", "REQUIRE_APPROVAL", 320_000, false),
            new Budget(2, "CC-20", "东莞耗材", "CNY", "BLOCK", 150_000, false),
            new Budget(3, "100", "Portland supplies", "USD", "WARN", 60_000, false));

    private static final List<Credit> CREDITS =
            List.of(new Credit(1, "EUR", 250_000), new Credit(2, "CNY", 900_000), new Credit(3, "USD", 120_000));

    private final Connection connection;

    private SpendingRows(Connection connection) {
        this.connection = connection;
    }

    /** After companies and their cost centres. */
    static void write(Connection connection) throws SQLException {
        SpendingRows rows = new SpendingRows(connection);
        for (Budget budget : BUDGETS) {
            rows.budget(budget);
        }
        for (Credit credit : CREDITS) {
            rows.credit(credit);
        }
    }

    private void budget(Budget budget) throws SQLException {
        run(
                """
                with made as (
                  insert into approval.budget
                    (company_id, cost_centre_id, name, currency, valid_from, valid_until, enforcement, granted)
                  select c.company_id, c.id, ?, ?, cast(date_trunc('year', now()) + make_interval(years => ?) as date),
                    cast(date_trunc('year', now()) + make_interval(years => ? + 1) as date), ?, ?
                  from organisation.cost_centre c where c.company_id = ? and c.code = ?
                  returning id, company_id, granted)
                insert into approval.budget_entry (budget_id, company_id, kind, amount, actor, reason, at)
                select id, company_id, 'GRANT', granted, 'Kontor', 'Budget of the year', date_trunc('year', now()) from made
                """,
                budget.name(),
                budget.currency(),
                budget.nextYear() ? 1 : 0,
                budget.nextYear() ? 1 : 0,
                budget.enforcement(),
                budget.amount(),
                budget.companyId(),
                budget.costCentre());
    }

    /** The demo's limits may be exceeded: nobody who tries things out shall be stopped by them. */
    private void credit(Credit credit) throws SQLException {
        run(
                """
                with made as (
                  insert into credit.account (company_id, currency, limit_amount, may_exceed, entry_count)
                  values (?, ?, ?, true, 1) returning id, company_id, limit_amount)
                insert into credit.entry (account_id, company_id, seq, kind, balance_after, limit_after, actor, reason, at)
                select id, company_id, 1, 'ALLOCATED', 0, limit_amount, 'Kontor', 'First limit', date_trunc('year', now()) from made
                """,
                credit.companyId(),
                credit.currency(),
                credit.limit());
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
