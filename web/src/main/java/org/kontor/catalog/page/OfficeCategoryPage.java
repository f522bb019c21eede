package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.structure.CategoryRepository.Terms;
import org.kontor.catalog.service.search.Facet;
import org.kontor.catalog.service.search.FacetPreviewQueries;
import org.kontor.catalog.service.search.FacetValue;
import org.kontor.catalog.service.structure.CategoryRow;
import org.kontor.catalog.service.structure.CategoryView;
import org.kontor.catalog.service.structure.FileProducts;
import org.kontor.catalog.service.structure.FiledRow;
import org.kontor.catalog.service.structure.MaintainCategory;
import org.kontor.catalog.service.structure.StructureQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** One category: its names, where it stands, whether buyers see it, and the articles in it. */
@Named("officeCategory")
@RequestScoped
public class OfficeCategoryPage extends PortalPage {

    private static final int MOST_FILED = 100;
    private static final int MOST_VALUES = 6;

    @EJB
    private StructureQueries structure;

    @EJB
    private MaintainCategory maintain;

    @EJB
    private FileProducts filing;

    @EJB
    private FacetPreviewQueries preview;

    private CategoryView view;
    private List<CategoryRow> others = List.of();
    private List<FiledRow> filed = List.of();
    private List<Facet> facets = List.of();

    @Override
    protected void load() {
        view = structure
                .category(argument())
                .orElseThrow(() -> new RuleViolated(CatalogRule.CATEGORY_NOT_FOUND, Map.of("category", argument())));
        others = structure.categories(view.catalogue(), reader.getLanguage()).stream()
                .filter(row -> !row.code().equals(argument()))
                .toList();
        filed = structure.filed(argument(), reader.getLanguage(), MOST_FILED);
        facets = preview.of(argument(), reader.getLanguage());
    }

    @Override
    protected void submit() {
        String back = "/office/category/" + argument() + "?done=saved#filed";
        switch (sent("do")) {
            case "file" -> filing.file(argument(), sent("numbers"));
            case "take-out" -> filing.takeOut(argument(), number("of"));
            case "change" -> {
                maintain.change(
                        argument(),
                        number("version"),
                        new Terms(
                                sent("name-en"),
                                sent("name-zh"),
                                sent("parent"),
                                !sent("published").isEmpty()));
                back = home() + "?done=saved#c-" + argument();
            }
            case "remove" -> {
                back = home() + "?done=saved";
                maintain.remove(argument());
            }
            default -> {
                refuse(400);
                return;
            }
        }
        redirect(back);
    }

    private String home() {
        String catalogue =
                structure.category(argument()).map(CategoryView::catalogue).orElse("main");
        return catalogue.equals("main") ? "/office/structure" : "/office/catalogue/" + catalogue;
    }

    private long number(String field) {
        return sent(field).matches("[0-9]{1,18}") ? Long.parseLong(sent(field)) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "catalog.category-wrong" -> "name-en";
            case "catalog.category-within-itself" -> "parent";
            case "catalog.filed-unknown", "catalog.filed-too-many" -> "numbers";
            default -> "";
        };
    }

    public CategoryView getView() {
        return view;
    }

    /** Where it may be put; below itself is refused. */
    public List<CategoryRow> getOthers() {
        return others;
    }

    /** The first articles in it. */
    public List<FiledRow> getFiled() {
        return filed;
    }

    /** By what buyers narrow it down. */
    public List<Facet> getFacets() {
        return Narrowing.shown(facets);
    }

    /** The first values of a facet. */
    public List<FacetValue> first(Facet facet) {
        return facet.values().stream().limit(MOST_VALUES).toList();
    }

    /** How many more values it has. */
    public int more(Facet facet) {
        return facet.all() - first(facet).size();
    }

    /** By what they could, if there were room; named only. */
    public String getFurtherFacets() {
        return facets.stream()
                .filter(facet -> !getFacets().contains(facet))
                .map(Facet::name)
                .collect(Collectors.joining(", "));
    }

    /** A dash for each category above. */
    public String indent(CategoryRow row) {
        return "– ".repeat(row.depth());
    }

    /** What stands in a field: as it was typed when its form was refused. */
    public String kept(String form, String field, String otherwise) {
        return isPost() && sent("do").equals(form) ? sent(field) : otherwise;
    }
}
