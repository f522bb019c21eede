package org.kontor.tests.order;

import java.util.List;
import java.util.stream.IntStream;
import org.kontor.tests.Sql;

/** Articles of a test's own, with prices in every list and a known stock, spread over the three sites. */
public final class TestArticles {

    private TestArticles() {}

    /** Articles {@code prefix-1} to {@code prefix-count}; price 10.00 from 1 piece, 9.00 from 100, in every currency. */
    public static List<String> make(Sql sql, String prefix, int count, int pieces) {
        sql.update(
                """
                with article as (
                  insert into catalog.product (sku, name_en, name_zh, unit)
                  select ? || no, 'Test article ' || ? || no, '测试商品 ' || ? || no, 'C62' from generate_series(1, ?) no
                  returning id),
                prices as (
                  insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount)
                  select l.id, article.id, 'C62', step.from_quantity, step.amount
                  from article, pricing.price_list l, (values (1, 10.0), (100, 9.0)) as step (from_quantity, amount)),
                parts as (
                  select article.id as product_id, s.id as site_id, p.pieces / 3
                    + case when s.place <= p.pieces % 3 then 1 else 0 end as pieces
                  from article, (select id, row_number() over (order by id) as place from inventory.site) s,
                    (values (?)) as p (pieces)),
                stock as (
                  insert into inventory.stock_item (product_id, site_id, on_hand)
                  select product_id, site_id, pieces from parts)
                insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, reference, at)
                select product_id, site_id, pieces, 'OPENING', 'test', now() from parts where pieces > 0
                """,
                prefix + "-", prefix + "-", prefix + "-", count, pieces);
        return IntStream.rangeClosed(1, count).mapToObj(no -> prefix + "-" + no).toList();
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
