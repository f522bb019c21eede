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

/** What of a return has arrived where, and the sites where it may arrive. For staff who may see the return. */
@Stateless
@RolesAllowed(Permission.STAFF_ORDER_READ)
public class ReturnReceiptQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private ReturnQueries returns;

    /** @param quantity in the unit of the line */
    public record Receipt(
            String sku, BigDecimal quantity, String unit, String siteEn, String siteZh, String by, Instant at) {

        public String site(String language) {
            return "zh".equals(language) ? siteZh : siteEn;
        }
    }

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
                                select l.sku, e.quantity, l.unit, s.name_en, s.name_zh, e.received_by, e.received_at
                                from returns.goods_return r join returns.return_line l on l.return_id = r.id
                                join returns.receipt e on e.line_id = l.id join inventory.site s on s.id = e.site_id
                                where r.number = ?1 order by e.received_at desc, e.id desc
                                """)
                        .setParameter(1, returns.byNumber(number).number())
                        .getResultList())
                .stream()
                .map(r -> new Receipt(r.text(), r.decimal(), r.text(), r.text(), r.text(), r.text(), r.instant()))
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
