package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import java.util.List;
import org.kontor.catalog.model.structure.CategoryRepository.Terms;
import org.kontor.catalog.service.structure.CategoryRow;
import org.kontor.catalog.service.structure.MaintainCategory;
import org.kontor.catalog.service.structure.StructureQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** A page with the tree of a catalogue, in which categories are added and moved among their sisters. */
public abstract class CategoryTreePage extends PortalPage {

    @EJB
    protected StructureQueries structure;

    @EJB
    private MaintainCategory maintain;

    private List<CategoryRow> categories = List.of();

    /** The code of the catalogue. */
    protected abstract String catalogue();

    /** Where the page stands. */
    protected abstract String address();

    @Override
    protected void load() {
        categories = structure.categories(catalogue(), reader.getLanguage());
    }

    @Override
    protected void submit() {
        String code = sent("code");
        switch (sent("do")) {
            case "up" -> maintain.move(code, -1);
            case "down" -> maintain.move(code, 1);
            case "add" ->
                maintain.add(catalogue(), code, new Terms(sent("name-en"), sent("name-zh"), sent("parent"), false));
            default -> {
                refuse(400);
                return;
            }
        }
        redirect(address() + "?done=saved#c-" + code);
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

    /** What stands in a field of a form that was refused; empty in the others. */
    public String typed(String form, String field) {
        return isPost() && sent("do").equals(form) ? sent(field) : "";
    }
}
