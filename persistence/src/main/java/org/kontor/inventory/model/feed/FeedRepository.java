package org.kontor.inventory.model.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.inventory.event.StockMoved;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** Counts of the ERP against our balances, and our movements that it has to hear of. */
@ApplicationScoped
public class FeedRepository {

    private static final String STOCK =
            """
            select g.sku, p.id, coalesce(i.on_hand, 0), coalesce(i.reserved, 0), coalesce(f.moved, 0),
              case when g.last = m.movement_no then m.moved
                when g.last = 0 and (coalesce(f.movement_no, 0) = 0 or exists (select from inventory.feed_movement b
                  where b.product_id = p.id and b.site_id = ?1 and b.movement_no = 1)) then cast(0 as numeric) end,
              coalesce(f.snapshot_no, 0)
            from unnest(cast(?2 as text[]), cast(?3 as bigint[])) as g(sku, last)
            join catalog.product p on p.sku = g.sku
            left join inventory.stock_item i on i.product_id = p.id and i.site_id = ?1
            left join inventory.feed_item f on f.product_id = p.id and f.site_id = ?1
            left join inventory.feed_movement m on m.product_id = p.id and m.site_id = ?1 and m.movement_no = g.last
            """;

    private static final String GIVEN =
            """
            with given as (select * from unnest(cast(?2 as bigint[]), cast(?3 as numeric[]), cast(?4 as bigint[]))
              as g(product_id, on_hand, last))
            """;

    private static final String TAKE = GIVEN
            + """
            , entry as (
              insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, reference, at)
              select g.product_id, ?1, g.on_hand - coalesce(i.on_hand, 0), 'COUNTED', ?6, ?7 from given g
              left join inventory.stock_item i on i.product_id = g.product_id and i.site_id = ?1
              where g.on_hand <> coalesce(i.on_hand, 0)),
            item as (
              insert into inventory.stock_item as i (product_id, site_id, on_hand) select product_id, ?1, on_hand from given
              on conflict (product_id, site_id) do update set on_hand = excluded.on_hand where i.on_hand <> excluded.on_hand),
            forgotten as (
              delete from inventory.feed_movement m using given g
              where m.product_id = g.product_id and m.site_id = ?1 and m.movement_no < g.last)
            insert into inventory.feed_item (product_id, site_id, snapshot_no) select product_id, ?1, ?5 from given
            on conflict (product_id, site_id) do update set snapshot_no = excluded.snapshot_no
            """;

    private static final String UNTOLD =
            """
            update inventory.feed_item f set told_no = f.movement_no
            from (select product_id, site_id from inventory.feed_item where told_no < movement_no
                order by moved_at limit ?1 for update skip locked) d
              join catalog.product p on p.id = d.product_id join inventory.site s on s.id = d.site_id
            where f.product_id = d.product_id and f.site_id = d.site_id
            returning s.code, p.sku, p.unit, f.movement_no, f.moved, f.moved_at
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * The site, locked until the end of the transaction: one count of it is taken after the other.
     *
     * @throws RuleViolated {@link InventoryRule#SITE_UNKNOWN}, {@link InventoryRule#STOCK_NOT_KEPT_THERE}
     */
    public long lockSite(String code) {
        SqlRow site = SqlRow.all(entities.createNativeQuery(
                                "select id, stock_kept_by from inventory.site where code = ?1 for no key update")
                        .setParameter(1, code)
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(InventoryRule.SITE_UNKNOWN, Map.of("site", code)));
        long id = site.number();
        if (StockKeeper.valueOf(site.text()) != StockKeeper.ERP) {
            throw new RuleViolated(InventoryRule.STOCK_NOT_KEPT_THERE, Map.of("site", code));
        }
        return id;
    }

    /** Those of these articles that there are. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<Long> articles(List<CountedLine> lines) {
        List<Number> ids = entities.createNativeQuery(
                        "select id from catalog.product where sku = any(cast(?1 as text[])) order by id")
                .setParameter(
                        1, SqlArray.ofTexts(lines.stream().map(CountedLine::sku).toList()))
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** By article number; what there is not is left out. The caller has locked their stock. */
    public Map<String, KeptStock> stock(long siteId, List<CountedLine> lines) {
        Map<String, KeptStock> stock = new HashMap<>();
        SqlRow.all(entities.createNativeQuery(STOCK)
                        .setParameter(1, siteId)
                        .setParameter(
                                2,
                                SqlArray.ofTexts(
                                        lines.stream().map(CountedLine::sku).toList()))
                        .setParameter(
                                3,
                                SqlArray.ofNumbers(lines.stream()
                                        .map(CountedLine::lastMovement)
                                        .toList()))
                        .getResultList())
                .forEach(row -> stock.put(
                        row.text(),
                        new KeptStock(
                                row.number(),
                                row.decimal(),
                                row.decimal(),
                                row.decimal(),
                                row.decimal(),
                                row.number())));
        return stock;
    }

    /** Makes these the balances; each change is an entry of its own. */
    public void take(long siteId, long number, Collection<Taken> taken, String reference, Instant at) {
        entities.createNativeQuery(TAKE)
                .setParameter(1, siteId)
                .setParameter(
                        2,
                        SqlArray.ofNumbers(taken.stream().map(Taken::productId).toList()))
                .setParameter(
                        3, SqlArray.ofNumbers(taken.stream().map(Taken::onHand).toList()))
                .setParameter(
                        4,
                        SqlArray.ofNumbers(
                                taken.stream().map(Taken::lastMovement).toList()))
                .setParameter(5, number)
                .setParameter(6, reference)
                .setParameter(7, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** A balance to be. */
    public record Taken(long productId, BigDecimal onHand, long lastMovement) {}

    /** Movements that nobody has told yet, of each article its latest alone; told once this transaction is. */
    public List<StockMoved> untold(int limit) {
        return SqlRow.all(entities.createNativeQuery(UNTOLD)
                        .setParameter(1, limit)
                        .getResultList())
                .stream()
                .map(row ->
                        new StockMoved(row.text(), row.text(), row.text(), row.number(), row.decimal(), row.instant()))
                .toList();
    }

    /** The ERP has the movements up to this one. @return false when we never made it */
    public boolean noted(String site, String sku, long movementNo) {
        return entities.createNativeQuery(
                                """
                                update inventory.feed_item f set noted_no = greatest(f.noted_no, ?3)
                                from inventory.site s, catalog.product p
                                where s.code = ?1 and p.sku = ?2 and f.site_id = s.id and f.product_id = p.id
                                  and f.movement_no >= ?3
                                """)
                        .setParameter(1, site)
                        .setParameter(2, sku)
                        .setParameter(3, movementNo)
                        .executeUpdate()
                == 1;
    }

    /**
     * From now on this is whose figures count at a site.
     *
     * @param seen version of the site as it was seen
     * @throws RuleViolated {@link InventoryRule#CHANGED_MEANWHILE}
     */
    public void keep(String site, StockKeeper keeper, long seen) {
        int changed = entities.createNativeQuery("update inventory.site set stock_kept_by = ?2, version = version + 1"
                        + " where code = ?1 and version = ?3")
                .setParameter(1, site)
                .setParameter(2, keeper.name())
                .setParameter(3, seen)
                .executeUpdate();
        if (changed != 1) {
            throw new RuleViolated(InventoryRule.CHANGED_MEANWHILE);
        }
    }

    /** Who keeps the books of a site; nothing when there is none by that code. */
    public Optional<StockKeeper> keeper(String site) {
        List<?> names = entities.createNativeQuery("select stock_kept_by from inventory.site where code = ?1")
                .setParameter(1, site)
                .getResultList();
        return names.stream().findFirst().map(name -> StockKeeper.valueOf((String) name));
    }
}
