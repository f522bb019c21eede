package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.assortment.AssortmentTerms;
import org.kontor.catalog.model.assortment.RuleSubject;
import org.kontor.catalog.service.assortment.AssortmentQueries;
import org.kontor.catalog.service.assortment.AssortmentView;
import org.kontor.catalog.service.assortment.DefineAssortment;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** One assortment: what it shows, and to which companies. */
@Named("officeAssortment")
@RequestScoped
public class OfficeAssortmentPage extends PortalPage {

    @EJB
    private AssortmentQueries assortments;

    @EJB
    private DefineAssortment define;

    private AssortmentView view;

    @Override
    protected void load() {
        view = assortments
                .one(id(), reader.getLanguage())
                .orElseThrow(() -> new RuleViolated(CatalogRule.ASSORTMENT_NOT_FOUND));
    }

    @Override
    protected void submit() {
        String back = "/office/assortment/" + id() + "?done=saved";
        switch (sent("do")) {
            case "change" -> define.change(id(), number("version"), terms());
            case "rule" ->
                define.rule(id(), subject(), sent("code"), sent("shown").equals("yes"));
            case "forget" -> define.forget(id(), number("rule"));
            case "assign" -> define.assign(id(), sent("company"));
            case "release" -> define.release(id(), number("of"));
            case "group" -> define.assignToGroup(id(), sent("group"));
            case "release-group" -> define.releaseGroup(id(), number("of"));
            case "remove" -> {
                define.remove(id());
                back = "/office/assortments?done=saved";
            }
            default -> back = "/office/assortment/" + id();
        }
        redirect(back);
    }

    private AssortmentTerms terms() {
        return new AssortmentTerms(
                sent("name"), sent("everything").equals("yes"), sent("standard").equals("yes"));
    }

    private RuleSubject subject() {
        return sent("subject").equals("CATEGORY") ? RuleSubject.CATEGORY : RuleSubject.PRODUCT;
    }

    private long id() {
        return Long.parseLong(argument());
    }

    private long number(String field) {
        return sent(field).matches("[0-9]{1,18}") ? Long.parseLong(sent(field)) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "catalog.assortment-name-wrong", "catalog.assortment-name-taken" -> "name";
            case "catalog.assortment-rule-of-nothing" -> "code";
            case "catalog.assortment-company-unknown" -> "company";
            case "catalog.group-unknown" -> "group";
            default -> "";
        };
    }

    public AssortmentView getView() {
        return view;
    }

    /** What stands in a field: as it was typed when its form was refused. */
    public String kept(String form, String field, Object otherwise) {
        return isPost() && sent("do").equals(form) ? sent(field) : String.valueOf(otherwise);
    }
}
