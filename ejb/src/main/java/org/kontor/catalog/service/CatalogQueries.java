package org.kontor.catalog.service;

import static org.kontor.kernel.Permission.CATALOG_READ;
import static org.kontor.kernel.Permission.STAFF_CATALOG_READ;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.model.text.TextLanguage;
import org.kontor.kernel.RuleViolated;

/** Shows articles and the tree they stand in. One that was withdrawn is still shown by its number. */
@Stateless
@RolesAllowed({CATALOG_READ, STAFF_CATALOG_READ, SYSTEM})
public class CatalogQueries {

    private NumberQueries numbers;
    private RowQueries rows;
    private CategoryQueries categories;

    protected CatalogQueries() {}

    @Inject
    public CatalogQueries(NumberQueries numbers, RowQueries rows, CategoryQueries categories) {
        this.numbers = numbers;
        this.rows = rows;
        this.categories = categories;
    }

    /**
     * One article with its family. What the company may not see is not there.
     *
     * @param company null for staff, who see everything; so everywhere here
     * @throws RuleViolated {@link CatalogRule#PRODUCT_NOT_FOUND}
     */
    public ProductView bySku(Long company, String sku, String language) {
        ProductDetail detail = rows.detail(
                        company, sku, TextLanguage.of(language).orElse(TextLanguage.EN))
                .orElseThrow(() -> new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", shortened(sku))));
        List<Long> family = rows.family(company, detail.family());
        Set<Long> ids = new LinkedHashSet<>(family);
        ids.add(detail.id());
        ids.addAll(detail.related().keySet());
        Map<Long, ProductRow> known = rows.byIds(company, ids, language);
        ProductRow row = known.get(detail.id());
        List<ProductRow> sizes = Sizes.sorted(
                family.isEmpty()
                        ? List.of(row)
                        : family.stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .toList());
        return new ProductView(
                row,
                detail.text(),
                detail.textInEnglish(),
                detail.description(),
                detail.gtin(),
                detail.weightGrams(),
                detail.originCountry(),
                detail.tariffCode(),
                detail.state(),
                detail.life(),
                related(detail, known),
                categories.tree(company, language).path(row.categoryCode()),
                sizes,
                Sizes.differing(sizes));
    }

    /** Those that the company may see. */
    private static Map<Relation, List<ProductRow>> related(ProductDetail detail, Map<Long, ProductRow> known) {
        Map<Relation, List<ProductRow>> related = new EnumMap<>(Relation.class);
        detail.related().forEach((id, kind) -> {
            if (known.containsKey(id)) {
                related.computeIfAbsent(kind, none -> new ArrayList<>()).add(known.get(id));
            }
        });
        return related;
    }

    /** Articles by id, withdrawn ones too; ids of nothing, and of what the company may not see, are left out. */
    public Map<Long, ProductRow> rows(Long company, Collection<Long> ids, String language) {
        return rows.byIds(company, ids, language);
    }

    /**
     * Articles that are sold, by number as typed: case, separators and width do not count. An exact match wins.
     *
     * @return typed number to article, in the order given; numbers of nothing are left out
     */
    public Map<String, ProductRow> rowsBySku(Long company, Collection<String> skus, String language) {
        Map<String, Long> ids = numbers.bySku(company, skus);
        Map<Long, ProductRow> byId = rows.byIds(company, ids.values(), language);
        Map<String, ProductRow> bySku = new LinkedHashMap<>();
        ids.forEach((sku, id) -> bySku.put(sku, byId.get(id)));
        return bySku;
    }

    private static String shortened(String sku) {
        return sku.length() > 60 ? sku.substring(0, 60) + "…" : sku;
    }
}
