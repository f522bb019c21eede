package org.kontor.inventory.service.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.inventory.model.feed.DifferenceKind;
import org.kontor.inventory.model.feed.StockKeeper;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** For staff: who keeps the books of which site, how far both sides have heard of each other, and where they differ. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_READ)
public class FeedQueries {

    private static final String SITES =
            """
            select s.code, s.name_en, s.name_zh, s.stock_kept_by, s.version, f.articles, f.unnoted, f.snapshot_no,
              (select count(*) from inventory.feed_difference d where d.site_id = s.id and d.closed_at is null)
            from inventory.site s
            left join lateral (select count(*) filter (where i.snapshot_no > 0) as articles,
                count(*) filter (where i.noted_no < i.movement_no) as unnoted, max(i.snapshot_no) as snapshot_no
              from inventory.feed_item i where i.site_id = s.id) f on true
            order by s.priority, s.id
            """;

    private static final String DIFFERENCES =
            """
            select d.id, s.code, s.name_en, s.name_zh, d.sku, p.name_en, p.name_zh, p.unit, d.kind, d.quantity,
              d.snapshot_no, d.opened_at, d.seen_at, d.closed_at, d.closed_by, d.reason
            from inventory.feed_difference d join inventory.site s on s.id = d.site_id
            left join catalog.product p on p.sku = d.sku
            where (?1 = '' or s.code = ?1) and (d.closed_at is null) = ?2
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param articles how many of them the ERP has counted
     * @param unnoted how many articles have moved here without the ERP having noted it
     * @param snapshotNo of the latest count; 0 when there was none
     * @param differences that are open
     */
    public record FeedSite(
            String code,
            String nameEn,
            String nameZh,
            StockKeeper keeper,
            long version,
            long articles,
            long unnoted,
            long snapshotNo,
            long differences) {

        public String name(String language) {
            return "zh".equals(language) ? nameZh : nameEn;
        }
    }

    /**
     * @param articleEn null when we have no such article
     * @param quantity what is missing, in {@code unit}; null for kinds without
     * @param closedBy {@code ERP} when a later count agreed
     */
    public record DifferenceView(
            long id,
            String site,
            String siteEn,
            String siteZh,
            String sku,
            String articleEn,
            String articleZh,
            String unit,
            DifferenceKind kind,
            BigDecimal quantity,
            long snapshotNo,
            Instant openedAt,
            Instant seenAt,
            Instant closedAt,
            String closedBy,
            String reason) {

        public String siteName(String language) {
            return "zh".equals(language) ? siteZh : siteEn;
        }

        public String article(String language) {
            return "zh".equals(language) ? articleZh : articleEn;
        }

        public boolean settledByItself() {
            return "ERP".equals(closedBy);
        }
    }

    public List<FeedSite> sites() {
        return SqlRow.all(entities.createNativeQuery(SITES).getResultList()).stream()
                .map(row -> new FeedSite(
                        row.text(),
                        row.text(),
                        row.text(),
                        StockKeeper.valueOf(row.text()),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number()))
                .toList();
    }

    /** How many there are. @param site its code; empty for all */
    public long count(String site, boolean open) {
        return ((Number) entities.createNativeQuery("select count(*) from (" + DIFFERENCES + ") d")
                        .setParameter(1, site)
                        .setParameter(2, open)
                        .getSingleResult())
                .longValue();
    }

    /** Those seen latest first. @param site its code; empty for all */
    public List<DifferenceView> differences(String site, boolean open, int offset, int limit) {
        return SqlRow.all(entities.createNativeQuery(DIFFERENCES + " order by d.seen_at desc, d.id desc")
                        .setParameter(1, site)
                        .setParameter(2, open)
                        .setFirstResult(offset)
                        .setMaxResults(limit)
                        .getResultList())
                .stream()
                .map(row -> new DifferenceView(
                        row.number(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        DifferenceKind.valueOf(row.text()),
                        row.decimal(),
                        row.number(),
                        row.instant(),
                        row.instant(),
                        row.instant(),
                        row.text(),
                        row.text()))
                .toList();
    }
}
