package org.kontor.inventory.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.kontor.kernel.SqlArray;

/** Why goods of an order come from where they come from: what was considered, and what people have changed. */
@ApplicationScoped
public class SourcingRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Notes the sites that were considered when an order was placed. */
    public void note(String orderNumber, List<Considered> sites, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into inventory.sourcing (order_number, site_id, rank, near, whole_lines, chosen, at)
                        select ?1, s.site_id, s.rank, s.near, s.whole_lines, s.chosen, ?2
                        from unnest(cast(?3 as bigint[]), cast(?4 as int[]), cast(?5 as boolean[]), cast(?6 as int[]),
                          cast(?7 as boolean[])) as s (site_id, rank, near, whole_lines, chosen)
                        """)
                .setParameter(1, orderNumber)
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .setParameter(
                        3,
                        SqlArray.ofNumbers(
                                sites.stream().map(Considered::siteId).toList()))
                .setParameter(
                        4,
                        SqlArray.ofNumbers(sites.stream().map(Considered::rank).toList()))
                .setParameter(5, flags(sites.stream().map(Considered::near).toList()))
                .setParameter(
                        6,
                        SqlArray.ofNumbers(
                                sites.stream().map(Considered::wholeLines).toList()))
                .setParameter(7, flags(sites.stream().map(Considered::chosen).toList()))
                .executeUpdate();
    }

    private static String flags(List<Boolean> flags) {
        return flags.toString().replace('[', '{').replace(']', '}');
    }

    /** Notes that somebody had goods of a line held at another site. */
    public void noteMove(
            String orderNumber,
            int lineNo,
            long from,
            long to,
            BigDecimal quantity,
            String actor,
            String why,
            Instant at) {
        entities.createNativeQuery(
                        """
                        insert into inventory.sourcing_move (order_number, line_no, from_site_id, to_site_id, quantity, actor,
                          reason, at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        """)
                .setParameter(1, orderNumber)
                .setParameter(2, lineNo)
                .setParameter(3, from)
                .setParameter(4, to)
                .setParameter(5, quantity)
                .setParameter(6, actor)
                .setParameter(7, why)
                .setParameter(8, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
