package org.kontor.catalog.service.number;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.PartNumber;
import org.kontor.catalog.model.number.OwnNumberRepository;
import org.kontor.catalog.service.assortment.Visible;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.ListStatement;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SortBy;
import org.kontor.kernel.SqlRow;

/** The numbers that the caller's company gives to articles. */
@Stateless
@RolesAllowed(Permission.CATALOG_READ)
public class OwnNumberQueries {

    public static final int SIZE = 50;
    private static final int MOST = 500;
    private static final int FARTHEST = 100_000;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @Inject
    private OwnNumberRepository numbers;

    /** By article; those without one are left out. */
    public Map<Long, String> of(Collection<Long> products) {
        Long company = callers.current().companyId();
        return company == null || products.isEmpty() ? Map.of() : numbers.of(company, products);
    }

    /**
     * @param q part of a number, of an article's number or name; blank for all
     * @throws RuleViolated {@link CatalogRule#PAGE_OUT_OF_RANGE}, {@link CatalogRule#PAGE_SIZE_OUT_OF_RANGE}
     */
    public OwnNumberPage page(String q, int page, int size) {
        if (size < 1 || size > MOST) {
            throw new RuleViolated(CatalogRule.PAGE_SIZE_OUT_OF_RANGE, Map.of("max", MOST));
        }
        if (page < 1 || (long) page * size > FARTHEST) {
            throw new RuleViolated(CatalogRule.PAGE_OUT_OF_RANGE, Map.of("max", FARTHEST / size));
        }
        CallerView caller = callers.current();
        String name = "zh".equals(caller.language()) ? "coalesce(p.name_zh, p.name_en)" : "p.name_en";
        ListStatement list = new ListStatement(
                        "o.number, p.sku, " + name + ", p.active",
                        "catalog.own_number o join catalog.product p on p.id = o.product_id",
                        "o.id")
                .where("o.company_id = ?", caller.companyId())
                .where(Visible.to("p", "?"), caller.companyId())
                .orderBy(null, Map.of("number", "o.number collate catalog.en"), new SortBy("number", true), "o.id");
        String key = q == null ? "" : PartNumber.key(q);
        if (!key.isEmpty()) {
            list.where(
                    "o.number_key like ? or catalog.part_key(p.sku) like ? or " + name + " ilike ?",
                    "%" + key + "%",
                    "%" + key + "%",
                    "%" + q.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        List<OwnNumberRow> rows =
                SqlRow.all(list.fill(entities.createNativeQuery(list.rows((page - 1) * size, size)))
                                .getResultList())
                        .stream()
                        .map(row -> new OwnNumberRow(row.text(), row.text(), row.text(), row.flag()))
                        .toList();
        long total = ((Number) list.fill(entities.createNativeQuery(list.count(FARTHEST)))
                        .getSingleResult())
                .longValue();
        return new OwnNumberPage(rows, total, page, size);
    }
}
