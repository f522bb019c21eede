package org.kontor.inventory.service.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.inventory.model.feed.CountedLine;
import org.kontor.inventory.model.feed.DifferenceKind;
import org.kontor.inventory.model.feed.DifferenceRepository;
import org.kontor.inventory.model.feed.FeedRepository;
import org.kontor.inventory.model.feed.KeptStock;
import org.kontor.inventory.model.waiting.MoveCause;
import org.kontor.inventory.service.waiting.ServeWaiting;
import org.kontor.kernel.Permission;

/**
 * Takes what the ERP counts at a site whose books it keeps. What we moved after the figure was taken is added to it, what
 * orders hold stays held; a count that comes late or twice changes nothing. Who waits for what is more has it at once.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeSnapshot {

    @Inject
    private FeedRepository feed;

    @Inject
    private DifferenceRepository differences;

    @Inject
    private ServeWaiting waiters;

    @Inject
    private Clock clock;

    /**
     * @param number counts the snapshots of the site, from 1
     * @param lines no article twice
     */
    public void take(String site, long number, List<CountedLine> lines) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long siteId = feed.lockSite(site);
        List<Long> articles = feed.articles(lines);
        waiters.begin(articles);
        Map<String, KeptStock> kept = feed.stock(siteId, lines);
        List<FeedRepository.Taken> taken = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        List<DifferenceRepository.Found> found = new ArrayList<>();
        for (CountedLine line : lines) {
            KeptStock stock = kept.get(line.sku());
            if (stock == null) {
                counted.add(line.sku());
                found.add(new DifferenceRepository.Found(line.sku(), DifferenceKind.ARTICLE_UNKNOWN, null));
                continue;
            }
            stock.after(line, number).ifPresent(outcome -> {
                counted.add(line.sku());
                if (outcome.taken()) {
                    taken.add(new FeedRepository.Taken(stock.productId(), outcome.onHand(), line.lastMovement()));
                }
                if (outcome.difference() != null) {
                    found.add(new DifferenceRepository.Found(
                            line.sku(),
                            outcome.difference(),
                            outcome.missing().signum() > 0 ? outcome.missing() : null));
                }
            });
        }
        feed.take(siteId, number, taken, "count " + site + "/" + number, now);
        differences.show(siteId, number, counted, found, now);
        waiters.serve(articles, MoveCause.STOCK, now);
    }
}
