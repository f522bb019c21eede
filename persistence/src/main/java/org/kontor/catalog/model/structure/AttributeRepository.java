package org.kontor.catalog.model.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;

/** Attributes and the values that articles have of them. */
@ApplicationScoped
public class AttributeRepository {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /**
     * @param facet whether buyers narrow down by it
     * @throws RuleViolated {@link CatalogRule#ATTRIBUTE_CHANGED_MEANWHILE}
     */
    public void change(String code, long seenVersion, String nameEn, String nameZh, boolean facet, int position) {
        int changed = query(
                        "update catalog.attribute set name_en = ?3, name_zh = ?4, facet = ?5, position = ?6,"
                                + " version = version + 1 where code = ?1 and version = ?2",
                        code,
                        seenVersion,
                        nameEn,
                        nameZh,
                        facet,
                        position)
                .executeUpdate();
        if (changed == 0) {
            throw new RuleViolated(CatalogRule.ATTRIBUTE_CHANGED_MEANWHILE);
        }
    }

    /**
     * Gives all articles that have one of the values the other one, as it is written there in every language.
     *
     * @return how many articles
     * @throws RuleViolated {@link CatalogRule#ATTRIBUTE_VALUE_UNKNOWN}
     */
    public int merge(String code, Collection<String> from, String into) {
        if (query(
                        "select v.value_en, a.id from catalog.product_attribute v join catalog.attribute a on a.id ="
                                + " v.attribute_id where a.code = ?1 and v.value_en = ?2 limit 1",
                        code,
                        into)
                .getResultList()
                .isEmpty()) {
            throw new RuleViolated(CatalogRule.ATTRIBUTE_VALUE_UNKNOWN, Map.of("value", into));
        }
        return query(
                        """
                        update catalog.product_attribute v
                        set value_en = t.value_en, value_zh = t.value_zh, value_de = t.value_de, value_number = t.value_number
                        from (select w.attribute_id, w.value_en, min(w.value_zh) as value_zh, min(w.value_de) as value_de,
                          min(w.value_number) as value_number
                          from catalog.product_attribute w join catalog.attribute a on a.id = w.attribute_id
                          where a.code = ?1 and w.value_en = ?2 group by w.attribute_id, w.value_en) t
                        where v.attribute_id = t.attribute_id and v.value_en = any(cast(?3 as text[])) and v.value_en <> t.value_en
                        """,
                        code,
                        into,
                        SqlArray.ofTexts(from))
                .executeUpdate();
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
