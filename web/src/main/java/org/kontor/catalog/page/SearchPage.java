package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.catalog.service.CategoryNode;
import org.kontor.catalog.service.ProductRow;
import org.kontor.catalog.service.search.Facet;
import org.kontor.catalog.service.search.FacetValue;
import org.kontor.catalog.service.search.Instead;
import org.kontor.catalog.service.search.ProductPage;
import org.kontor.catalog.service.search.ProductSearch;
import org.kontor.catalog.service.search.SearchQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.ArticleRow;
import org.kontor.shell.ArticleRows;
import org.kontor.shell.PortalPage;

/** Finds articles by words, category and attributes. All of the search stands in the address. */
@Named
@RequestScoped
public class SearchPage extends PortalPage {

    private static final int SIZE = 20;
    private static final int FACETS = 6;
    private static final int VALUES = 6;
    private static final int NOT_FOUND = 404;
    private static final String VIEW = "kontor-view";

    @EJB
    private SearchQueries catalog;

    @Inject
    private ArticleRows articles;

    @Inject
    private ArticleWords words;

    private SearchAddress address;
    private ProductPage found;
    private List<ArticleRow> rows = List.of();
    private List<ArticleRow> further = List.of();
    private boolean table;

    /** A search that is refused is followed by an empty one. */
    @Override
    protected boolean readsTogether() {
        return false;
    }

    @Override
    protected void load() {
        address = SearchAddress.of(request().getParameterMap());
        try {
            found = catalog.page(reader.getCaller().companyId(), search(address));
        } catch (RuleViolated violated) {
            if (violated.status() == NOT_FOUND) {
                throw violated;
            }
            problems.add("q", violated);
            address = SearchAddress.of(Map.of());
            found = catalog.page(reader.getCaller().companyId(), search(address));
        }
        List<ProductRow> all = new ArrayList<>(found.items());
        all.addAll(found.further());
        List<ArticleRow> offered = articles.of(all);
        rows = offered.subList(0, found.items().size());
        further = offered.subList(rows.size(), offered.size());
        keep(VIEW, address.view().isEmpty() ? null : address.view());
        table = Optional.of(address.view())
                .filter(SearchAddress.VIEWS::contains)
                .or(() -> reader.kept(VIEW, SearchAddress.VIEWS))
                .filter(SearchAddress.TABLE::equals)
                .isPresent();
    }

    /** Whether what was found stands in a table, with attributes as columns: as the address says, else as it was last. */
    public boolean isTable() {
        return table;
    }

    /** Attributes of the articles of this page, a column each. */
    public List<AttributeColumn> getColumns() {
        return AttributeColumn.of(found.facets(), rows, words);
    }

    private ProductSearch search(SearchAddress from) {
        return new ProductSearch(
                from.q(), from.category(), from.filters(), from.page(), SIZE, from.sort(), reader.getLanguage());
    }

    public ProductPage getFound() {
        return found;
    }

    public List<ArticleRow> getRows() {
        return rows;
    }

    /** Articles that were ticked on other pages of this search. */
    public List<String> getTickedElsewhere() {
        Set<String> here = rows.stream().map(row -> row.product().sku()).collect(Collectors.toSet());
        return address.ticked().stream().filter(sku -> !here.contains(sku)).toList();
    }

    /** Articles with some of the words, when few have all of them. */
    public List<ArticleRow> getFurther() {
        return further;
    }

    public List<String> getSorts() {
        return List.of("relevance", "name", "sku", "newest");
    }

    public SearchAddress getAddress() {
        return address;
    }

    /** What the page is about: the words, else the category, else everything. */
    public String getHeading() {
        if (!address.q().isEmpty()) {
            return texts.of("catalog.results-for", address.q());
        }
        return found.category().isEmpty()
                ? texts.get("catalog.all")
                : found.category().get(found.category().size() - 1).name();
    }

    /** Facets that can still narrow what was found; one is unfolded wholly when the reader asks for it. */
    public List<Facet> getFacets() {
        return shown(found.facets()).stream().map(this::shortened).toList();
    }

    /** Those for which a page has room. */
    static List<Facet> shown(List<Facet> facets) {
        return facets.stream()
                .filter(facet -> facet.selected() || facet.values().size() > 1)
                .limit(FACETS)
                .toList();
    }

    private Facet shortened(Facet facet) {
        if (facet.values().size() <= VALUES + 1 || facet.code().equals(sent("more"))) {
            return facet;
        }
        List<FacetValue> values = new ArrayList<>();
        for (FacetValue value : facet.values()) {
            if (values.size() < VALUES || value.selected()) {
                values.add(value);
            }
        }
        return new Facet(facet.code(), facet.name(), facet.unit(), facet.amounts(), values);
    }

    /** How many values of a facet are folded away. */
    public int folded(Facet shown) {
        return found.facets().stream()
                .filter(facet -> facet.code().equals(shown.code()))
                .mapToInt(facet -> facet.values().size() - shown.values().size())
                .sum();
    }

    public List<ChosenFilters.Chip> getChips() {
        return chosen().chips();
    }

    /** Filters without a field of their own among those shown. */
    public List<SearchAddress.Field> getHidden() {
        return chosen().hiddenBeside(getFacets());
    }

    /** Whether one may want all values of a facet from one to another. */
    public boolean ranged(Facet shown) {
        return chosen().ranged(shown.code());
    }

    /** Where a range begins and ends as it was chosen. */
    public String[] range(Facet shown) {
        return address.range(shown.code());
    }

    /** Filters without which something would be found. */
    public List<Instead.Dropped> getDroppable() {
        return found.instead().without().stream()
                .filter(filter -> filter.articles() > 0)
                .toList();
    }

    private ChosenFilters chosen() {
        return new ChosenFilters(found, address);
    }

    /** The categories one can go down into from here; the level of the chosen one when it has none below. */
    public List<CategoryNode> getCategories() {
        List<CategoryNode> level = found.categories();
        for (var step : found.category()) {
            List<CategoryNode> below = level.stream()
                    .filter(node -> node.code().equals(step.code()))
                    .flatMap(node -> node.children().stream())
                    .toList();
            if (below.isEmpty()) {
                break;
            }
            level = below;
        }
        level = filled(level);
        while (found.category().isEmpty()
                && level.size() == 1
                && !filled(level.get(0).children()).isEmpty()) {
            level = filled(level.get(0).children());
        }
        return level;
    }

    private static List<CategoryNode> filled(List<CategoryNode> level) {
        return level.stream().filter(node -> node.count() > 0).toList();
    }
}
