package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.catalog.model.structure.CategoryRepository.Terms;
import org.kontor.catalog.service.structure.AttributeRow;
import org.kontor.catalog.service.structure.CategoryRow;
import org.kontor.catalog.service.structure.MaintainCategory;
import org.kontor.catalog.service.structure.StructureQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** The tree of categories, and the attributes. */
@Named("officeStructure")
@RequestScoped
public class OfficeStructurePage extends PortalPage {

    @EJB
    private StructureQueries structure;

    @EJB
    private MaintainCategory maintain;

    private List<CategoryRow> categories = List.of();
    private List<AttributeRow> attributes = List.of();

    @Override
    protected void load() {
        categories = structure.categories(reader.getLanguage());
        attributes = structure.attributes(reader.getLanguage());
    }

    @Override
    protected void submit() {
        String code = sent("code");
        switch (sent("do")) {
            case "up" -> maintain.move(code, -1);
            case "down" -> maintain.move(code, 1);
            case "add" -> maintain.add(code, new Terms(sent("name-en"), sent("name-zh"), sent("parent"), false));
            default -> {
                refuse(400);
                return;
            }
        }
        redirect("/office/structure?done=saved#c-" + code);
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return sent("do").equals("add") ? "code" : "";
    }

    public List<CategoryRow> getCategories() {
        return categories;
    }

    /** A dash for each category above. */
    public String indent(CategoryRow row) {
        return "– ".repeat(row.depth());
    }

    public List<AttributeRow> getAttributes() {
        return attributes;
    }
}
