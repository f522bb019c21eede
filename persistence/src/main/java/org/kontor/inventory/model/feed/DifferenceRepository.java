package org.kontor.inventory.model.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;

/** Where the books of the ERP and ours differ: one open row for each site, article and kind. */
@ApplicationScoped
public class DifferenceRepository {

    private static final String FOUND =
            """
            unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[])) as g(sku, kind, quantity)
            """;

    private static final String SETTLE =
            """
            update inventory.feed_difference d set closed_at = ?5, closed_by = 'ERP'
            where d.site_id = ?1 and d.closed_at is null and d.sku = any(cast(?6 as text[])) and d.snapshot_no <= ?7
              and not exists (select from
            """
                    + FOUND + " where g.sku = d.sku and g.kind = d.kind)";

    private static final String OPEN =
            """
            insert into inventory.feed_difference as d (site_id, sku, kind, quantity, snapshot_no, opened_at, seen_at)
            select ?1, g.sku, g.kind, cast(nullif(g.quantity, '') as numeric), ?6, ?5, ?5 from
            """
                    + FOUND
                    + """
            where not exists (select from inventory.feed_difference later
              where later.site_id = ?1 and later.sku = g.sku and later.kind = g.kind and later.snapshot_no > ?6)
            on conflict (site_id, sku, kind) where closed_at is null
            do update set quantity = excluded.quantity, snapshot_no = excluded.snapshot_no, seen_at = excluded.seen_at
            """;

    @PersistenceContext
    private EntityManager entities;

    /** @param quantity what is missing, in the unit of the article; null for kinds without */
    public record Found(String sku, DifferenceKind kind, BigDecimal quantity) {
        private String figure() {
            return Objects.toString(quantity == null ? null : quantity.toPlainString(), "");
        }
    }

    /** What a count shows: differences of the articles it speaks of are these and no others. */
    public void show(long siteId, long number, List<String> counted, List<Found> found, Instant at) {
        bind(SETTLE, siteId, found, at)
                .setParameter(6, SqlArray.ofTexts(counted))
                .setParameter(7, number)
                .executeUpdate();
        bind(OPEN, siteId, found, at).setParameter(6, number).executeUpdate();
    }

    private Query bind(String sql, long siteId, List<Found> found, Instant at) {
        return entities.createNativeQuery(sql)
                .setParameter(1, siteId)
                .setParameter(2, SqlArray.ofTexts(found.stream().map(Found::sku).toList()))
                .setParameter(
                        3,
                        SqlArray.ofTexts(
                                found.stream().map(one -> one.kind().name()).toList()))
                .setParameter(
                        4, SqlArray.ofTexts(found.stream().map(Found::figure).toList()))
                .setParameter(5, at.atOffset(ZoneOffset.UTC));
    }

    /**
     * Somebody has seen to it; the next count that shows it opens it anew.
     *
     * @throws RuleViolated {@link InventoryRule#DIFFERENCE_CLOSED} when it is open no more
     */
    public void close(long id, String by, String reason, Instant at) {
        int closed = entities.createNativeQuery(
                        """
                        update inventory.feed_difference set closed_at = ?2, closed_by = ?3, reason = ?4
                        where id = ?1 and closed_at is null
                        """)
                .setParameter(1, id)
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .setParameter(3, by)
                .setParameter(4, reason)
                .executeUpdate();
        if (closed != 1) {
            throw new RuleViolated(InventoryRule.DIFFERENCE_CLOSED);
        }
    }
}
