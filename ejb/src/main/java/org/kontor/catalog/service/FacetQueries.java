package org.kontor.catalog.service;

import static org.kontor.kernel.Permission.CATALOG_READ;
import static org.kontor.kernel.Permission.STAFF_CATALOG_READ;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

/** Counts what was found by attribute value and by category. */
@Stateless
@RolesAllowed({CATALOG_READ, STAFF_CATALOG_READ, SYSTEM})
public class FacetQueries {

    private static final int MOST_FACETS = 12;
    private static final int MOST_VALUES = 60;

    @PersistenceContext
    private EntityManager entities;

    /** @throws RuleViolated {@link CatalogRule#ATTRIBUTE_NOT_FOUND} for a filter by something that does not exist */
    public void mustExist(Collection<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        Sql sql = new Sql()
                .add("select code, id from catalog.attribute where code = any (")
                .texts(List.copyOf(codes))
                .add(")");
        Set<String> missing = new HashSet<>(codes);
        sql.rows(entities::createNativeQuery).forEach(row -> missing.remove((String) row[0]));
        if (!missing.isEmpty()) {
            throw new RuleViolated(
                    CatalogRule.ATTRIBUTE_NOT_FOUND,
                    Map.of("attribute", missing.iterator().next()));
        }
    }

    /** Articles found per category, by the filters but not by the chosen category. */
    public Map<Long, Long> categories(ProductSearch search, Found found) {
        FoundSql parts = new FoundSql(search, found.terms());
        Sql sql = new Sql().add("select p.category_id, count(*)");
        parts.matching(sql);
        parts.filters(sql);
        return counts(sql.add(" and p.category_id is not null group by p.category_id"));
    }

    /** Articles sold per category. */
    public Map<Long, Long> categories() {
        return counts(new Sql()
                .add("select category_id, count(*) from catalog.product"
                        + " where active and category_id is not null group by category_id"));
    }

    private Map<Long, Long> counts(Sql sql) {
        Map<Long, Long> counts = new HashMap<>();
        for (Object[] row : sql.rows(entities::createNativeQuery)) {
            counts.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
        }
        return counts;
    }

    /**
     * Values with counts. An attribute's own filter does not lower the counts of its other values, for choosing one of
     * them widens what is found.
     */
    public List<Facet> facets(ProductSearch search, Found found) {
        Map<String, Counted> byCode = new LinkedHashMap<>();
        for (Object[] row : statement(search, found).rows(entities::createNativeQuery)) {
            String code = (String) row[0];
            Counted counted = byCode.computeIfAbsent(
                    code, key -> new Counted(code, (String) row[1], (String) row[2], new ArrayList<>()));
            List<String> chosen = search.filters().getOrDefault(code, List.of());
            String value = (String) row[3];
            String label = (String) row[4];
            counted.values.add(new FacetValue(
                    value,
                    label,
                    (BigDecimal) row[5],
                    ((Number) row[6]).longValue(),
                    chosen.contains(value) || chosen.contains(label)));
        }
        return mostUseful(byCode.values());
    }

    private static Sql statement(ProductSearch search, Found found) {
        FoundSql parts = new FoundSql(search, found.terms());
        List<Map.Entry<String, List<String>>> filters =
                List.copyOf(search.filters().entrySet());
        Sql sql = new Sql().add("with base as materialized (select p.id");
        for (int i = 0; i < filters.size(); i++) {
            sql.add(", ");
            parts.filter(sql, filters.get(i).getKey(), filters.get(i).getValue());
            sql.add(" as f" + i);
        }
        parts.matching(sql);
        parts.category(sql);
        sql.add("), counted as (select v.attribute_id, v.value_en, min(v.value_zh) as value_zh,"
                + " min(v.value_number) as value_number, count(*) as articles"
                + " from base b join catalog.product_attribute v on v.product_id = b.id");
        for (int i = 0; i < filters.size(); i++) {
            sql.add(i == 0 ? " where" : " and")
                    .add(" (b.f" + i + " or v.attribute_id = (select id from catalog.attribute where code = ")
                    .text(filters.get(i).getKey())
                    .add("))");
        }
        return sql.add(" group by v.attribute_id, v.value_en) select a.code, ")
                .add(search.chinese() ? "a.name_zh" : "a.name_en")
                .add(", a.unit, c.value_en, ")
                .add(search.chinese() ? "c.value_zh" : "c.value_en")
                .add(", c.value_number, c.articles from counted c join catalog.attribute a on a.id = c.attribute_id"
                        + " order by a.position, a.id, c.value_number nulls last, c.value_en collate catalog.en");
    }

    /** Those that tell most of the articles apart, in their own order; one with a single value tells nothing. */
    private static List<Facet> mostUseful(Collection<Counted> all) {
        Set<String> best = new HashSet<>();
        all.stream()
                .filter(counted -> counted.values.size() > 1)
                .sorted(Comparator.comparingLong(Counted::articles).reversed())
                .limit(MOST_FACETS)
                .forEach(counted -> best.add(counted.code));
        return all.stream()
                .map(Counted::facet)
                .filter(facet -> best.contains(facet.code()) || facet.selected())
                .toList();
    }

    private record Counted(String code, String name, String unit, List<FacetValue> values) {

        long articles() {
            return values.stream().mapToLong(FacetValue::count).sum();
        }

        Facet facet() {
            return new Facet(code, name, unit, values.size() <= MOST_VALUES ? List.copyOf(values) : frequent());
        }

        private List<FacetValue> frequent() {
            Set<FacetValue> kept = new HashSet<>();
            values.stream()
                    .sorted(Comparator.comparing(FacetValue::selected)
                            .reversed()
                            .thenComparing(
                                    Comparator.comparingLong(FacetValue::count).reversed()))
                    .limit(MOST_VALUES)
                    .forEach(kept::add);
            return values.stream().filter(kept::contains).toList();
        }
    }
}
