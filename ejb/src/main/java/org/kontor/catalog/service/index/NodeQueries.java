package org.kontor.catalog.service.index;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** The indexes of all nodes, and what is wanted of them. */
@Stateless
public class NodeQueries {

    private static final Duration SHOWN_FOR = Duration.ofDays(7);

    /** Whatever is written into a table has the number of its transaction. */
    private static final String ORDERS =
            """
            select rebuild, synonyms,
              (select concat_ws(' ', count(*), sum(cast(cast(xmin as text) as bigint)), max(cast(cast(xmin as text) as bigint)))
                from catalog.category)
            from catalog.search_order
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * @param rebuild how often staff have asked for new indexes
     * @param synonyms how often these have changed
     * @param categories another whenever a category has changed
     */
    public record Orders(long rebuild, long synonyms, String categories) {}

    @RolesAllowed(Permission.SYSTEM)
    public Orders orders() {
        return SqlRow.all(entities.createNativeQuery(ORDERS).getResultList()).stream()
                .map(row -> new Orders(row.number(), row.number(), row.text()))
                .findFirst()
                .orElseThrow();
    }

    /** The last wish for a new index that a node has fulfilled; empty when the node was never seen. */
    @RolesAllowed(Permission.SYSTEM)
    public Optional<Long> fulfilled(String node) {
        return SqlRow.all(entities.createNativeQuery("select rebuild, 0 from catalog.search_node where node = ?1")
                        .setParameter(1, node)
                        .getResultList())
                .stream()
                .map(SqlRow::number)
                .findFirst();
    }

    /** Nodes that were there within a week. */
    @RolesAllowed(Permission.STAFF_SEARCH_MANAGE)
    public List<NodeView> nodes() {
        Instant now = clock.instant();
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select n.node, n.seen_at, n.followed_at, n.articles, coalesce(n.building, -1),
                                  coalesce(n.to_build, 0), n.built_at, coalesce(n.built_articles, 0), coalesce(n.built_millis, 0),
                                  n.rebuild < o.rebuild
                                from catalog.search_node n cross join catalog.search_order o
                                where n.seen_at > ?1 order by n.node
                                """)
                        .setParameter(1, now.minus(SHOWN_FOR).atOffset(ZoneOffset.UTC))
                        .getResultList())
                .stream()
                .map(row -> NodeView.of(row, now))
                .toList();
    }
}
