package org.kontor.tests.office;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.order.TestArticles;

/** The stock of an article that has moved very often is shown without reading how often. */
class MovedArticleIT {

    private static final int MOVES = 20_000;

    private final Sql sql = Kontor.sql();
    private final String sku = TestArticles.make(
                    sql, "MV" + UUID.randomUUID().toString().substring(0, 8), 1, 30)
            .get(0);

    /** Rows of the book of stock that were read by anybody. */
    private long read() {
        return sql.count(
                """
                select cast(coalesce(sum(t.seq_tup_read + t.idx_tup_fetch), 0) as bigint) from pg_stat_user_tables t
                where t.schemaname = 'inventory' and t.relname = 'stock_entry'
                """);
    }

    @Test
    void itsPageReadsTheLatestEntriesAlone() {
        sql.update(
                """
                insert into inventory.stock_entry (product_id, site_id, reserved_delta, cause, reference, at)
                select p.id, (select min(id) from inventory.site), case when n % 2 = 0 then 1 else -1 end,
                  case when n % 2 = 0 then 'RESERVED' else 'RELEASED' end, 'MOVED-' || n, now() - n * interval '1 minute'
                from catalog.product p, generate_series(1, ?) n where p.sku = ?
                """,
                MOVES, sku);
        sql.update("analyze inventory.stock_entry");
        Http staff = People.signIn(People.OPERATIONS);
        long before = read();
        String page = staff.get("/office/stock/" + sku).body();
        assertTrue(page.contains("MOVED-1<") && !page.contains("MOVED-99<"), page);
        long after = Probe.until("the look is counted", this::read, now -> now > before);
        assertTrue(after - before < MOVES / 10, (after - before) + " entries were read for fifty");
    }
}
