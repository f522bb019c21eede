package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.structure.CatalogueTerms;
import org.kontor.catalog.service.structure.CatalogueQueries;
import org.kontor.catalog.service.structure.CatalogueView;
import org.kontor.catalog.service.structure.MaintainCatalogue;
import org.kontor.kernel.RuleViolated;

/** One catalogue: its tree, and the companies and customer groups that browse it. */
@Named("officeCatalogue")
@RequestScoped
public class OfficeCataloguePage extends CategoryTreePage {

    @EJB
    private CatalogueQueries queries;

    @EJB
    private MaintainCatalogue maintain;

    private CatalogueView view;

    @Override
    protected String catalogue() {
        return argument();
    }

    @Override
    protected String address() {
        return "/office/catalogue/" + argument();
    }

    @Override
    protected void load() {
        view = queries.one(argument())
                .orElseThrow(() -> new RuleViolated(CatalogRule.CATALOGUE_NOT_FOUND, Map.of("catalogue", argument())));
        super.load();
    }

    @Override
    protected void submit() {
        String code = argument();
        String back = address();
        switch (sent("do")) {
            case "rename" ->
                maintain.rename(
                        new CatalogueTerms(code, sent("catalogue-en"), sent("catalogue-zh")), number("version"));
            case "company" -> maintain.giveToCompany(code, sent("company"));
            case "group" -> maintain.giveToGroup(code, sent("group"));
            case "take-company" -> maintain.takeFromCompany(code, number("of"));
            case "take-group" -> maintain.takeFromGroup(code, number("of"));
            case "remove" -> {
                maintain.remove(code);
                back = "/office/structure";
            }
            default -> {
                super.submit();
                return;
            }
        }
        redirect(back + "?done=saved");
    }

    private long number(String field) {
        return sent(field).matches("[0-9]{1,18}") ? Long.parseLong(sent(field)) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (sent("do")) {
            case "rename" -> "catalogue-en";
            case "company", "group" -> sent("do");
            default -> super.fieldOf(violated);
        };
    }

    public CatalogueView getView() {
        return view;
    }

    /** What stands in a field: as it was typed when its form was refused. */
    public String kept(String form, String field, String otherwise) {
        return isPost() && sent("do").equals(form) ? sent(field) : otherwise;
    }
}
