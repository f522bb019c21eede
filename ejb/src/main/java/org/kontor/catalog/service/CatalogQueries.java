package org.kontor.catalog.service;

import static org.kontor.kernel.Permission.CATALOG_READ;
import static org.kontor.kernel.Permission.STAFF_CATALOG_READ;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
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
     * One article with its family.
     *
     * @throws RuleViolated {@link CatalogRule#PRODUCT_NOT_FOUND}
     */
    public ProductView bySku(String sku, String language) {
        boolean chinese = "zh".equals(language);
        ProductDetail detail = rows.detail(sku, chinese)
                .orElseThrow(() -> new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", shortened(sku))));
        List<Long> family = rows.family(detail.family());
        Map<Long, ProductRow> members = rows.byIds(family.isEmpty() ? List.of(detail.id()) : family, chinese);
        ProductRow row = members.containsKey(detail.id())
                ? members.get(detail.id())
                : rows.byIds(List.of(detail.id()), chinese).get(detail.id());
        List<ProductRow> sizes = Sizes.sorted(members.values());
        return new ProductView(
                row,
                detail.text(),
                detail.gtin(),
                detail.weightGrams(),
                detail.originCountry(),
                detail.tariffCode(),
                detail.active(),
                categories.tree(language).path(row.categoryCode()),
                sizes,
                Sizes.differing(sizes));
    }

    /** Articles by id, withdrawn ones too; ids of nothing are left out. */
    public Map<Long, ProductRow> rows(Collection<Long> ids, String language) {
        return rows.byIds(ids, "zh".equals(language));
    }

    /**
     * Articles that are sold, by number as typed: case, separators and width do not count. An exact match wins.
     *
     * @return typed number to article, in the order given; numbers of nothing are left out
     */
    public Map<String, ProductRow> rowsBySku(Collection<String> skus, String language) {
        Map<String, Long> ids = numbers.bySku(skus);
        Map<Long, ProductRow> byId = rows.byIds(ids.values(), "zh".equals(language));
        Map<String, ProductRow> bySku = new LinkedHashMap<>();
        ids.forEach((sku, id) -> bySku.put(sku, byId.get(id)));
        return bySku;
    }

    /** The whole tree with the number of articles sold in each category. */
    public List<CategoryNode> categories(String language) {
        return categories.tree(language).counted(categories.counts());
    }

    private static String shortened(String sku) {
        return sku.length() > 60 ? sku.substring(0, 60) + "…" : sku;
    }
}
