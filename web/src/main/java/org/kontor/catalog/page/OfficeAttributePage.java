package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.service.structure.AttributeView;
import org.kontor.catalog.service.structure.MaintainAttribute;
import org.kontor.catalog.service.structure.StructureQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** One attribute: its names, its values, and those among them that mean the same. */
@Named("officeAttribute")
@RequestScoped
public class OfficeAttributePage extends PortalPage {

    /** More values than this are found by searching articles. */
    private static final int SHOWN = 200;

    @EJB
    private StructureQueries structure;

    @EJB
    private MaintainAttribute maintain;

    private AttributeView view;

    @Override
    protected void load() {
        view = structure
                .attribute(argument())
                .orElseThrow(() -> new RuleViolated(CatalogRule.ATTRIBUTE_UNKNOWN, Map.of("attribute", argument())));
    }

    @Override
    protected void submit() {
        switch (sent("do")) {
            case "change" ->
                maintain.change(argument(), number("version"), sent("name-en"), sent("name-zh"), sent("unit"), (int)
                        number("position"));
            case "merge" -> maintain.merge(argument(), List.of(sent("from")), sent("into"));
            case "merge-all" -> maintain.mergeAll(argument());
            default -> refuse(400);
        }
        redirect("/office/attribute/" + argument() + "?done=saved");
    }

    private long number(String field) {
        return sent(field).matches("[0-9]{1,9}") ? Long.parseLong(sent(field)) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "catalog.attribute-wrong" -> "name-en";
            case "catalog.attribute-value-unknown" -> "into";
            default -> "";
        };
    }

    public AttributeView getView() {
        return view;
    }

    public List<AttributeView.Value> getValues() {
        return view.values().stream().limit(SHOWN).toList();
    }

    /** What stands in a field: as it was typed when its form was refused. */
    public String kept(String field, Object otherwise) {
        if (isPost() && sent("do").equals("change")) {
            return sent(field);
        }
        return otherwise == null ? "" : String.valueOf(otherwise);
    }
}
