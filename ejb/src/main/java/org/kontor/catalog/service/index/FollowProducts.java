package org.kontor.catalog.service.index;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
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
import java.util.logging.Logger;
import org.kontor.catalog.gateway.ProductIndex;
import org.kontor.catalog.health.IndexState;
import org.kontor.catalog.service.search.CategoryBook;
import org.kontor.catalog.service.synonym.SynonymBook;
import org.kontor.kernel.Permission;

/**
 * Looks four times a second for what has changed in the catalogue and of its categories, what staff say of synonyms, and whether they want the index
 * made anew; tells all who look at the nodes how this one is.
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
    private static final long BETWEEN_REPORTS_NANOS = 2_000_000_000L;
    private static final int READ_AT_START = 50_000;

    @EJB
    private ProductChangeQueries changes;

    @EJB
    private NodeQueries nodes;

    @EJB
    private ReportNode report;

    @Inject
    private KeepIndex keep;

    @Inject
    private ProductIndex index;

    @Inject
    private SynonymBook synonyms;

    @Inject
    private CategoryBook categories;

    @Inject
    private IndexState state;

    @Resource
    private TimerService timers;

    private final String node = System.getProperty("jboss.node.name", "");

    /** The last wish of staff for a new index that was fulfilled here; null until it is known. */
    private Long fulfilled;

    private long reportedAt;
    private boolean failing;

    /** A small catalogue can be searched as soon as the server is up; of a large one the node says that it is not ready. */
    @PostConstruct
    void start() {
        if (index.articles() > 0) {
            state.hasOld(index.articles());
        }
        if (!keep.isNew() || changes.count() < READ_AT_START) {
            follow();
        } else {
            again();
        }
    }

    @Timeout
    void follow() {
        try {
            NodeQueries.Orders orders = nodes.orders();
            if (fulfilled == null) {
                fulfilled = nodes.fulfilled(node).orElse(orders.rebuild());
            }
            synonyms.keepUp(orders.synonyms());
            categories.keepUp(orders.categories());
            if (fulfilled != orders.rebuild()) {
                keep.rebuild(this::tell);
                fulfilled = orders.rebuild();
                reportedAt = 0;
            }
            keep.keepUp(this::tell);
            tell();
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

    private void tell() {
        if (reportedAt == 0 || System.nanoTime() - reportedAt > BETWEEN_REPORTS_NANOS) {
            report.report(node, fulfilled);
            reportedAt = System.nanoTime();
        }
    }

    private void again() {
        timers.createSingleActionTimer(PAUSE_MILLIS, new TimerConfig(null, false));
    }

    @PreDestroy
    void stop() {
        timers.getTimers().forEach(jakarta.ejb.Timer::cancel);
    }
}
