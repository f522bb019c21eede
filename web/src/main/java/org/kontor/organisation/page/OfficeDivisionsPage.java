package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.service.division.AssignCompany;
import org.kontor.organisation.service.division.DefineDivision;
import org.kontor.organisation.service.division.DivisionQueries;
import org.kontor.organisation.service.division.DivisionView;
import org.kontor.shell.PortalPage;

/** The divisions of the house, and the companies that belong to none. */
@Named("officeDivisions")
@RequestScoped
public class OfficeDivisionsPage extends PortalPage {

    @EJB
    private DivisionQueries queries;

    @EJB
    private DefineDivision define;

    @EJB
    private AssignCompany assign;

    private List<DivisionView> divisions = List.of();
    private List<DivisionQueries.Unassigned> unassigned = List.of();

    @Override
    protected void load() {
        divisions = queries.list();
        unassigned = queries.unassigned();
    }

    @Override
    protected void submit() {
        switch (sent("do")) {
            case "name" -> define.name(number("id"), number("version"), sent("name-en"), sent("name-zh"));
            case "close" -> define.close(number("id"));
            case "assign" -> assign.assignCountry(sent("country"), number("division"));
            default -> define.make(sent("code"), sent("new-en"), sent("new-zh"));
        }
        redirect("/office/divisions?done=saved");
    }

    private long number(String field) {
        return sent(field).matches("[0-9]{1,18}") ? Long.parseLong(sent(field)) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "organisation.division-code-wrong", "organisation.division-code-taken" -> "code";
            case "organisation.division-name-wrong" -> sent("do").isEmpty() ? "new-en" : "";
            default -> "";
        };
    }

    public List<DivisionView> getDivisions() {
        return divisions;
    }

    public List<DivisionQueries.Unassigned> getUnassigned() {
        return unassigned;
    }

    public String at(String field) {
        return isPost() ? sent(field) : "";
    }
}
