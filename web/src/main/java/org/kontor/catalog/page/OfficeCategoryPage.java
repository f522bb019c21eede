package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.structure.CategoryRepository.Terms;
import org.kontor.catalog.service.structure.CategoryRow;
import org.kontor.catalog.service.structure.CategoryView;
import org.kontor.catalog.service.structure.MaintainCategory;
import org.kontor.catalog.service.structure.StructureQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** One category: its names, where it stands, and whether buyers see it. */
@Named("officeCategory")
@RequestScoped
public class OfficeCategoryPage extends PortalPage {

    @EJB
    private StructureQueries structure;

    @EJB
    private MaintainCategory maintain;

    private CategoryView view;
    private List<CategoryRow> others = List.of();

    @Override
    protected void load() {
        view = structure
                .category(argument())
                .orElseThrow(() -> new RuleViolated(CatalogRule.CATEGORY_NOT_FOUND, Map.of("category", argument())));
        others = structure.categories(reader.getLanguage()).stream()
                .filter(row -> !row.code().equals(argument()))
                .toList();
    }

    @Override
    protected void submit() {
        switch (sent("do")) {
            case "change" ->
                maintain.change(
                        argument(),
                        sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1,
                        new Terms(
                                sent("name-en"),
                                sent("name-zh"),
                                sent("parent"),
                                !sent("published").isEmpty()));
            case "remove" -> maintain.remove(argument());
            default -> {
                refuse(400);
                return;
            }
        }
        redirect("/office/structure?done=saved#c-" + argument());
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "catalog.category-wrong" -> "name-en";
            case "catalog.category-within-itself" -> "parent";
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

    /** A dash for each category above. */
    public String indent(CategoryRow row) {
        return "– ".repeat(row.depth());
    }

    /** What stands in a field: as it was typed when its form was refused. */
    public String kept(String field, String otherwise) {
        return isPost() ? sent(field) : otherwise;
    }
}
