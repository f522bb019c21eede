package org.kontor.catalog.service;

import static org.kontor.kernel.Permission.CATALOG_READ;
import static org.kontor.kernel.Permission.STAFF_CATALOG_READ;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.service.ProductPage.Match;
import org.kontor.kernel.RuleViolated;

/**
 * Finds and shows articles. What is searched is asked of the index, and no transaction waits for it; every answer costs a small fixed number of statements, whatever its number of rows. Only
 * articles that are sold are found; one that was withdrawn is still shown by its number.
 */
@Stateless
@RolesAllowed({CATALOG_READ, STAFF_CATALOG_READ, SYSTEM})
public class CatalogQueries {

    private static final int SUGGESTED_PRODUCTS = 8;
    private static final int SUGGESTED_CATEGORIES = 4;

    private FindProducts found;
    private NumberQueries numbers;
    private RowQueries rows;
    private FacetQueries facets;
    private CategoryQueries categories;

    protected CatalogQueries() {}

    @Inject
    public CatalogQueries(
            FindProducts found,
            NumberQueries numbers,
            RowQueries rows,
            FacetQueries facets,
            CategoryQueries categories) {
        this.found = found;
        this.numbers = numbers;
        this.rows = rows;
        this.facets = facets;
        this.categories = categories;
    }

    /**
     * A page of articles with facets and counts. When no article has all the words, words are taken for similar ones, a
     * number for similar numbers, and at last some of the words are enough; the page says so.
     *
     * @throws RuleViolated {@link CatalogRule#CATEGORY_NOT_FOUND}, {@link CatalogRule#ATTRIBUTE_NOT_FOUND}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ProductPage page(ProductSearch search) {
        CategoryTree tree = categories.tree(search.language());
        if (search.category() != null && !tree.has(search.category())) {
            throw new RuleViolated(CatalogRule.CATEGORY_NOT_FOUND, Map.of("category", search.category()));
        }
        List<FacetQueries.Named> attributes = facets.attributes(search.chinese());
        Found hits = found.find(search, ids(search, attributes), true);
        Map<Long, ProductRow> page = rows.byIds(hits.answer().ids(), search.chinese());
        return new ProductPage(
                List.copyOf(page.values()),
                hits.answer().total(),
                search.page(),
                search.size(),
                hits.match(),
                hits.shownFor(),
                tree.path(search.category()),
                hits.match() == Match.NOTHING
                        ? List.of()
                        : tree.counted(hits.answer().categories()),
                new FacetList(search).of(attributes, hits.answer().values()));
    }

    private static Map<String, Long> ids(ProductSearch search, List<FacetQueries.Named> attributes) {
        Map<String, Long> ids = new HashMap<>();
        attributes.forEach(attribute -> ids.put(attribute.code(), attribute.id()));
        for (String code : search.filters().keySet()) {
            if (!ids.containsKey(code)) {
                throw new RuleViolated(CatalogRule.ATTRIBUTE_NOT_FOUND, Map.of("attribute", code));
            }
        }
        return ids;
    }

    /** Articles and categories for what somebody has typed so far; the last word may be unfinished. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Suggestions suggest(String typed, String language) {
        ProductSearch search = ProductSearch.of(typed, 1, SUGGESTED_PRODUCTS, language);
        if (search.q().isEmpty()) {
            return new Suggestions(List.of(), List.of());
        }
        List<Long> ids = found.suggest(search);
        return new Suggestions(
                List.copyOf(rows.byIds(ids, search.chinese()).values()),
                categories.suggest(search.q(), language, SUGGESTED_CATEGORIES));
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
        return categories.tree(language).counted(facets.categories());
    }

    private static String shortened(String sku) {
        return sku.length() > 60 ? sku.substring(0, 60) + "…" : sku;
    }
}
