package org.kontor.catalog.service;

import static org.kontor.kernel.Permission.CATALOG_READ;
import static org.kontor.kernel.Permission.STAFF_CATALOG_READ;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads the tree of categories. */
@Stateless
@RolesAllowed({CATALOG_READ, STAFF_CATALOG_READ, SYSTEM})
public class CategoryQueries {

    @PersistenceContext
    private EntityManager entities;

    /**
     * The tree in which the company browses. What is published: of what is hidden nothing below is there either.
     *
     * @param company null for staff, who browse the main catalogue; so everywhere here
     */
    public CategoryTree tree(Long company, String language) {
        boolean chinese = "zh".equals(language);
        Sql sql = new Sql()
                .add("with recursive seen as (select * from catalog.category where parent_id is null and published"
                        + " and catalogue_id = (select ")
                .catalogueOf(company)
                .add(") union all select c.* from seen join catalog.category c on c.parent_id = seen.id"
                        + " where c.published) select id, code, parent_id, name_en, name_zh"
                        + " from seen order by position, id");
        return new CategoryTree(sql.rows(entities::createNativeQuery).stream()
                .map(row -> new CategoryTree.Category(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        row[2] == null ? null : ((Number) row[2]).longValue(),
                        (String) row[chinese ? 4 : 3],
                        List.of((String) row[3], (String) row[4])))
                .toList());
    }
}
