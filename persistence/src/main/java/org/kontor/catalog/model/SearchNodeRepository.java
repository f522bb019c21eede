package org.kontor.catalog.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What the nodes say of their indexes, and what staff want of all of them. */
@ApplicationScoped
public class SearchNodeRepository {

    @PersistenceContext
    private EntityManager entities;

    public void report(NodeReport report, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into catalog.search_node as kept (node, seen_at, followed_at, articles, building, to_build, built_at,
                          built_articles, built_millis, rebuild)
                        values (?1, ?2, cast(?3 as timestamptz), ?4, cast(?5 as bigint), cast(?6 as bigint),
                          cast(?7 as timestamptz), cast(?8 as bigint), cast(?9 as bigint), ?10)
                        on conflict (node) do update set seen_at = excluded.seen_at, followed_at = excluded.followed_at,
                          articles = excluded.articles, building = excluded.building, to_build = excluded.to_build,
                          built_at = coalesce(excluded.built_at, kept.built_at),
                          built_articles = coalesce(excluded.built_articles, kept.built_articles),
                          built_millis = coalesce(excluded.built_millis, kept.built_millis), rebuild = excluded.rebuild
                        """)
                .setParameter(1, report.node())
                .setParameter(2, utc(at))
                .setParameter(3, utc(report.followedAt()))
                .setParameter(4, report.articles())
                .setParameter(5, report.building())
                .setParameter(6, report.toBuild())
                .setParameter(7, utc(report.builtAt()))
                .setParameter(8, report.builtArticles())
                .setParameter(9, report.builtMillis())
                .setParameter(10, report.rebuild())
                .executeUpdate();
    }

    /** Every node makes its index anew when it sees this, one that is down when it comes back. */
    public void askForRebuild(Instant at) {
        entities.createNativeQuery("update catalog.search_order set rebuild = rebuild + 1, asked_at = ?1")
                .setParameter(1, utc(at))
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
