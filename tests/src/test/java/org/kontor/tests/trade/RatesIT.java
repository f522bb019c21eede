package org.kontor.tests.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.SharedData;
import org.kontor.tests.Sql;

/** Exchange rates as the European Central Bank publishes them. */
class RatesIT {

    private static final String FILE =
            """
            Date,USD,JPY,CYP,
            1999-02-03,1.13,128.4,N/A,
            1999-02-02,1.14,0,0.58,
            1999-02-01,1.15,,0.58,
            """;

    private final ImportClient client = new ImportClient(Kontor.http());
    private final Sql sql = Kontor.sql();

    @Test
    void ratesAreKeptByDayAndACorrectionReplacesOne() {
        JsonObject first = client.taken("rates", FILE);
        assertEquals(List.of(3, 2, 1, 0, 2, 0), counts(first));
        assertEquals("128.400000", rate("JPY", "1999-02-03"));
        assertEquals(
                "0",
                sql.one("select count(*) from pricing.exchange_rate where currency = 'JPY' and day = '1999-02-01'"));
        assertEquals(List.of(3, 2, 1, 2, 0, 0), counts(client.taken("rates", FILE)));
        assertEquals(List.of(3, 2, 1, 1, 0, 1), counts(client.taken("rates", FILE.replace("1.13,", "1.135,"))));
        assertEquals("1.135000", rate("USD", "1999-02-03"));
        String page = People.signIn(People.OPERATIONS)
                .get("/office/rates?day=1999-02-05&amount=100")
                .body();
        assertTrue(page.contains(">12,840") && page.contains(">113.50"), page);
    }

    @Test
    void theWholeFileOfTheBankIsTaken() {
        JsonObject run = client.taken("rates", SharedData.pathOrSkip("data/fx/eurofxref-hist.csv.gz"));
        assertEquals("COMPLETED", run.getString("status"), run::toString);
        assertEquals(0, run.getInt("refused"), run::toString);
        assertEquals("1.168400", rate("USD", "2026-04-13"));
        assertTrue(sql.count("select count(*) from pricing.exchange_rate") > 200_000);
    }

    private String rate(String currency, String day) {
        return sql.one(
                "select rate from pricing.exchange_rate where currency = '" + currency + "' and day = '" + day + "'");
    }

    private static List<Integer> counts(JsonObject run) {
        assertEquals("COMPLETED", run.getString("status"), run::toString);
        return List.of(
                run.getInt("read"),
                run.getInt("taken"),
                run.getInt("refused"),
                run.getInt("unchanged"),
                run.getInt("created"),
                run.getInt("changed"));
    }
}
