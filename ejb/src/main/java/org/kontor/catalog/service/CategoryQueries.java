package org.kontor.catalog.service;

import static org.kontor.kernel.Permission.CATALOG_READ;
import static org.kontor.kernel.Permission.STAFF_CATALOG_READ;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the tree of categories. */
@Stateless
@RolesAllowed({CATALOG_READ, STAFF_CATALOG_READ, SYSTEM})
public class CategoryQueries {

    @PersistenceContext
    private EntityManager entities;

    public CategoryTree tree(String language) {
        Sql sql = new Sql()
                .add("select id, code, parent_id, ")
                .add("zh".equals(language) ? "name_zh" : "name_en")
                .add(" from catalog.category order by position, id");
        return new CategoryTree(sql.rows(entities::createNativeQuery).stream()
                .map(row -> new CategoryTree.Category(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        row[2] == null ? null : ((Number) row[2]).longValue(),
                        (String) row[3]))
                .toList());
    }

    /** Categories whose name in either language contains what was typed, or nearly. */
    public List<CategoryLink> suggest(String typed, String language, int limit) {
        String like = "%" + typed.replaceAll("[\\\\%_]", "\\\\$0") + "%";
        Sql sql = new Sql()
                .add("select code, ")
                .add("zh".equals(language) ? "name_zh" : "name_en")
                .add(" from catalog.category where name_en ilike ")
                .text(like)
                .add(" or name_zh ilike ")
                .text(like)
                .add(" or public.word_similarity(")
                .text(typed)
                .add(", name_en) > 0.6 order by public.word_similarity(")
                .text(typed)
                .add(", name_en || name_zh) desc, position limit ")
                .number(limit, "int");
        return sql.rows(entities::createNativeQuery).stream()
                .map(row -> new CategoryLink((String) row[0], (String) row[1]))
                .toList();
    }

    /** Articles sold per category. */
    public Map<Long, Long> counts() {
        Map<Long, Long> counts = new HashMap<>();
        new Sql()
                .add("select category_id, count(*) from catalog.product"
                        + " where active and category_id is not null group by category_id")
                .rows(entities::createNativeQuery)
                .forEach(row -> counts.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
        return counts;
    }
}
