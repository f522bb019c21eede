package org.kontor.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;

/**
 * The stock books of the ERP: what came and went there without Kontor, and what Kontor has told of, as the sum up to its
 * latest movement. A movement that comes late or twice changes nothing. It counts when it is asked to.
 */
@ApplicationScoped
public class ErpStock {

    private static final String REPLIES = "ErpStock";

    @Inject
    private Book book;

    @Inject
    private Desk desk;

    /** Books a movement, or loses it before it is read, or loses the answer. */
    void move(String messageId, JsonObject movement, String payload, SandboxSettings settings) {
        String key = movement.getString("site") + "/" + movement.getString("sku") + "/" + movement.getInt("movementNo");
        String draw = key + "#" + calls(key);
        boolean lost = Chance.happens(settings.rate("lossRate"), settings.seed(), "erp-in-loss/" + draw);
        boolean silent = Chance.happens(settings.rate("lossRate"), settings.seed(), "erp-out-loss/" + draw);
        book.update(
                "insert into sandbox.erp_call (message_id, order_number, outcome, reply, payload) values (?, ?, ?, ?, ?)",
                messageId,
                key,
                lost ? "LOST" : "MOVED",
                lost ? null : silent ? "LOST" : "SENT",
                payload);
        if (lost) {
            return;
        }
        book.update(
                """
                insert into sandbox.erp_stock as s (site, sku, own, moved, last_movement) values (?, ?, 0, ?, ?)
                on conflict (site, sku) do update set moved = excluded.moved, last_movement = excluded.last_movement
                  where s.last_movement < excluded.last_movement
                """,
                movement.getString("site"),
                movement.getString("sku"),
                movement.getJsonNumber("moved").bigDecimalValue(),
                movement.getJsonNumber("movementNo").longValue());
        if (!silent) {
            String answer = Json.createObjectBuilder()
                    .add("site", movement.getString("site"))
                    .add("sku", movement.getString("sku"))
                    .add("movementNo", movement.getJsonNumber("movementNo"))
                    .build()
                    .toString();
            send("erp-noted-" + messageId, "erp.MovementNoted", key, answer, settings, draw);
        }
    }

    private long calls(String key) {
        return book.row("select count(*) as calls from sandbox.erp_call where order_number = ?", key)
                .orElseThrow()
                .getJsonNumber("calls")
                .longValue();
    }

    /** What came or went there without Kontor, all in all. */
    public void own(String site, String sku, BigDecimal quantity) {
        book.update(
                """
                insert into sandbox.erp_stock as s (site, sku, own, moved, last_movement) values (?, ?, ?, 0, 0)
                on conflict (site, sku) do update set own = excluded.own
                """,
                site,
                sku,
                quantity);
    }

    /** Counts the site and says so; the snapshot can be lost, doubled and late. @return its number */
    public long count(String site) {
        SandboxSettings settings = book.settings();
        long number = book.row(
                        """
                        insert into sandbox.erp_snapshot as s (site, snapshot_no) values (?, 1)
                        on conflict (site) do update set snapshot_no = s.snapshot_no + 1 returning snapshot_no as "no"
                        """,
                        site)
                .orElseThrow()
                .getJsonNumber("no")
                .longValue();
        var lines = Json.createArrayBuilder();
        book.rows(
                        """
                        select sku, own + moved as "onHand", last_movement as "lastMovement" from sandbox.erp_stock
                        where site = ? order by sku
                        """,
                        site)
                .forEach(lines::add);
        String snapshot = Json.createObjectBuilder()
                .add("site", site)
                .add("snapshotNo", number)
                .add("lines", lines)
                .build()
                .toString();
        String key = site + "/" + number;
        if (!Chance.happens(settings.rate("lossRate"), settings.seed(), "erp-count-loss/" + key)) {
            send("erp-count-" + key, "erp.StockSnapshot", key, snapshot, settings, key);
        }
        return number;
    }

    private void send(String id, String type, String key, String text, SandboxSettings settings, String draw) {
        long delay = 0;
        if (Chance.happens(settings.rate("disorderRate"), settings.seed(), "erp-out-late/" + draw)) {
            delay = 500
                    + (long) (settings.millis("lagMillis") * Chance.draw(settings.seed(), "erp-out-late-by/" + draw));
        }
        desk.send(REPLIES, id, type, key, text, delay);
        if (Chance.happens(settings.rate("doubleRate"), settings.seed(), "erp-out-double/" + draw)) {
            desk.send(REPLIES, id, type, key, text, delay + 50);
        }
    }
}
