package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.service.AttributeValue;
import org.kontor.catalog.service.CatalogQueries;
import org.kontor.catalog.service.ProductRow;
import org.kontor.catalog.service.ProductView;
import org.kontor.catalog.service.media.Media;
import org.kontor.catalog.service.media.MediaQueries;
import org.kontor.catalog.service.media.Picture;
import org.kontor.catalog.service.unit.UnitList;
import org.kontor.pricing.service.PriceStep;
import org.kontor.shell.Address;
import org.kontor.shell.ArticleRow;
import org.kontor.shell.ArticleRows;
import org.kontor.shell.PortalPage;

/** One article: what it is, what it costs, where it lies, and its sisters in other sizes to buy on the spot. */
@Named
@RequestScoped
public class ArticlePage extends PortalPage {

    /** Rows of the size table; a family with more is shown by the value of its first attribute. */
    private static final int SIZES = 24;

    /** A way to another group of the family. */
    public record Group(String name, String url, boolean here) {}

    @EJB
    private CatalogQueries catalog;

    @Inject
    private ArticleRows articles;

    @EJB
    private MediaQueries files;

    @Inject
    private ArticleWords words;

    @Inject
    private LastViewed viewed;

    private ProductView view;
    private Media media;
    private ArticleRow row;
    private final Map<Relation, List<ArticleRow>> related = new EnumMap<>(Relation.class);
    private List<ArticleRow> sizes = List.of();
    private List<Group> groups = List.of();

    @Override
    protected void load() {
        view = catalog.bySku(reader.getCaller().companyId(), argument(), reader.getLanguage());
        media = files.of(reader.getCaller().companyId(), view.sku(), reader.getLanguage());
        List<ProductRow> shown = view.sizes().size() > 1 ? group() : List.of(view.row());
        List<ProductRow> priced = new ArrayList<>(shown);
        view.related().values().forEach(priced::addAll);
        List<ArticleRow> all = articles.of(priced);
        List<ArticleRow> rows = all.subList(0, shown.size());
        int next = shown.size();
        for (Map.Entry<Relation, List<ProductRow>> kind : view.related().entrySet()) {
            related.put(kind.getKey(), all.subList(next, next + kind.getValue().size()));
            next += kind.getValue().size();
        }
        row = rows.stream()
                .filter(article -> article.product().id() == view.id())
                .findFirst()
                .orElseThrow();
        UnitList units = view.row().units();
        row = row.in(
                sent("unit").isEmpty() ? units.first() : units.of(sent("unit")).orElse(units.first()));
        sizes = rows.size() > 1 || !groups.isEmpty() ? rows : List.of();
        if (view.active()) {
            viewed.add(view.sku(), response());
        }
    }

    /** The part of the family that the table shows, and ways to the others. */
    private List<ProductRow> group() {
        List<ProductRow> family = view.sizes();
        if (family.size() <= SIZES || view.sizeAttributes().isEmpty()) {
            return family.size() <= SIZES ? family : List.of(view.row());
        }
        String by = view.sizeAttributes().get(0);
        Map<String, ProductRow> ways = new LinkedHashMap<>();
        for (ProductRow sister : family) {
            ways.merge(String.valueOf(sister.attribute(by)), sister, this::nearer);
        }
        String here = String.valueOf(view.row().attribute(by));
        groups = ways.entrySet().stream()
                .map(way -> new Group(
                        way.getKey(), way.getValue().url(), way.getKey().equals(here)))
                .toList();
        return family.stream()
                .filter(sister -> here.equals(String.valueOf(sister.attribute(by))))
                .limit(SIZES)
                .toList();
    }

    /** Of two sisters the one that has more in common with this article. */
    private ProductRow nearer(ProductRow first, ProductRow second) {
        return common(second) > common(first) ? second : first;
    }

    private long common(ProductRow sister) {
        return view.sizeAttributes().stream()
                .filter(code ->
                        Objects.equals(sister.attribute(code), view.row().attribute(code)))
                .count();
    }

    /** The address at which it stands beside what can be bought instead. */
    public String getCompared() {
        Address address = Address.of("/compare").with("sku", view.sku());
        for (ProductRow other : view.related(Relation.ALTERNATIVE).stream()
                .limit(Comparison.MOST - 1L)
                .toList()) {
            address = address.with("sku", other.sku());
        }
        return address.toString();
    }

    public ProductView getView() {
        return view;
    }

    /** An amount written as the reader's language writes figures. */
    public String value(AttributeValue value) {
        return words.value(value);
    }

    public Media getMedia() {
        return media;
    }

    /** What a picture is called: its caption, else that it is one of the article. */
    public String pictureName(Picture picture, int place) {
        return picture.caption() == null ? texts.of("catalog.media.of", view.name(), place + 1) : picture.caption();
    }

    public ArticleRow getRow() {
        return row;
    }

    /** The language of the long text where it is not the reader's; else empty. */
    public String getDescriptionIn() {
        String language = view.description().language().code();
        return language.equals(reader.getLanguage()) ? "" : language;
    }

    /** A norm and its number stay on one line. */
    public String getName() {
        return view.name().replaceAll("\\b(ISO|DIN|EN|IEC|GB/T) (?=[0-9])", "$1\u00a0");
    }

    /** A price step cannot begin below the smallest quantity that is sold. */
    public BigDecimal fromQuantity(PriceStep step) {
        return step.minQuantity().max(row.unit().lot().minimum());
    }

    public ArticleRow getSuccessor() {
        return related.getOrDefault(Relation.SUCCESSOR, List.of()).stream()
                .findFirst()
                .orElse(null);
    }

    /** What is named beside it, besides its successor, in the order of the page. */
    public List<Map.Entry<Relation, List<ArticleRow>>> getRelated() {
        return related.entrySet().stream()
                .filter(kind -> kind.getKey() != Relation.SUCCESSOR)
                .toList();
    }

    public List<ArticleRow> getSizes() {
        return sizes;
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** The attributes in which the rows shown differ: the columns of the size table. */
    public List<AttributeValue> getColumns() {
        return view.attributes().stream()
                .filter(value -> view.sizeAttributes().contains(value.code()))
                .filter(value -> sizes.stream()
                                .map(size -> String.valueOf(size.product().attribute(value.code())))
                                .distinct()
                                .count()
                        > 1)
                .limit(3)
                .toList();
    }

    /** In a family every value that differs is a way to choose; what is the same for all stands above. */
    public String getFamilyName() {
        return groups.stream().filter(Group::here).map(Group::name).findFirst().orElse("");
    }
}
