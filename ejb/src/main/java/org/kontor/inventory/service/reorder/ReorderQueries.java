package org.kontor.inventory.service.reorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.kontor.inventory.model.reorder.ReorderNeed;
import org.kontor.inventory.model.reorder.ReorderSql;
import org.kontor.inventory.model.reorder.ReorderTerms;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** What is to be ordered again, worked out of the balances whenever somebody looks; each question is one statement. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_READ)
public class ReorderQueries {

    private static final String LIST = "select count(*) over (), " + ReorderSql.COLUMNS
            + ", p.name_en, p.name_zh, s.code, s.name_en, s.name_zh from " + ReorderSql.FROM
            + " join inventory.site s on s.id = r.site_id where " + ReorderSql.LOW
            + " and (?2 = '' or s.code = ?2) and (?3 = '' or p.sku = ?3 or strpos(lower(r.supplier), lower(?3)) > 0)"
            + " order by r.supplier, s.priority, s.id, p.sku limit ?4 offset ?5";

    private static final String COUNT = "select count(*) from " + ReorderSql.FROM + " where " + ReorderSql.LOW;

    private static final String TERMS =
            """
            select s.code, s.name_en, s.name_zh, coalesce(r.version, -1), r.reorder_point, r.target, r.order_multiple,
              r.supplier, r.lead_days
            from inventory.site s
            left join (inventory.reorder_level r join catalog.product p on p.id = r.product_id and p.sku = ?1)
              on r.site_id = s.id
            order by s.priority, s.id
            """;

    private static final String MADE =
            """
            select o.number, o.supplier, s.code from inventory.purchase_order o join inventory.site s on s.id = o.site_id
            where o.form_key = ?1 order by o.id
            """;

    /** An order that a form has made. */
    public record Made(String number, String supplier, String site) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * By supplier and site.
     *
     * @param site code; empty for all
     * @param text an article's number or part of a supplier's name; empty for all
     */
    public ReorderList find(String site, String text, int offset, int limit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        long total = 0;
        List<ReorderRow> rows = new ArrayList<>();
        for (SqlRow r : select(LIST, clock.instant().atOffset(ZoneOffset.UTC), site, text, limit, offset)) {
            total = r.number();
            ReorderNeed need = ReorderSql.need(r);
            rows.add(new ReorderRow(need, r.text(), r.text(), r.text(), r.text(), r.text(), need.expectedOn(today)));
        }
        return new ReorderList(rows, total);
    }

    /** How much is to be ordered again. */
    public long count() {
        return ((Number) entities.createNativeQuery(COUNT)
                        .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .longValue();
    }

    /** Of all sites, those that give first before the others. */
    public List<SiteTerms> terms(String sku) {
        return select(TERMS, sku).stream().map(ReorderQueries::terms).toList();
    }

    /** The orders that a form has made. */
    public List<Made> made(String formKey) {
        return select(MADE, formKey).stream()
                .map(r -> new Made(r.text(), r.text(), r.text()))
                .toList();
    }

    private static SiteTerms terms(SqlRow r) {
        String code = r.text();
        String nameEn = r.text();
        String nameZh = r.text();
        long version = r.number();
        ReorderTerms terms = version < 0
                ? null
                : new ReorderTerms(r.decimal(), r.decimal(), r.decimal(), r.text(), (int) r.number());
        return new SiteTerms(code, nameEn, nameZh, terms, version);
    }

    private List<SqlRow> select(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        return SqlRow.all(query.getResultList());
    }
}
