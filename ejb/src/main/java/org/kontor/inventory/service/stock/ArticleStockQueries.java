package org.kontor.inventory.service.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.inventory.model.promise.Expected;
import org.kontor.inventory.model.promise.Outlook;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/** The stock of one article as staff look at it: six statements, whatever there is and however much it has moved. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_READ)
public class ArticleStockQueries {

    private static final String ARTICLE = "select id, sku, name_en, name_zh, unit from catalog.product where sku = ?1";

    private static final String SITES =
            """
            select s.code, s.name_en, s.name_zh, i.on_hand, i.reserved
            from inventory.stock_item i join inventory.site s on s.id = i.site_id
            where i.product_id = ?1 order by s.priority, s.code
            """;

    private static final String COMING =
            """
            select o.number, o.supplier, s.code, l.quantity - l.received - l.given_up, l.expected_on, l.first_expected_on
            from inventory.purchase_line l join inventory.purchase_order o on o.id = l.purchase_id
            join inventory.site s on s.id = o.site_id
            where l.product_id = ?1 and l.received + l.given_up < l.quantity
            order by l.expected_on, l.id
            """;

    /** The number of an order is told to those only who may see the order. */
    private static final String HELD =
            """
            with latest as (
              select * from inventory.reservation where product_id = ?1 and state = 'HELD' order by at desc, id desc limit 50)
            select case when %1$s then r.order_number end, r.line_no, s.code, r.quantity - r.issued - r.released, r.at
            from latest r join inventory.site s on s.id = r.site_id
            left join order_.sales_order o on o.number = r.order_number
            order by r.at desc, r.id desc
            """;

    private static final String WAITING =
            """
            select case when %1$s then w.order_number end, w.line_no, w.quantity - w.served - w.dropped,
              w.original_promise, w.at
            from inventory.waiting w left join order_.sales_order o on o.number = w.order_number
            where w.product_id = ?1 and w.served + w.dropped < w.quantity order by w.priority, w.id limit 50
            """;

    private static final String ENTRIES =
            """
            with latest as (
              select * from inventory.stock_entry where product_id = ?1 order by at desc, id desc limit 50)
            select e.at, s.code, e.cause,
              case when e.cause not in ('RESERVED', 'RELEASED', 'ISSUED') or %1$s then e.reference end,
              e.on_hand_delta, e.reserved_delta
            from latest e join inventory.site s on s.id = e.site_id
            left join order_.sales_order o on o.number = e.reference
            order by e.at desc, e.id desc
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** With the latest fifty of what is held and of what has moved, and the first fifty who wait. */
    public Optional<ArticleStock> bySku(String sku) {
        return select(ARTICLE, sku).stream().findFirst().map(this::stock);
    }

    private ArticleStock stock(SqlRow article) {
        long id = article.number();
        List<ArticleStock.AtSite> sites = select(SITES, id).stream()
                .map(r -> new ArticleStock.AtSite(r.text(), r.text(), r.text(), r.decimal(), r.decimal()))
                .toList();
        return new ArticleStock(
                article.text(),
                article.text(),
                article.text(),
                article.text(),
                sites,
                coming(id, sites),
                ofOrders(HELD, id).stream()
                        .map(r -> new ArticleStock.Held(r.text(), (int) r.number(), r.text(), r.decimal(), r.instant()))
                        .toList(),
                ofOrders(WAITING, id).stream()
                        .map(r ->
                                new ArticleStock.Waiting(r.text(), (int) r.number(), r.decimal(), r.day(), r.instant()))
                        .toList(),
                ofOrders(ENTRIES, id).stream()
                        .map(r -> new ArticleStock.Entry(
                                r.instant(), r.text(), r.text(), r.text(), r.decimal(), r.decimal()))
                        .toList());
    }

    private List<ArticleStock.Coming> coming(long id, List<ArticleStock.AtSite> sites) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<ArticleStock.Coming> coming = select(COMING, id).stream()
                .map(r -> new ArticleStock.Coming(r.text(), r.text(), r.text(), r.decimal(), r.day(), r.day(), null))
                .toList();
        Outlook outlook = Outlook.of(
                sites.stream().map(ArticleStock.AtSite::available).reduce(BigDecimal.ZERO, BigDecimal::add),
                coming.stream()
                        .map(one -> new Expected(one.day(), one.quantity()))
                        .toList(),
                today);
        return coming.stream()
                .map(one -> one.promising(one.day().isBefore(today) ? null : outlook.on(one.day())))
                .toList();
    }

    private List<SqlRow> ofOrders(String sql, long id) {
        RecordScope scope = RecordScope.ofCompanies(callers.current(), Permission.STAFF_ORDER_READ, "o.company_id");
        Query query =
                entities.createNativeQuery(sql.formatted(scope.numberedFrom(2))).setParameter(1, id);
        return SqlRow.all(scope.fill(query, 2).getResultList());
    }

    private List<SqlRow> select(String sql, Object value) {
        return SqlRow.all(entities.createNativeQuery(sql).setParameter(1, value).getResultList());
    }
}
