package org.kontor.catalog.service.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kontor.catalog.gateway.IndexedProduct;
import org.kontor.catalog.gateway.ProductIndex;
import org.kontor.catalog.gateway.SegmentSum;
import org.kontor.catalog.health.IndexState;
import org.kontor.catalog.service.index.ProductChangeQueries.Change;
import org.kontor.catalog.service.index.ProductChangeQueries.Changes;

/**
 * Makes the index of this node equal to the catalogue: takes over what has changed, compares all of it by segments, and makes
 * it anew beside the old one when it is new or differs in most of it. For one caller at a time.
 */
@ApplicationScoped
public class KeepIndex {

    private static final int PAGE = 4000;
    private static final int AT_ONCE = 1000;
    private static final int FEW = 100;
    private static final Duration BETWEEN_COMPARISONS = Duration.ofHours(1);

    private ProductChangeQueries changes;
    private ProductIndex index;
    private IndexState state;
    private Clock clock;

    /** Versions taken over that are not below the horizon, for they will be read again. */
    private Map<Long, Long> taken = new HashMap<>();

    private Instant compareAt;

    protected KeepIndex() {}

    @Inject
    public KeepIndex(ProductChangeQueries changes, ProductIndex index, IndexState state, Clock clock) {
        this.changes = changes;
        this.index = index;
        this.state = state;
        this.clock = clock;
    }

    /** Whether there is nothing to go on from. */
    public boolean isNew() {
        return index.horizon().isEmpty();
    }

    /**
     * Takes over what others have committed until now.
     *
     * @param step done now and then, for it can take minutes
     */
    public void keepUp(Runnable step) {
        Instant begun = clock.instant();
        if (isNew()) {
            rebuild(step);
        }
        takeChanges();
        if (compareAt == null || !clock.instant().isBefore(compareAt)) {
            compareAt = clock.instant().plus(BETWEEN_COMPARISONS);
            compare(step);
        }
        state.follows(index.articles(), begun);
    }

    /** Page by page; what is written meanwhile with a later version is read in the same round or the next. */
    private void takeChanges() {
        long from = index.horizon().orElseThrow();
        Change last = Change.before(from);
        Changes seen = changes.after(last, PAGE);
        long upTo = seen.horizon();
        Map<Long, Long> kept = new HashMap<>();
        while (!seen.page().isEmpty()) {
            List<Long> fresh = new ArrayList<>();
            for (Change change : seen.page()) {
                if (!Long.valueOf(change.version()).equals(taken.get(change.product()))) {
                    fresh.add(change.product());
                }
                if (change.version() >= upTo) {
                    kept.put(change.product(), change.version());
                }
            }
            take(fresh, from);
            last = seen.page().get(seen.page().size() - 1);
            seen = seen.page().size() < PAGE ? new Changes(upTo, List.of()) : changes.after(last, PAGE);
        }
        index.apply(List.of(), List.of(), upTo);
        taken = kept;
    }

    private void take(List<Long> ids, long horizon) {
        List<IndexedProduct> products = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            products.addAll(changes.products(ids.subList(i, Math.min(i + AT_ONCE, ids.size()))));
        }
        Set<Long> gone = new TreeSet<>(ids);
        products.forEach(product -> gone.remove(product.id()));
        index.apply(products, gone, horizon);
    }

    /** Makes an index of all articles; searches go on in the one before until it is complete, and find what changes meanwhile. */
    public void rebuild(Runnable step) {
        long begin = System.nanoTime();
        long horizon = changes.after(Change.before(Long.MAX_VALUE), 1).horizon();
        long all = changes.count();
        long done = 0;
        try (ProductIndex.Rebuild made = index.rebuild()) {
            long last = -1;
            for (List<Long> ids = changes.idsAfter(last, AT_ONCE);
                    !ids.isEmpty();
                    ids = changes.idsAfter(last, AT_ONCE)) {
                state.builds(done, all);
                step.run();
                made.add(changes.products(ids));
                takeChangesOfOld();
                last = ids.get(ids.size() - 1);
                done += ids.size();
            }
            made.swap(horizon, () -> {
                step.run();
                takeChangesOfOld();
            });
            taken = new HashMap<>();
            state.built(new IndexState.Built(clock.instant(), done, Duration.ofNanos(System.nanoTime() - begin)));
        } finally {
            state.endsBuilding();
        }
    }

    private void takeChangesOfOld() {
        if (!isNew()) {
            takeChanges();
        }
    }

    /** Whatever was missed, by whatever accident, is found here and read again. */
    public void compare(Runnable step) {
        Map<Long, SegmentSum> wanted = changes.segments();
        Map<Long, SegmentSum> held = index.segments();
        Set<Long> different = new TreeSet<>(wanted.keySet());
        different.addAll(held.keySet());
        different.removeIf(
                segment -> wanted.get(segment) != null && wanted.get(segment).equals(held.get(segment)));
        if (different.size() > FEW && different.size() > wanted.size() / 2) {
            rebuild(step);
            return;
        }
        for (Long segment : different) {
            List<Long> ids = new ArrayList<>(
                    changes.idsAfter(segment * SegmentSum.IDS_PER_SEGMENT - 1, (int) SegmentSum.IDS_PER_SEGMENT));
            ids.removeIf(id -> SegmentSum.segment(id) != segment);
            index.replace(segment, ids.isEmpty() ? List.of() : changes.products(ids));
        }
    }
}
