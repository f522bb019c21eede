package org.kontor.returns.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.returns.model.ReturnRule;

/** What of a return has arrived where, what was found of it, and the sites where it may arrive. For staff who may see the return. */
@Stateless
@RolesAllowed(Permission.STAFF_ORDER_READ)
public class ReturnReceiptQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private ReturnQueries returns;

    /**
     * @param quantity in the unit of the line
     * @param uninspected what of it nobody has looked at
     * @param kept whether it is an article that can lie in stock
     */
    public record Receipt(
            long id,
            String sku,
            BigDecimal quantity,
            String unit,
            BigDecimal uninspected,
            boolean kept,
            String siteEn,
            String siteZh,
            String by,
            Instant at) {

        public String site(String language) {
            return "zh".equals(language) ? siteZh : siteEn;
        }
    }

    /**
     * What was found of some goods.
     *
     * @param quantity in the unit of the line
     * @param finding name of a {@link org.kontor.returns.model.Finding}
     * @param disposition name of a {@link org.kontor.returns.model.Disposition}
     */
    public record Inspection(
            String sku,
            BigDecimal quantity,
            String unit,
            String finding,
            String disposition,
            String words,
            String by,
            Instant at) {}

    /** A place where goods may arrive. */
    public record Site(String code, String nameEn, String nameZh) {

        public String name(String language) {
            return "zh".equals(language) ? nameZh : nameEn;
        }
    }

    /**
     * The latest first.
     *
     * @throws RuleViolated {@link ReturnRule#NOT_FOUND} when the caller may not see it
     */
    public List<Receipt> of(String number) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select e.id, l.sku, e.quantity, l.unit, e.quantity - (select coalesce(sum(i.quantity), 0)
                                  from returns.inspection i where i.receipt_id = e.id), l.product_id is not null,
                                  s.name_en, s.name_zh, e.received_by, e.received_at
                                from returns.goods_return r join returns.return_line l on l.return_id = r.id
                                join returns.receipt e on e.line_id = l.id join inventory.site s on s.id = e.site_id
                                where r.number = ?1 order by e.received_at desc, e.id desc
                                """)
                        .setParameter(1, returns.byNumber(number).number())
                        .getResultList())
                .stream()
                .map(r -> new Receipt(
                        r.number(),
                        r.text(),
                        r.decimal(),
                        r.text(),
                        r.decimal(),
                        r.flag(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.instant()))
                .toList();
    }

    /**
     * The latest first.
     *
     * @throws RuleViolated {@link ReturnRule#NOT_FOUND} when the caller may not see it
     */
    public List<Inspection> inspections(String number) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select l.sku, i.quantity, l.unit, i.finding, i.disposition, i.words, i.inspected_by,
                                  i.inspected_at
                                from returns.goods_return r join returns.return_line l on l.return_id = r.id
                                join returns.receipt e on e.line_id = l.id join returns.inspection i on i.receipt_id = e.id
                                where r.number = ?1 order by i.inspected_at desc, i.id desc
                                """)
                        .setParameter(1, returns.byNumber(number).number())
                        .getResultList())
                .stream()
                .map(r -> new Inspection(
                        r.text(), r.decimal(), r.text(), r.text(), r.text(), r.text(), r.text(), r.instant()))
                .toList();
    }

    public List<Site> sites() {
        return SqlRow.all(entities.createNativeQuery(
                                "select code, name_en, name_zh from inventory.site order by priority, id")
                        .getResultList())
                .stream()
                .map(r -> new Site(r.text(), r.text(), r.text()))
                .toList();
    }
}
