package org.kontor.inventory.service.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kontor.inventory.model.purchase.PurchaseState;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/**
 * Purchase orders as staff look at them: one statement for the list, three for one. The list ends at two hundred; older ones
 * are found by number, supplier or article.
 */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_READ)
public class PurchaseQueries {

    private static final String LIST =
            """
            select o.number, o.supplier, s.code, o.opened_at, l.lines, l.next, l.next < ?3, l.received, l.open
            from inventory.purchase_order o join inventory.site s on s.id = o.site_id
            cross join lateral (select count(*) as lines, sum(received) as received,
                sum(quantity - received - given_up) as open,
                min(expected_on) filter (where received + given_up < quantity) as next
              from inventory.purchase_line where purchase_id = o.id) l
            where (?1 = '' or o.number = upper(?1) or strpos(lower(o.supplier), lower(?1)) > 0 or exists (
                select from inventory.purchase_line x join catalog.product p on p.id = x.product_id
                where x.purchase_id = o.id and p.sku = ?1))
              and (not cast(?2 as boolean) or l.open > 0)
            order by l.next nulls last, o.id desc limit 200
            """;

    private static final String ONE =
            """
            select o.number, o.supplier, s.code, s.name_en, s.name_zh, o.opened_at, o.opened_by, o.version
            from inventory.purchase_order o join inventory.site s on s.id = o.site_id where o.number = ?1
            """;

    private static final String LINES =
            """
            select l.line_no, p.sku, p.name_en, p.name_zh, l.unit, l.quantity, l.received, l.given_up, l.expected_on,
              l.first_expected_on
            from inventory.purchase_order o join inventory.purchase_line l on l.purchase_id = o.id
            join catalog.product p on p.id = l.product_id
            where o.number = ?1 order by l.line_no
            """;

    private static final String RECEIPTS =
            """
            select r.at, p.sku, r.quantity, l.unit, r.lot, r.by_name
            from inventory.purchase_order o join inventory.purchase_line l on l.purchase_id = o.id
            join inventory.goods_receipt r on r.purchase_line_id = l.id
            join catalog.product p on p.id = l.product_id
            where o.number = ?1 order by r.at desc, l.line_no
            """;

    /** A place of ours that keeps goods. */
    public record Site(String code, String nameEn, String nameZh) {

        public String name(String language) {
            return "zh".equals(language) ? nameZh : nameEn;
        }
    }

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Those that are due next first.
     *
     * @param text number, part of the supplier's name, or an article's number; empty for all
     * @param coming whether only those of which something is still to come
     */
    public List<PurchaseRow> find(String text, boolean coming) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return select(LIST, text, coming, Date.valueOf(today)).stream()
                .map(r -> new PurchaseRow(
                        r.text(),
                        r.text(),
                        r.text(),
                        r.instant(),
                        (int) r.number(),
                        r.day(),
                        r.flag(),
                        PurchaseState.of(r.decimal(), r.decimal())))
                .toList();
    }

    /** Where goods can be sent to, those that give first before the others. */
    public List<Site> sites() {
        return SqlRow.all(entities.createNativeQuery(
                                "select code, name_en, name_zh from inventory.site order by priority, id")
                        .getResultList())
                .stream()
                .map(r -> new Site(r.text(), r.text(), r.text()))
                .toList();
    }

    public Optional<PurchaseView> byNumber(String number) {
        return select(ONE, number).stream()
                .findFirst()
                .map(r -> new PurchaseView(
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.instant(),
                        r.text(),
                        r.number(),
                        select(LINES, number).stream()
                                .map(PurchaseQueries::line)
                                .toList(),
                        select(RECEIPTS, number).stream()
                                .map(g -> new PurchaseView.Receipt(
                                        g.instant(), g.text(), g.decimal(), g.text(), g.text(), g.text()))
                                .toList()));
    }

    private static PurchaseView.Line line(SqlRow r) {
        return new PurchaseView.Line(
                (int) r.number(),
                r.text(),
                r.text(),
                r.text(),
                r.text(),
                r.decimal(),
                r.decimal(),
                r.decimal(),
                r.day(),
                r.day());
    }

    private List<SqlRow> select(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        return SqlRow.all(query.getResultList());
    }
}
