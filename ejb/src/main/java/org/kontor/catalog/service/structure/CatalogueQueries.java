package org.kontor.catalog.service.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.kontor.catalog.model.structure.CatalogueRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** The catalogues, for staff. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class CatalogueQueries {

    private static final int MOST = 500;

    private static final String ALL =
            """
            select k.code, case when ?1 = 'zh' then k.name_zh else k.name_en end,
              case when k.id = ?2
                then (select count(*) from catalog.product p where p.active and p.category_id is not null)
                else (select count(*) from catalog.product_place s join catalog.product p on p.id = s.product_id and p.active
                  where s.catalogue_id = k.id) end
            from catalog.catalogue k order by k.id <> ?2, 2, k.id
            """;

    private static final String ONE =
            """
            select k.name_en, k.name_zh, k.id = ?2, k.version,
              (select count(*) from catalog.category c where c.catalogue_id = k.id)
            from catalog.catalogue k where k.code = ?1
            """;

    private static final String COMPANIES =
            """
            select o.id, o.number, o.name from catalog.catalogue k join catalog.catalogue_company a on a.catalogue_id = k.id
            join organisation.company o on o.id = a.company_id
            where k.code = ?1 order by o.name collate catalog.en, o.id limit ?2
            """;

    private static final String GROUPS =
            """
            select g.id, g.code, g.name from catalog.catalogue k join catalog.catalogue_group a on a.catalogue_id = k.id
            join pricing.customer_group g on g.id = a.group_id
            where k.code = ?1 order by g.name collate catalog.en, g.id limit ?2
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** The main one first. */
    public List<CatalogueRow> all(String language) {
        return rows(ALL, language, CatalogueRepository.MAIN).stream()
                .map(row -> new CatalogueRow(row.text(), row.text(), row.number()))
                .toList();
    }

    public Optional<CatalogueView> one(String code) {
        List<CatalogueView.Browser> companies = browsers(COMPANIES, code);
        List<CatalogueView.Browser> groups = browsers(GROUPS, code);
        return rows(ONE, code, CatalogueRepository.MAIN).stream()
                .map(row -> new CatalogueView(
                        code, row.text(), row.text(), row.flag(), row.number(), row.number(), companies, groups))
                .findFirst();
    }

    private List<CatalogueView.Browser> browsers(String sql, String code) {
        return rows(sql, code, MOST).stream()
                .map(row -> new CatalogueView.Browser(row.number(), row.text(), row.text()))
                .toList();
    }

    private List<SqlRow> rows(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return SqlRow.all(query.getResultList());
    }
}
