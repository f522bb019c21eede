package org.kontor.catalog.service.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
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
import java.util.logging.Logger;
import org.kontor.catalog.gateway.IndexedProduct;
import org.kontor.catalog.gateway.ProductIndex;
import org.kontor.catalog.gateway.SegmentSum;
import org.kontor.catalog.service.search.ProductChangeQueries.Changes;
import org.kontor.kernel.Permission;

/**
 * Keeps the index of this node equal to the catalogue: reads what has changed four times a second, and compares all of it
 * by segments at the start and every hour. An index that is new, or differs in most of it, is made anew beside the old one.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@Lock(LockType.WRITE)
@TransactionManagement(TransactionManagementType.BEAN)
public class FollowProducts {

    private static final Logger LOG = Logger.getLogger(FollowProducts.class.getName());
    private static final long PAUSE_MILLIS = 250;
    private static final int AT_ONCE = 1000;
    private static final int READ_AT_START = 50_000;
    private static final Duration BETWEEN_COMPARISONS = Duration.ofHours(1);

    @EJB
    private ProductChangeQueries changes;

    @Inject
    private ProductIndex index;

    @Inject
    private Clock clock;

    @Resource
    private TimerService timers;

    /** Versions taken over that are not below the horizon, for they will be read again. */
    private Map<Long, Long> taken = new HashMap<>();

    private Instant compareAt;
    private boolean failing;

    /** A small catalogue can be searched as soon as the server is up; a large one is read while it works already. */
    @PostConstruct
    void start() {
        if (index.horizon().isPresent() || changes.idsAfter(-1, READ_AT_START).size() < READ_AT_START) {
            follow();
        } else {
            again();
        }
    }

    @Timeout
    void follow() {
        try {
            keepUp();
            if (failing) {
                LOG.info("The index follows the catalogue again.");
            }
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) {
                LOG.info("The index does not follow the catalogue, it tries again: " + failed.getMessage());
            }
            failing = true;
        } finally {
            again();
        }
    }

    private void again() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig(null, false));
    }

    @PreDestroy
    void stop() {
        timers.getTimers().forEach(jakarta.ejb.Timer::cancel);
    }

    /** Takes over what others have committed until now. */
    @RolesAllowed(Permission.SYSTEM)
    public void keepUp() {
        if (index.horizon().isEmpty()) {
            rebuild();
        }
        takeChanges();
        if (compareAt == null || !clock.instant().isBefore(compareAt)) {
            compareAt = clock.instant().plus(BETWEEN_COMPARISONS);
            compare();
        }
    }

    private void takeChanges() {
        Changes seen = changes.since(index.horizon().orElseThrow());
        List<Long> fresh = seen.versions().entrySet().stream()
                .filter(change -> !change.getValue().equals(taken.get(change.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        long from = index.horizon().orElseThrow();
        for (int i = 0; i < fresh.size(); i += AT_ONCE) {
            List<Long> ids = fresh.subList(i, Math.min(i + AT_ONCE, fresh.size()));
            List<IndexedProduct> products = changes.products(ids);
            Set<Long> gone = new TreeSet<>(ids);
            products.forEach(product -> gone.remove(product.id()));
            index.apply(products, gone, from);
        }
        index.apply(List.of(), List.of(), seen.horizon());
        taken = new HashMap<>(seen.versions());
        taken.values().removeIf(version -> version < seen.horizon());
    }

    /** Makes an index of all articles; searches go on in the one before until it is complete. */
    @RolesAllowed(Permission.SYSTEM)
    public void rebuild() {
        long horizon = changes.since(Long.MAX_VALUE).horizon();
        try (ProductIndex.Rebuild made = index.rebuild()) {
            long last = -1;
            for (List<Long> ids = changes.idsAfter(last, AT_ONCE);
                    !ids.isEmpty();
                    ids = changes.idsAfter(last, AT_ONCE)) {
                made.add(changes.products(ids));
                if (index.horizon().isPresent()) {
                    takeChanges();
                }
                last = ids.get(ids.size() - 1);
            }
            made.swap(horizon);
        }
        taken = new HashMap<>();
    }

    /** Whatever was missed, by whatever accident, is found here and read again. */
    @RolesAllowed(Permission.SYSTEM)
    public void compare() {
        Map<Long, SegmentSum> wanted = changes.segments();
        Map<Long, SegmentSum> held = index.segments();
        Set<Long> different = new TreeSet<>(wanted.keySet());
        different.addAll(held.keySet());
        different.removeIf(
                segment -> wanted.get(segment) != null && wanted.get(segment).equals(held.get(segment)));
        if (different.size() > 100 && different.size() > wanted.size() / 2) {
            rebuild();
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
