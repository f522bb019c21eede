package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.structure.CatalogueTerms;
import org.kontor.catalog.service.structure.AttributeRow;
import org.kontor.catalog.service.structure.AttributeUse;
import org.kontor.catalog.service.structure.CatalogueQueries;
import org.kontor.catalog.service.structure.CatalogueRow;
import org.kontor.catalog.service.structure.MaintainCatalogue;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Format;
import org.kontor.shell.Texts;

/** The tree of the main catalogue, the attributes, and the other catalogues. */
@Named("officeStructure")
@RequestScoped
public class OfficeStructurePage extends CategoryTreePage {

    @EJB
    private CatalogueQueries queries;

    @EJB
    private MaintainCatalogue maintain;

    @Inject
    private Texts text;

    @Inject
    private Format format;

    private List<AttributeRow> attributes = List.of();
    private Map<String, AttributeUse> uses = Map.of();
    private List<CatalogueRow> catalogues = List.of();

    @Override
    protected String catalogue() {
        return "main";
    }

    @Override
    protected String address() {
        return "/office/structure";
    }

    @Override
    protected void load() {
        super.load();
        attributes = structure.attributes(reader.getLanguage());
        uses = structure.uses();
        catalogues = queries.all(reader.getLanguage());
    }

    @Override
    protected void submit() {
        if (sent("do").equals("catalogue")) {
            maintain.add(new CatalogueTerms(sent("catalogue-code"), sent("catalogue-en"), sent("catalogue-zh")));
            redirect("/office/catalogue/" + sent("catalogue-code") + "?done=saved");
        } else {
            super.submit();
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return sent("do").equals("catalogue") ? "catalogue-code" : super.fieldOf(violated);
    }

    public List<AttributeRow> getAttributes() {
        return attributes;
    }

    public String values(AttributeRow attribute) {
        return upTo(of(attribute).values());
    }

    public String articles(AttributeRow attribute) {
        return upTo(of(attribute).articles());
    }

    private AttributeUse of(AttributeRow attribute) {
        return uses.getOrDefault(attribute.code(), new AttributeUse(0, 0));
    }

    private String upTo(long count) {
        return count > AttributeUse.MOST
                ? text.of("catalog.structure.more-than", format.number(AttributeUse.MOST))
                : format.number(count);
    }

    public List<CatalogueRow> getCatalogues() {
        return catalogues;
    }
}
