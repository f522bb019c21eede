package org.kontor.catalog.service.assortment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kontor.catalog.model.assortment.RuleSubject;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** The assortments, for staff. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class AssortmentQueries {

    private static final int MOST_COMPANIES = 500;

    private static final String ALL =
            """
            select a.id, a.name, a.everything, a.standard,
              (select count(*) from catalog.assortment_rule r where r.assortment_id = a.id),
              (select count(*) from catalog.assortment_company c where c.assortment_id = a.id)
                + (select count(*) from catalog.assortment_group g where g.assortment_id = a.id)
            from catalog.assortment a order by a.name collate catalog.en, a.id
            """;

    private static final String ONE =
            """
            select a.id, a.version, a.name, a.everything, a.standard,
              (select count(*) from catalog.product p where p.active
                and catalog.shows(array[a.id], p.id, p.category_id)),
              (select count(*) from catalog.product p where p.active)
            from catalog.assortment a where a.id = ?1
            """;

    private static final String RULES =
            """
            select r.id, r.product_id is not null, coalesce(p.sku, c.code),
              case when ?2 = 'zh' then coalesce(p.name_zh, c.name_zh, p.name_en) else coalesce(p.name_en, c.name_en) end, r.shown
            from catalog.assortment_rule r
            left join catalog.product p on p.id = r.product_id
            left join catalog.category c on c.id = r.category_id
            where r.assortment_id = ?1 order by 2, coalesce(p.sku, c.code) collate catalog.en, 1
            """;

    private static final String COMPANIES =
            """
            select c.id, c.number, c.name from catalog.assortment_company a
            join organisation.company c on c.id = a.company_id
            where a.assortment_id = ?1 order by c.name collate catalog.en, c.id limit
            """
                    + MOST_COMPANIES;

    private static final String GROUPS =
            """
            select g.id, g.code, g.name from catalog.assortment_group a
            join pricing.customer_group g on g.id = a.group_id
            where a.assortment_id = ?1 order by g.name collate catalog.en, g.id
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    public List<AssortmentRow> all() {
        return SqlRow.all(entities.createNativeQuery(ALL).getResultList()).stream()
                .map(row ->
                        new AssortmentRow(row.number(), row.text(), row.flag(), row.flag(), row.number(), row.number()))
                .toList();
    }

    public Optional<AssortmentView> one(long id, String language) {
        List<AssortmentView.RuleRow> rules = SqlRow.all(entities.createNativeQuery(RULES)
                        .setParameter(1, id)
                        .setParameter(2, language)
                        .getResultList())
                .stream()
                .map(row -> new AssortmentView.RuleRow(
                        row.number(),
                        row.flag() ? RuleSubject.PRODUCT : RuleSubject.CATEGORY,
                        row.text(),
                        row.text(),
                        row.flag()))
                .toList();
        List<AssortmentView.CompanyRow> companies =
                SqlRow.all(entities.createNativeQuery(COMPANIES)
                                .setParameter(1, id)
                                .getResultList())
                        .stream()
                        .map(row -> new AssortmentView.CompanyRow(row.number(), row.text(), row.text()))
                        .toList();
        List<AssortmentView.GroupRow> groups =
                SqlRow.all(entities.createNativeQuery(GROUPS)
                                .setParameter(1, id)
                                .getResultList())
                        .stream()
                        .map(row -> new AssortmentView.GroupRow(row.number(), row.text(), row.text()))
                        .toList();
        return SqlRow.all(entities.createNativeQuery(ONE).setParameter(1, id).getResultList()).stream()
                .map(row -> new AssortmentView(
                        row.number(),
                        row.number(),
                        row.text(),
                        row.flag(),
                        row.flag(),
                        row.number(),
                        row.number(),
                        rules,
                        companies,
                        groups))
                .findFirst();
    }
}
