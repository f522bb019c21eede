package org.kontor.catalog.service.search;

import static org.kontor.kernel.Permission.CATALOG_READ;
import static org.kontor.kernel.Permission.STAFF_CATALOG_READ;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.kontor.catalog.gateway.CategoryWords;
import org.kontor.catalog.gateway.SearchText;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.service.CategoryLink;
import org.kontor.catalog.service.CategoryNode;
import org.kontor.catalog.service.CategoryQueries;
import org.kontor.catalog.service.CategoryTree;
import org.kontor.catalog.service.ProductRow;
import org.kontor.catalog.service.RowQueries;
import org.kontor.catalog.service.assortment.SightQueries;
import org.kontor.catalog.service.number.TypedNumberQueries;
import org.kontor.catalog.service.search.FindProducts.Scene;
import org.kontor.catalog.service.search.Instead.Dropped;
import org.kontor.catalog.service.search.ProductPage.Match;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.ReadTogether;

/**
 * Finds articles. What is searched is asked of the index, and no transaction waits for it; every answer costs a small fixed
 * number of statements, whatever its number of rows. Only articles that are sold are found.
 */
@Stateless
@RolesAllowed({CATALOG_READ, STAFF_CATALOG_READ, SYSTEM})
public class SearchQueries {

    private static final int SUGGESTED_PRODUCTS = 8;
    private static final int SUGGESTED_CATEGORIES = 4;
    private static final int SUGGESTED_MAKERS = 3;

    /** What is read for a search before the index is asked. */
    private record Frame(
            CategoryTree tree, List<FacetQueries.Named> attributes, SightQueries.Seen seen, Set<Long> own) {}

    /** Who types, and the articles that his company knows under that. */
    private record Typist(SightQueries.Seen seen, Set<Long> own) {}

    private FindProducts found;
    private RowQueries rows;
    private FacetQueries facets;
    private CategoryQueries categories;
    private SightQueries sights;
    private TypedNumberQueries numbers;
    private CategoryBook book;
    private ReadTogether together;

    protected SearchQueries() {}

    @Inject
    public SearchQueries(
            FindProducts found,
            RowQueries rows,
            FacetQueries facets,
            CategoryQueries categories,
            SightQueries sights,
            TypedNumberQueries numbers,
            CategoryBook book,
            ReadTogether together) {
        this.found = found;
        this.rows = rows;
        this.facets = facets;
        this.categories = categories;
        this.sights = sights;
        this.numbers = numbers;
        this.book = book;
        this.together = together;
    }

    /**
     * A page of articles with facets and counts. When no article has all the words, words are taken for similar ones, a
     * number for similar numbers, and at last some of the words are enough; the page says so.
     *
     * @param company whose articles are found, and first those it knows under what was typed; null for staff, who see all
     * @throws RuleViolated {@link CatalogRule#CATEGORY_NOT_FOUND}, {@link CatalogRule#ATTRIBUTE_NOT_FOUND}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ProductPage page(Long company, ProductSearch asked) {
        return page(company, asked, ValuesWanted.NONE);
    }

    /** The same, with those values of one facet that have something in them. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ProductPage page(Long company, ProductSearch asked, ValuesWanted wanted) {
        Frame frame = together.read(() -> new Frame(
                        categories.tree(company, asked.language()),
                        facets.attributes(asked.chinese()),
                        sights.of(company),
                        numbers.own(company, asked.q(), false)))
                .orThrow();
        CategoryTree tree = frame.tree;
        if (asked.category() != null && !tree.has(asked.category())) {
            throw new RuleViolated(CatalogRule.CATEGORY_NOT_FOUND, Map.of("category", asked.category()));
        }
        List<FacetQueries.Named> attributes = frame.attributes;
        ProductSearch search = asked.inUnits(
                attributes.stream().collect(Collectors.toMap(FacetQueries.Named::code, FacetQueries.Named::terms)));
        Map<String, Long> attributeIds = ids(search, attributes);
        Scene scene = scene(frame.seen, frame.own, catalogue -> book.of(catalogue, tree.named()));
        Found hits = found.find(scene, search, attributeIds, true);
        List<Long> ids = new ArrayList<>(hits.answer().ids());
        ids.addAll(hits.further());
        Map<Long, ProductRow> page = rows.byIds(company, ids, search.language());
        boolean nothing = hits.match() == Match.NOTHING;
        return new ProductPage(
                rows(page, hits.answer().ids()),
                hits.answer().total(),
                search.page(),
                search.size(),
                hits.match(),
                hits.shownFor(),
                tree.path(search.category()),
                nothing ? List.of() : tree.counted(hits.answer().categories()),
                new FacetList(search, wanted).of(attributes, hits.answer().values()),
                rows(page, hits.further()),
                nothing ? instead(scene, search, attributes, attributeIds, tree) : Instead.NOTHING);
    }

    private Instead instead(
            Scene scene,
            ProductSearch search,
            List<FacetQueries.Named> attributes,
            Map<String, Long> ids,
            CategoryTree tree) {
        List<CategoryNode> all = tree.counted(found.categories(scene, search));
        if (!search.narrowed()) {
            return new Instead(List.of(), 0, all);
        }
        List<Dropped> without = new ArrayList<>();
        for (FacetQueries.Named attribute : attributes) {
            List<String> values = search.filters().get(attribute.code());
            if (values != null) {
                without.add(new Dropped(
                        attribute.code(),
                        attribute.name(),
                        values,
                        found.total(scene, search.without(attribute.code()), ids)));
            }
        }
        if (search.category() != null) {
            List<CategoryLink> path = tree.path(search.category());
            String name = path.get(path.size() - 1).name();
            without.add(new Dropped(null, name, List.of(), found.total(scene, search.without(null), ids)));
        }
        return new Instead(
                without.stream()
                        .sorted(Comparator.comparingLong(Dropped::articles).reversed())
                        .toList(),
                found.total(scene, search.wordsOnly(), ids),
                all);
    }

    private static List<ProductRow> rows(Map<Long, ProductRow> rows, List<Long> ids) {
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private static Scene scene(SightQueries.Seen seen, Set<Long> own, LongFunction<CategoryWords> words) {
        CategoryWords named = seen.inMain() ? CategoryWords.NONE : words.apply(seen.catalogue());
        return new Scene(seen.sight(), own, named);
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

    /** The tree with the number of articles in each category that are sold and that the company may see. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<CategoryNode> categories(Long company, String language) {
        CategoryTree tree = categories.tree(company, language);
        ProductSearch all = ProductSearch.of("", 1, 1, language);
        return tree.counted(
                found.categories(scene(sights.of(company), Set.of(), catalogue -> CategoryWords.NONE), all));
    }

    /** Articles and categories for what somebody has typed so far; the last word may be unfinished. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Suggestions suggest(Long company, String typed, String language) {
        ProductSearch search = ProductSearch.of(typed, 1, SUGGESTED_PRODUCTS, language);
        if (search.q().isEmpty()) {
            return new Suggestions(List.of(), List.of(), List.of());
        }
        Typist typist = together.read(() -> new Typist(sights.of(company), numbers.own(company, search.q(), true)))
                .orThrow();
        CategoryWords named = book.known(
                typist.seen.catalogue(),
                () -> categories.tree(company, language).named());
        Scene scene = scene(typist.seen, typist.own, catalogue -> named);
        List<ProductRow> products = List.copyOf(
                rows.byIds(company, found.suggest(scene, search), language).values());
        return new Suggestions(
                products,
                named.like(search.q()).stream()
                        .filter(category -> found.fills(scene, category.code()))
                        .limit(SUGGESTED_CATEGORIES)
                        .map(category -> new CategoryLink(
                                category.code(), category.names().get(search.chinese() ? 1 : 0)))
                        .toList(),
                makers(products, SearchText.words(search.q())));
    }

    private static List<String> makers(List<ProductRow> products, List<String> typed) {
        return products.stream()
                .map(ProductRow::manufacturer)
                .filter(Objects::nonNull)
                .distinct()
                .filter(maker -> SearchText.words(maker).stream()
                        .anyMatch(word -> typed.stream().anyMatch(part -> part.length() > 1 && word.startsWith(part))))
                .limit(SUGGESTED_MAKERS)
                .toList();
    }
}
