package org.kontor.tests.order;

import java.util.List;
import java.util.stream.IntStream;
import org.kontor.tests.Sql;

/** Articles of a test's own, with prices in every list and a known stock, spread over the three sites. */
public final class TestArticles {

    private TestArticles() {}

    /** Articles {@code prefix-1} to {@code prefix-count}; price 10.00 from 1 piece, 9.00 from 100, in every currency. */
    public static List<String> make(Sql sql, String prefix, int count, int pieces) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(no -> prefix + "-" + no)
                .peek(sku -> make(sql, sku, pieces))
                .toList();
    }

    private static void make(Sql sql, String sku, int pieces) {
        sql.update(
                """
                with article as (
                  insert into catalog.product (sku, name_en, name_zh, unit) values (?, ?, ?, 'C62') returning id),
                prices as (
                  insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount)
                  select l.id, article.id, 'C62', step.from_quantity, step.amount
                  from article, pricing.price_list l, (values (1, 10.0), (100, 9.0)) as step (from_quantity, amount)),
                parts as (
                  select article.id as product_id, s.id as site_id, p.pieces / 3
                    + case when row_number() over (order by s.id) <= p.pieces % 3 then 1 else 0 end as pieces
                  from article, inventory.site s, (values (?)) as p (pieces)),
                stock as (
                  insert into inventory.stock_item (product_id, site_id, on_hand)
                  select product_id, site_id, pieces from parts)
                insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, reference, at)
                select product_id, site_id, pieces, 'OPENING', 'test', now() from parts where pieces > 0
                """,
                sku, "Test article " + sku, "测试商品 " + sku, pieces);
    }

    /** What is left of an article over all sites. */
    public static long left(Sql sql, String sku) {
        return sql.count(
                """
                select cast(coalesce(sum(i.on_hand - i.reserved), 0) as bigint) from inventory.stock_item i
                join catalog.product p on p.id = i.product_id where p.sku = ?
                """,
                sku);
    }
}
