package org.kontor.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Spend against budget equals the ledger to the cent, on the page's own file and however it is grouped. */
class SpendReportIT {

    private static Http anna;
    private static final Sql SQL = Kontor.sql();
    private static final String CODE =
            "IT" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);

    /** Two budgets of one cost centre, and what becomes of four orders by hand. */
    @BeforeAll
    static void aLedgerByHand() {
        anna = People.signIn(People.ANNA_OF_NORDWERK);
        SQL.update("insert into organisation.cost_centre (company_id, code, name) values (1, ?, ?)", CODE, "=1+1");
        budget(CODE + " A", "2026-01-01", "2026-07-01");
        budget(CODE + " B", "2026-07-01", "2027-01-01");
        entry("A", "GRANT", "1000.00", null, "2026-01-01", null, null);
        entry("B", "GRANT", "500.00", null, "2026-07-01", null, null);
        // Transferred by a pair of entries.
        entry("A", "TRANSFER", "-200.00", null, "2026-06-01", null, null);
        entry("B", "TRANSFER", "200.00", null, "2026-06-01", null, null);
        // Asked for, one line cut, the rest placed.
        entry("A", "ENCUMBER", "100.10", "SP-1", "2026-02-01", 1L, "W1-MILL");
        entry("A", "RELEASE", "30.10", "SP-1", "2026-02-02", 1L, "W1-MILL");
        entry("A", "CONSUME", "70.00", "SP-1", "2026-02-02", 1L, "W1-MILL");
        // Refused.
        entry("A", "ENCUMBER", "55.55", "SP-2", "2026-03-01", 2L, "W1");
        entry("A", "RELEASE", "55.55", "SP-2", "2026-03-02", 2L, "W1");
        // Placed, then refunded after the budget's time: back to the budget it came from.
        entry("A", "ENCUMBER", "40.40", "SP-3", "2026-06-30", 2L, "W1");
        entry("A", "CONSUME", "40.40", "SP-3", "2026-06-30", 2L, "W1");
        entry("A", "RETURN", "10.40", "SP-3", "2026-09-15", 2L, "W1");
        // Still waiting.
        entry("B", "ENCUMBER", "0.01", "SP-4", "2026-08-01", 1L, "W2");
        SQL.update(
                "update approval.budget b set granted = s.granted, encumbered = s.encumbered, consumed = s.consumed"
                        + " from (select budget_id, sum(granted_delta) as granted, sum(encumbered_delta) as encumbered,"
                        + " sum(consumed_delta) as consumed from approval.budget_entry group by budget_id) s"
                        + " where s.budget_id = b.id and b.name like ?",
                CODE + " %");
    }

    private static void budget(String name, String from, String until) {
        SQL.update(
                "insert into approval.budget (company_id, cost_centre_id, name, currency, valid_from, valid_until,"
                        + " enforcement) select 1, id, ?, 'EUR', cast(? as date), cast(? as date), 'WARN'"
                        + " from organisation.cost_centre where company_id = 1 and code = ?",
                name,
                from,
                until,
                CODE);
    }

    private static void entry(
            String budget, String kind, String amount, String order, String day, Long person, String unit) {
        SQL.update(
                "insert into approval.budget_entry (budget_id, company_id, kind, amount, order_number, person_id,"
                        + " unit_id, actor, reason, at) select b.id, 1, ?, cast(? as numeric), ?, ?,"
                        + " (select id from organisation.unit where company_id = 1 and code = ?), 'Test', ?,"
                        + " cast(? as timestamp) + interval '12 hours' from approval.budget b where b.name = ?",
                kind,
                amount,
                order == null ? null : order + CODE,
                person,
                unit,
                order == null ? "by hand" : null,
                day,
                CODE + " " + budget);
    }

    @Test
    void theRollUpSaysWhatTheEntriesSay() {
        assertEquals(List.of(), SQL.list("select cast(d as text) from report.spend_difference d"));
        assertTrue(SQL.count("select count(*) from report.spend_day") > 5);
    }

    @Test
    void eachBudgetIsTheSumOfItsEntries() {
        Map<String, String[]> rows = csv("/spend?group=budget&format=csv");
        assertEquals("800.00,0.00,100.00,700.00", figures(rows.get(CODE + " A")));
        assertEquals("700.00,0.01,0.00,699.99", figures(rows.get(CODE + " B")));
        SQL.list("select name from approval.budget where company_id = 1").forEach(name -> {
            String[] row = rows.get(name);
            String sums = SQL.one(
                    "select concat_ws(',', sum(granted_delta), sum(encumbered_delta), sum(consumed_delta))"
                            + " from approval.budget_entry e join approval.budget b on b.id = e.budget_id"
                            + " where b.company_id = 1 and b.name = ?",
                    name);
            if (row != null) {
                assertEquals(amounts(sums.split(",")), amounts(Arrays.copyOfRange(row, 6, 9)), name);
            } else {
                assertEquals("", sums, name);
            }
        });
    }

    @Test
    void daysChooseBudgetsOrEntries() {
        Map<String, String[]> later = csv("/spend?group=budget&from=2026-07-01&format=csv");
        assertFalse(later.containsKey(CODE + " A"));
        assertTrue(later.containsKey(CODE + " B"));
        String row = figures(csv("/spend?group=cost-centre&from=2026-09-01&to=2026-09-30&format=csv")
                .get("'=1+1"));
        assertEquals("0.00,0.00,-10.40,10.40", row, "the refund is of the day it was made");
    }

    @Test
    void monthsPersonsAndUnitsAddUpToTheLedger() {
        String whole = SQL.one("select concat_ws(',', sum(encumbered_delta), sum(consumed_delta))"
                + " from approval.budget_entry where company_id = 1");
        for (String group : List.of("month", "person", "cost-centre", "budget")) {
            BigDecimal encumbered = BigDecimal.ZERO;
            BigDecimal consumed = BigDecimal.ZERO;
            for (String[] row : csv("/spend?group=" + group + "&format=csv").values()) {
                encumbered = encumbered.add(new BigDecimal(row[7]));
                consumed = consumed.add(new BigDecimal(row[8]));
            }
            assertEquals(amounts(whole.split(",")), List.of(plain(encumbered), plain(consumed)), group);
        }
        Map<String, String[]> units = csv("/spend?group=unit&format=csv");
        String root = SQL.one("select name from organisation.unit where company_id = 1 and parent_id is null");
        String below = SQL.one("select concat_ws(',', sum(e.encumbered_delta), sum(e.consumed_delta))"
                + " from approval.budget_entry e join organisation.unit u on u.id = e.unit_id where u.company_id = 1");
        String[] top = units.get(root);
        assertEquals(amounts(below.split(",")), List.of(plain(new BigDecimal(top[7])), plain(new BigDecimal(top[8]))));
    }

    @Test
    void ordersWithoutABudgetStandUnderTheirOwnName() {
        BigDecimal beside = BigDecimal.ZERO;
        for (String[] row : csv("/spend?group=budget&format=csv").values()) {
            beside = beside.add(new BigDecimal(row[10]));
        }
        assertEquals(
                plain(new BigDecimal(SQL.one("select coalesce(sum(gross_amount), 0) from order_.sales_order"
                        + " where company_id = 1 and source = 'kontor' and budget_id is null and status in"
                        + " ('AWAITING_APPROVAL', 'PLACED', 'SENT', 'CONFIRMED', 'COMPLETED')"))),
                plain(beside));
    }

    @Test
    void theOrdersBehindARowAreNamed() {
        String page = anna.get("/spend?group=cost-centre&key=" + CODE).body();
        for (String order : List.of("SP-1", "SP-2", "SP-3", "SP-4")) {
            assertTrue(page.contains(order + CODE), order);
        }
        assertTrue(page.contains("Nordwerk") || page.contains("Kontor"));
    }

    @Test
    void theSheetHoldsTheSameAsTheFile() throws IOException {
        HttpResponse<byte[]> answer = bytes("/spend?group=budget&format=xlsx");
        Path file = Files.createTempFile("spend", ".xlsx");
        Files.write(file, answer.body());
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<v>699.99</v>"), sheet);
        assertFalse(sheet.contains("<f>"), "no formula");
        String text = String.join("", parts.values());
        assertTrue(text.contains(CODE + " A"));
    }

    @Test
    void whoMayNotReadBudgetsAndOtherCompaniesSeeNothing() {
        Http emma = People.signIn(People.EMMA_OF_BLUEPEAK);
        HttpResponse<String> foreign = emma.get("/spend?group=cost-centre&key=" + CODE);
        assertFalse(foreign.body().contains("SP-1"));
        Http jonas = People.signIn("jonas.weber@nordwerk.example");
        assertEquals(403, jonas.get("/spend").statusCode());
        assertEquals(
                403, People.signIn(People.ORDER_DESK).get("/office/spend/1").statusCode());
    }

    @Test
    void staffSeeTheSameOfACompany() {
        String number = SQL.one("select number from organisation.company where id = 1");
        Http operations = People.signIn(People.OPERATIONS);
        assertEquals(
                anna.get("/spend?group=cost-centre&format=csv").body(),
                operations
                        .get("/office/spend/" + number + "?group=cost-centre&format=csv&lang=en")
                        .body());
        assertEquals(404, operations.get("/office/spend/nobody").statusCode());
    }

    private static Map<String, String[]> csv(String address) {
        HttpResponse<String> answer = anna.get(address);
        assertEquals(200, answer.statusCode(), address);
        assertTrue(answer.body().startsWith("\ufeff"), "the mark of UTF-8 that spreadsheets want");
        Map<String, String[]> rows = new LinkedHashMap<>();
        answer.body().lines().skip(1).forEach(line -> {
            String[] cells = Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                    .map(cell -> cell.replaceAll("^\"|\"$", ""))
                    .toArray(String[]::new);
            rows.put(cells[1] + (rows.containsKey(cells[1]) ? cells[0] : ""), cells);
        });
        return rows;
    }

    private static String figures(String[] row) {
        return String.join(",", Arrays.copyOfRange(row, 6, 10));
    }

    private static List<String> amounts(String... cells) {
        return Arrays.stream(cells).map(cell -> plain(new BigDecimal(cell))).toList();
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(2, java.math.RoundingMode.UNNECESSARY).toPlainString();
    }

    private static HttpResponse<byte[]> bytes(String address) {
        return anna.bytes(address);
    }
}
