package org.kontor.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The ERP hands out a file of its orders: JSON lines with a head and an end. The end can be lost on the way. */
@ApplicationScoped
public class ErpOrders {

    private static final int DAYS = 400;

    @Inject
    private Book book;

    /** Writes every order that was booked, as of now. */
    public void write(Writer file) throws IOException {
        SandboxSettings settings = book.settings();
        Instant now = Instant.now();
        long number = book.row(
                        """
                        insert into sandbox.erp_snapshot as s (site, snapshot_no) values ('orders', 1)
                        on conflict (site) do update set snapshot_no = s.snapshot_no + 1 returning snapshot_no as "no"
                        """)
                .orElseThrow()
                .getJsonNumber("no")
                .longValue();
        file.write("{\"snapshotNo\":" + number + ",\"asOf\":\"" + now + "\",\"placedFrom\":\""
                + now.minus(DAYS, ChronoUnit.DAYS) + "\"}\n");
        long orders = 0;
        for (var order : book.rows(
                """
                select cast(json_build_object('orderNumber', o.order_number, 'erpReference', 'E-' || o.id, 'lines',
                  (select json_agg(json_build_object('lineNo', cast(a ->> 'lineNo' as int), 'remaining',
                      cast(a ->> 'confirmedQuantity' as numeric) - coalesce((select sum(c.quantity)
                        from sandbox.erp_cancelled c where c.order_number = o.order_number
                          and c.line_no = cast(a ->> 'lineNo' as int)), 0)))
                    from jsonb_array_elements(cast(o.answer as jsonb) -> 'lines') a)) as text) as line
                from sandbox.erp_order o order by o.id
                """)) {
            file.write(((JsonObject) order).getString("line") + "\n");
            orders++;
        }
        if (!Chance.happens(settings.rate("orderFileCutRate"), settings.seed(), "erp-orders/" + number)) {
            file.write("{\"orders\":" + orders + "}\n");
        }
        file.flush();
    }
}
