package org.kontor.inventory.service.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.kontor.inventory.model.purchase.PurchaseState;
import org.kontor.kernel.ListStatement;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SortBy;
import org.kontor.kernel.SqlRow;

/**
 * Purchase orders as staff leaf through them, in two statements: those of which something is to come are found by their open
 * lines alone, and lines are summed for the orders that a page shows.
 */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_READ)
public class PurchaseListQueries {

    private static final int COUNT_CAP = 1_000_000;

    private static final String COMING =
            """
            (select purchase_id, min(expected_on) as next from inventory.purchase_line
              where received + given_up < quantity group by purchase_id) n
            join inventory.purchase_order o on o.id = n.purchase_id""";

    private static final String FITS =
            """
            o.number = upper(?) or strpos(lower(o.supplier), lower(?)) > 0 or o.id in (
              select x.purchase_id from inventory.purchase_line x
              join catalog.product p on p.id = x.product_id where p.sku = ?)""";

    /** What is told of the orders of a page: its statement, and their order. */
    private static final String TOLD =
            """
            with chosen as (%1$s)
            select c.number, c.supplier, s.code, c.opened_at, l.lines, l.next, l.received, l.open
            from chosen c join inventory.site s on s.id = c.site_id
            cross join lateral (select count(*) as lines, sum(received) as received,
                sum(quantity - received - given_up) as open,
                min(expected_on) filter (where received + given_up < quantity) as next
              from inventory.purchase_line where purchase_id = c.id) l
            order by %2$s
            """;

    private static final String LATE =
            """
            select count(distinct purchase_id) from inventory.purchase_line
            where received + given_up < quantity and expected_on < ?1
            """;

    private static final String COLUMNS = "o.id, o.number, o.supplier, o.site_id, o.opened_at";
    private static final SortBy NEXT_FIRST = new SortBy("next", true);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Those that are due next first; all of them, newest first.
     *
     * @param text number, part of the supplier's name, or an article's number; empty for all
     * @param coming whether only those of which something is still to come
     */
    public List<PurchaseRow> rows(String text, boolean coming, int offset, int limit) {
        ListStatement list = statement(text, coming);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String sql = TOLD.formatted(list.rows(offset, limit), coming ? "l.next, c.id" : "c.id desc");
        return SqlRow.all(list.fill(entities.createNativeQuery(sql)).getResultList()).stream()
                .map(row -> row(row, today))
                .toList();
    }

    /** How many there are. */
    public int count(String text, boolean coming) {
        ListStatement list = statement(text, coming);
        return ((Number) list.fill(entities.createNativeQuery(list.count(COUNT_CAP)))
                        .getSingleResult())
                .intValue();
    }

    /** Of how many something should have come before today. */
    public long countLate() {
        return ((Number) entities.createNativeQuery(LATE)
                        .setParameter(1, Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                        .getSingleResult())
                .longValue();
    }

    private static ListStatement statement(String text, boolean coming) {
        ListStatement list = new ListStatement(COLUMNS, coming ? COMING : "inventory.purchase_order o", "o.id");
        if (coming) {
            list.orderBy(NEXT_FIRST, Map.of("next", "n.next"), NEXT_FIRST, "o.id");
        }
        return text.isEmpty() ? list : list.where(FITS, text, text, text);
    }

    private static PurchaseRow row(SqlRow r, LocalDate today) {
        return new PurchaseRow(
                r.text(),
                r.text(),
                r.text(),
                r.instant(),
                (int) r.number(),
                r.day(),
                today,
                PurchaseState.of(r.decimal(), r.decimal()));
    }
}
