package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.catalog.model.number.OwnNumber;
import org.kontor.catalog.service.ProductRow;
import org.kontor.catalog.service.search.ProductPage;
import org.kontor.catalog.service.search.ProductSearch;
import org.kontor.catalog.service.search.SearchQueries;
import org.kontor.catalog.service.search.ValuesWanted;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.ArticleRow;
import org.kontor.shell.ArticleRows;
import org.kontor.shell.PortalPage;

/** Finds articles by words, category and attributes. All of the search stands in the address. */
@Named
@RequestScoped
public class SearchPage extends PortalPage {

    private static final int SIZE = 20;
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
    private List<AttributeColumn> columns = List.of();
    private Narrowing narrowing;

    /** A search that is refused is followed by an empty one. */
    @Override
    protected boolean readsTogether() {
        return false;
    }

    @Override
    protected void load() {
        address = SearchAddress.of(request().getParameterMap());
        ValuesWanted wanted = new ValuesWanted(sent("more"), sent("find"));
        try {
            found = catalog.page(reader.getCaller().companyId(), search(address), wanted);
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
        columns = table ? AttributeColumn.of(found.facets(), address, rows, words) : List.of();
        narrowing = new Narrowing(found, address, wanted);
    }

    /** Whether what was found stands in a table, with attributes as columns: as the address says, else as it was last. */
    public boolean isTable() {
        return table;
    }

    /** Attributes of the articles of this page, a column each. */
    public List<AttributeColumn> getColumns() {
        return columns;
    }

    public Narrowing getNarrowing() {
        return narrowing;
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

    /** Where what was typed becomes the company's own number of an article; empty when it is no number, or he may not. */
    public String getOwnNumber() {
        boolean number =
                address.q().length() <= OwnNumber.LONGEST && address.q().chars().anyMatch(Character::isDigit);
        return number && reader.may(Permission.NUMBER_EDIT)
                ? "/company/numbers?number=" + URLEncoder.encode(address.q(), StandardCharsets.UTF_8) + "#one"
                : "";
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
}
