package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.tests.Kontor;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/** A site whose books the ERP keeps as long as a test wants it so. */
final class ErpSite implements AutoCloseable {

    private final Sql sql = Kontor.sql();
    private final Sandbox sandbox = new Sandbox(Kontor.http());
    private final BackOrderDesk desk = new BackOrderDesk();
    private final String code = sql.one("select code from inventory.site order by priority, id limit 1");

    ErpSite() {
        keep("ERP");
    }

    String code() {
        return code;
    }

    void keep(String keeper) {
        assertEquals(
                303,
                desk.post(
                                "/office/stock-feed",
                                "keep",
                                code,
                                "keeper",
                                keeper,
                                "version",
                                sql.one("select version from inventory.site where code = ?", code))
                        .statusCode());
    }

    /** The ERP has this much of an article, whatever it was told of, counts, and is heard. */
    void counts(String sku, long own) {
        sandbox.erpOwn(code, sku, own);
        heard(sandbox.erpCounts(code));
    }

    /** Everything of this snapshot has been dealt with. */
    void heard(long snapshot) {
        Probe.until(
                "snapshot " + snapshot + " is taken",
                () -> sql.count(
                        "select count(*) from integration.partner_message where type = 'erp.StockSnapshot'"
                                + " and business_key = ? and outcome = 'TAKEN'",
                        code + "/" + snapshot),
                taken -> taken > 0);
    }

    /** As {@link #say}, and is heard. */
    void says(long snapshot, String sku, long onHand, long lastMovement) {
        say(snapshot, sku, onHand, lastMovement);
        heard(snapshot);
    }

    /** The ERP says in its own words what it counts of one article. @return the id of the message */
    String say(long snapshot, String sku, long onHand, long lastMovement) {
        String id = "test-" + UUID.randomUUID();
        sandbox.say(
                "ErpStock",
                id,
                "erp.StockSnapshot",
                code + "/" + snapshot,
                "{\"site\":\"%s\",\"snapshotNo\":%d,\"lines\":[{\"sku\":\"%s\",\"onHand\":%d,\"lastMovement\":%d}]}"
                        .formatted(code, snapshot, sku, onHand, lastMovement));
        return id;
    }

    /** A number above all that were used. */
    long nextSnapshot() {
        return 1
                + sql.count("select coalesce(max(snapshot_no), 0) from (select snapshot_no from inventory.feed_item"
                        + " union all select snapshot_no from inventory.feed_difference) s");
    }

    /** On hand and reserved here. */
    List<String> balance(String sku) {
        return sql.list(
                "select trim_scale(i.on_hand) || ' ' || trim_scale(i.reserved) from inventory.stock_item i"
                        + " join inventory.site s on s.id = i.site_id join catalog.product p on p.id = i.product_id"
                        + " where p.sku = ? and s.code = ?",
                sku,
                code);
    }

    /** What is open between the books: kind and what is missing. */
    List<String> differences(String sku) {
        return sql.list(
                "select d.kind || coalesce(' ' || trim_scale(d.quantity), '') from inventory.feed_difference d"
                        + " join inventory.site s on s.id = d.site_id where d.sku = ? and s.code = ? and d.closed_at is null",
                sku,
                code);
    }

    @Override
    public void close() {
        keep("KONTOR");
        sandbox.behave(Map.of());
    }
}
