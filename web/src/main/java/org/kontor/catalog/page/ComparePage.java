package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.service.CatalogQueries;
import org.kontor.catalog.service.ProductRow;
import org.kontor.catalog.service.ProductView;
import org.kontor.shell.Address;
import org.kontor.shell.ArticleRow;
import org.kontor.shell.ArticleRows;
import org.kontor.shell.PortalPage;

/** Up to six articles side by side, named in the address. What the company may not see is not there, as an unknown number is not. */
@Named
@RequestScoped
public class ComparePage extends PortalPage {

    private static final int LONGEST_NUMBER = 60;
    private static final String ARTICLE = "sku";
    private static final String DIFFERENCES = "differences";

    /** Articles to put beside those shown. */
    public record Suggestions(String id, String title, List<ProductRow> articles) {}

    @EJB
    private CatalogQueries catalog;

    @Inject
    private ArticleRows articles;

    @Inject
    private ArticleWords words;

    @Inject
    private LastViewed viewed;

    private List<ArticleRow> rows = List.of();
    private List<Suggestions> suggested = List.of();
    private List<Comparison.Line> lines = List.of();
    private List<String> unknown = List.of();
    private List<String> left = List.of();

    @Override
    protected void load() {
        List<String> wanted = wanted();
        left = wanted.subList(Math.min(Comparison.MOST, wanted.size()), wanted.size());
        List<String> asked = wanted.subList(0, Math.min(Comparison.MOST, wanted.size()));
        List<String> before = viewed.numbers();
        List<String> named = Stream.concat(asked.stream(), before.stream()).toList();
        Map<String, ProductRow> found = named.isEmpty()
                ? Map.of()
                : catalog.rowsBySku(reader.getCaller().companyId(), named, reader.getLanguage());
        unknown = asked.stream().filter(sku -> found.get(sku) == null).toList();
        List<ProductRow> shown = known(found, asked);
        rows = articles.of(shown);
        suggested = shown.size() > 1 ? List.of() : suggested(shown, known(found, before));
        lines = Comparison.of(
                rows.stream().map(row -> row.product().attributes()).toList(), words::value);
        if (isDifferences()) {
            lines = lines.stream().filter(line -> !line.same()).toList();
        }
    }

    /** Numbers of articles in the address, each once; a number that is typed comes last. */
    private List<String> wanted() {
        String[] sent = request().getParameterValues(ARTICLE);
        return Arrays.stream(sent == null ? new String[0] : sent)
                .map(String::strip)
                .filter(sku -> !sku.isEmpty() && sku.length() <= LONGEST_NUMBER)
                .distinct()
                .limit(Comparison.MOST * 10L)
                .toList();
    }

    private static List<ProductRow> known(Map<String, ProductRow> found, List<String> skus) {
        return skus.stream().map(found::get).filter(Objects::nonNull).distinct().toList();
    }

    /** One article alone is no comparison: what is near to it, and what the reader looked at last. */
    private List<Suggestions> suggested(List<ProductRow> shown, List<ProductRow> before) {
        List<ProductRow> near = shown.isEmpty() ? List.of() : near(shown.get(0));
        Set<Long> there =
                Stream.concat(shown.stream(), near.stream()).map(ProductRow::id).collect(Collectors.toSet());
        List<ProductRow> others =
                before.stream().filter(product -> !there.contains(product.id())).toList();
        return Stream.of(
                        new Suggestions("near", "catalog.compare-near", near),
                        new Suggestions("viewed", "catalog.compare-viewed", others))
                .filter(suggestions -> !suggestions.articles().isEmpty())
                .toList();
    }

    /** What can be bought instead of an article, then its sisters. */
    private List<ProductRow> near(ProductRow one) {
        ProductView view = catalog.bySku(reader.getCaller().companyId(), one.sku(), reader.getLanguage());
        List<ProductRow> near = new ArrayList<>(view.related(Relation.ALTERNATIVE));
        Optional.ofNullable(view.successor()).ifPresent(near::add);
        near.addAll(view.sizes());
        return near.stream()
                .filter(product -> product.id() != one.id())
                .distinct()
                .limit(Comparison.MOST - 1L)
                .toList();
    }

    private Address here() {
        Address address = Address.of("/compare");
        for (ArticleRow row : rows) {
            address = address.with(ARTICLE, row.product().sku());
        }
        return isDifferences() ? address.with(DIFFERENCES, 1) : address;
    }

    public String without(ArticleRow row) {
        return here().without(ARTICLE, row.product().sku()).toString();
    }

    public String with(ProductRow product) {
        return here().with(ARTICLE, product.sku()).toString();
    }

    /** The same articles with all lines, or with those alone in which they differ. */
    public String getToggled() {
        return (isDifferences() ? here().without(DIFFERENCES) : here().with(DIFFERENCES, 1)).toString();
    }

    public boolean isDifferences() {
        return sent(DIFFERENCES).equals("1") && rows.size() > 1;
    }

    public boolean isFull() {
        return rows.size() >= Comparison.MOST;
    }

    public List<ArticleRow> getRows() {
        return rows;
    }

    public List<Suggestions> getSuggested() {
        return suggested;
    }

    public List<Comparison.Line> getLines() {
        return lines;
    }

    public String getUnknown() {
        return String.join(", ", unknown);
    }

    public String getLeft() {
        return String.join(", ", left);
    }
}
