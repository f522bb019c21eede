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

    /** Categories with something for the company whose name in either language contains what was typed, or nearly. */
    public List<CategoryLink> suggest(Long company, String typed, String language, int limit) {
        String like = "%" + typed.replaceAll("[\\\\%_]", "\\\\$0") + "%";
        Sql sql = new Sql()
                .add("select code, ")
                .add("zh".equals(language) ? "name_zh" : "name_en")
                .add(" from catalog.category where published and (name_en ilike ")
                .text(like)
                .add(" or name_zh ilike ")
                .text(like)
                .add(" or public.word_similarity(")
                .text(typed)
                .add(", name_en) > 0.6) and catalogue_id = (select ")
                .catalogueOf(company)
                .add(")")
                .add(
                        " and not exists (with recursive up as (select category.parent_id as id union all select c.parent_id from up"
                                + " join catalog.category c on c.id = up.id) select from up join catalog.category c on c.id = up.id"
                                + " where not c.published) and exists (with recursive down as (select category.id union all select c.id from down"
                                + " join catalog.category c on c.parent_id = down.id) select from down"
                                + " cross join lateral (select a.* from catalog.product a where a.active and a.category_id = down.id"
                                + " union all select b.* from catalog.product_place s join catalog.product b"
                                + " on b.id = s.product_id and b.active where s.category_id = down.id) p where")
                .visible(company)
                .add(") order by public.word_similarity(")
                .text(typed)
                .add(", name_en || name_zh) desc, position limit ")
                .number(limit, "int");
        return sql.rows(entities::createNativeQuery).stream()
                .map(row -> new CategoryLink((String) row[0], (String) row[1]))
                .toList();
    }
}
