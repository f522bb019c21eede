package org.kontor.inventory.service.sourcing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/**
 * Where goods come from: five statements, however many lines. Knows nothing of who may see which order: the caller has found
 * the order under its own rule first.
 */
@Stateless
@RolesAllowed(Permission.STAFF_ORDER_READ)
public class SourcingQueries {

    private static final String SITES =
            """
            select s.code, s.name_en, s.name_zh, c.rank, c.near, c.whole_lines, c.chosen
            from inventory.sourcing c join inventory.site s on s.id = c.site_id where c.order_number = ?1 order by c.rank
            """;

    private static final String LINES =
            """
            select r.line_no, r.product_id, s.code, s.name_en, s.name_zh, r.quantity - r.issued - r.released, r.issued
            from inventory.reservation r join inventory.site s on s.id = r.site_id
            where r.order_number = ?1 and r.quantity > r.released order by r.line_no, s.priority, s.id
            """;

    private static final String FREE =
            """
            select i.product_id, s.code, s.name_en, s.name_zh, i.on_hand - i.reserved
            from inventory.stock_item i join inventory.site s on s.id = i.site_id
            where i.product_id in (select product_id from inventory.reservation where order_number = ?1 and state = 'HELD')
              and i.on_hand > i.reserved
            order by i.product_id, s.priority, s.id
            """;

    private static final String MOVES =
            """
            select m.line_no, f.code, t.code, m.quantity, m.actor, m.reason, m.at
            from inventory.sourcing_move m join inventory.site f on f.id = m.from_site_id
            join inventory.site t on t.id = m.to_site_id where m.order_number = ?1 order by m.id
            """;

    private static final String WAITS =
            """
            select w.line_no, w.quantity from inventory.waiting w
            where w.order_number = ?1 and w.served + w.dropped < w.quantity limit 1
            """;

    @PersistenceContext
    private EntityManager entities;

    public SourcingView ofOrder(String orderNumber) {
        Map<Long, List<SourcingView.Elsewhere>> free = new HashMap<>();
        rows(FREE, orderNumber).forEach(row -> free.computeIfAbsent(row.number(), article -> new ArrayList<>())
                .add(new SourcingView.Elsewhere(row.text(), row.text(), row.text(), row.decimal())));
        return new SourcingView(
                rows(SITES, orderNumber).stream()
                        .map(row -> new SourcingView.SiteConsidered(
                                row.text(),
                                row.text(),
                                row.text(),
                                (int) row.number(),
                                row.flag(),
                                (int) row.number(),
                                row.flag()))
                        .toList(),
                rows(LINES, orderNumber).stream().map(row -> line(row, free)).toList(),
                rows(MOVES, orderNumber).stream()
                        .map(row -> new SourcingView.Moved(
                                (int) row.number(),
                                row.text(),
                                row.text(),
                                row.decimal(),
                                row.text(),
                                row.text(),
                                row.instant()))
                        .toList(),
                !rows(WAITS, orderNumber).isEmpty());
    }

    private static SourcingView.LineSource line(SqlRow row, Map<Long, List<SourcingView.Elsewhere>> free) {
        int lineNo = (int) row.number();
        long article = row.number();
        String code = row.text();
        return new SourcingView.LineSource(
                lineNo,
                code,
                row.text(),
                row.text(),
                row.decimal(),
                row.decimal(),
                free.getOrDefault(article, List.of()).stream()
                        .filter(site -> !site.code().equals(code))
                        .toList());
    }

    private List<SqlRow> rows(String sql, String orderNumber) {
        return SqlRow.all(
                entities.createNativeQuery(sql).setParameter(1, orderNumber).getResultList());
    }
}
