package org.kontor.tests.security;

import org.kontor.launcher.Database;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Sql;

/** What the companies of the matrix buy, and the silence around them: nothing that they do is told to partners. */
final class MatrixGoods {

    private final Sql sql;
    private final String sku;
    private final long product;

    MatrixGoods(KontorServer server, String digits) {
        Database database = server.database();
        this.sql = new Sql(new Database(database.url(), "postgres", database.password(), null, null));
        this.sku = "MX-" + digits;
        sql.update(
                """
                with article as (
                  insert into catalog.product (sku, name_en, name_zh, unit) values (?, 'Matrix', '矩阵', 'C62') returning id),
                prices as (
                  insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount)
                  select l.id, article.id, 'C62', 1, 10 from article, pricing.price_list l),
                stock as (
                  insert into inventory.stock_item (product_id, site_id, on_hand)
                  select article.id, s.id, 1000 from article, inventory.site s)
                insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, reference, at)
                select article.id, s.id, 1000, 'OPENING', 'test', now() from article, inventory.site s
                """,
                sku);
        this.product = sql.count("select id from catalog.product where sku = ?", sku);
    }

    String sku() {
        return sku;
    }

    long product() {
        return product;
    }

    /** Messages of these companies count as sent from the first. */
    void silence(long... companies) {
        StringBuilder ids = new StringBuilder();
        for (long company : companies) {
            ids.append(ids.isEmpty() ? "'" : ", '").append(company).append("'");
        }
        sql.update(
                "create or replace function matrix.silence() returns trigger language plpgsql as $$ begin"
                        + " if current_setting('kontor.company', true) in (" + ids
                        + ") then new.status := 'SENT'; new.reason := 'matrix';"
                        + " new.aggregate_id := new.aggregate_id || '/' || new.id; end if;"
                        + " return new; end $$; drop trigger if exists matrix_silence on integration.outbox_message; create trigger"
                        + " matrix_silence before insert on integration.outbox_message for each row execute function matrix.silence()");
    }

    void remove() {
        sql.update("drop trigger if exists matrix_silence on integration.outbox_message");
        sql.update("delete from integration.outbox_message where reason = 'matrix'");
        sql.update("update catalog.product set active = false where id = " + product);
    }
}
