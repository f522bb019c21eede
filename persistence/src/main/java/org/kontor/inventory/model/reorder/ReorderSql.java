package org.kontor.inventory.model.reorder;

import org.kontor.kernel.SqlRow;

/** The needs of articles as SQL: terms beside balances and open purchases, each read once however many there are. */
public final class ReorderSql {

    /** In the order in which {@link #need} reads them. */
    public static final String COLUMNS =
            """
            r.id, r.product_id, p.sku, p.unit, r.site_id, r.reorder_point, r.target, r.order_multiple, r.supplier,
            r.lead_days, r.version, coalesce(i.on_hand - i.reserved, 0) - coalesce(b.waiting, 0), coalesce(c.coming, 0)""";

    /** Who waits is not tied to a site: the first of those for which an article is ordered again orders for him too. */
    private static final String TERMS =
            """
            inventory.reorder_level r
            join catalog.product p on p.id = r.product_id
            left join inventory.stock_item i on i.product_id = r.product_id and i.site_id = r.site_id
            left join inventory.back_order b on b.product_id = r.product_id and b.waiting > 0 and r.site_id = (
              select f.site_id from inventory.reorder_level f join inventory.site s on s.id = f.site_id
              where f.product_id = r.product_id order by s.priority, s.id limit 1)
            """;

    /** For all terms there are. */
    public static final String FROM = TERMS
            + """
            left join (
              select l.product_id, o.site_id, sum(l.quantity - l.received - l.given_up) as coming
              from inventory.purchase_line l join inventory.purchase_order o on o.id = l.purchase_id
              where l.received + l.given_up < l.quantity
              group by l.product_id, o.site_id) c on c.product_id = r.product_id and c.site_id = r.site_id""";

    /** For a few terms: only what is to come of them is added up. */
    public static final String FROM_FEW = TERMS
            + """
            left join lateral (
              select sum(l.quantity - l.received - l.given_up) as coming
              from inventory.purchase_line l join inventory.purchase_order o on o.id = l.purchase_id
              where l.product_id = r.product_id and o.site_id = r.site_id
                and l.received + l.given_up < l.quantity) c on true""";

    /** As {@link ReorderNeed#low}, of articles that are sold and go on being sold; the place is for the moment. */
    public static final String LOW =
            """
            coalesce(i.on_hand - i.reserved, 0) - coalesce(b.waiting, 0) + coalesce(c.coming, 0) < r.reorder_point
            and p.active and (p.phase_out_at is null or p.phase_out_at > ?1)""";

    private ReorderSql() {}

    public static ReorderNeed need(SqlRow r) {
        return new ReorderNeed(
                r.number(),
                r.number(),
                r.text(),
                r.text(),
                r.number(),
                new ReorderTerms(r.decimal(), r.decimal(), r.decimal(), r.text(), (int) r.number()),
                r.number(),
                r.decimal(),
                r.decimal());
    }
}
