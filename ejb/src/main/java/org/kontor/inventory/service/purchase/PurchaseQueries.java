package org.kontor.inventory.service.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** A purchase order as staff look at it, in three statements. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_READ)
public class PurchaseQueries {

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
