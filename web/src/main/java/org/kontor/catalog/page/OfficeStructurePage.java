package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.catalog.service.structure.AttributeRow;
import org.kontor.catalog.service.structure.CategoryRow;
import org.kontor.catalog.service.structure.StructureQueries;
import org.kontor.shell.PortalPage;

/** The tree of categories, and the attributes. */
@Named("officeStructure")
@RequestScoped
public class OfficeStructurePage extends PortalPage {

    @EJB
    private StructureQueries structure;

    private List<CategoryRow> categories = List.of();
    private List<AttributeRow> attributes = List.of();

    @Override
    protected void load() {
        categories = structure.categories(reader.getLanguage());
        attributes = structure.attributes(reader.getLanguage());
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
