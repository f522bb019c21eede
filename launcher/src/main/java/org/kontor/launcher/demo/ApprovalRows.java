package org.kontor.launcher.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** How the demo's companies control what they buy: rules of approval, limits, authorities, an absence to come. */
final class ApprovalRows {

    /** @param tiers as the rules keep them */
    private record Law(long companyId, String unit, String name, String condition, String tiers, int hours) {}

    private static final List<Law> LAWS = List.of(
            new Law(
                    1,
                    "ROOT",
                    "More than 5,000",
                    test("AMOUNT", "MORE_THAN", "5000", "EUR"),
                    "[[\"role:unit-manager role:approver\"]]",
                    24),
            new Law(
                    1,
                    "ROOT",
                    "More than 20,000: finance as well",
                    test("AMOUNT", "MORE_THAN", "20000", "EUR"),
                    "[[\"role:unit-manager role:approver\"],[\"role:nordwerk-controller\"]]",
                    24),
            new Law(
                    1,
                    "MNT",
                    "Express freight of maintenance",
                    test("SHIPPING", "MORE_THAN", "150", "EUR"),
                    "[[\"role:unit-manager role:approver\"]]",
                    8),
            new Law(
                    2,
                    "ROOT",
                    "超过 50,000 元",
                    test("AMOUNT", "MORE_THAN", "50000", "CNY"),
                    "[[\"role:unit-manager\"],[\"role:buyer-admin\"]]",
                    24),
            new Law(
                    3,
                    "ROOT",
                    "More than 8,000",
                    test("AMOUNT", "MORE_THAN", "8000", "USD"),
                    "[[\"role:unit-manager\"]]",
                    24));

    private final Connection connection;

    private ApprovalRows(Connection connection) {
        this.connection = connection;
    }

    /** After the organisation. */
    static void write(Connection connection) throws SQLException {
        ApprovalRows rows = new ApprovalRows(connection);
        for (Law law : LAWS) {
            rows.run(
                    "insert into approval.rule (company_id, unit_id, name, condition, tiers, escalate_after_hours,"
                            + " changed_at, changed_by) select company_id, id, ?, ?, ?, ?, date_trunc('year', now()),"
                            + " 'Kontor' from organisation.unit"
                            + " where company_id = ? and code = ?",
                    law.name(),
                    law.condition(),
                    law.tiers(),
                    law.hours(),
                    law.companyId(),
                    law.unit());
        }
        rows.limit("mia.hoffmann@nordwerk.example", "ORDER", "4000", "REQUIRE_APPROVAL");
        rows.limit("tobias.krueger@nordwerk.example", "MONTH", "15000", "REQUIRE_APPROVAL");
        rows.authority("lena.brandt@nordwerk.example", "25000");
        rows.authority("sophie.lang@nordwerk.example", "100000");
    }

    private void limit(String email, String period, String amount, String enforcement) throws SQLException {
        run(
                "insert into approval.spend_limit (company_id, person_id, period, currency, amount, enforcement)"
                        + " select 1, id, ?, 'EUR', ?, ? from identity.person where email = ?",
                period,
                new BigDecimal(amount),
                enforcement,
                email);
    }

    private void authority(String email, String amount) throws SQLException {
        run(
                "insert into approval.authority (company_id, person_id, currency, amount)"
                        + " select 1, id, 'EUR', ? from identity.person where email = ?",
                new BigDecimal(amount),
                email);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String test(String field, String operator, String value, String currency) {
        return "{\"field\":\"" + field + "\",\"is\":\"" + operator + "\",\"value\":[\"" + value + "\"],\"currency\":\""
                + currency + "\"}";
    }
}
