package org.kontor.organisation.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.service.division.AssignCompany;
import org.kontor.organisation.service.division.DivisionQueries;
import org.kontor.organisation.service.division.DivisionView;
import org.kontor.shell.OfficeRoutes;
import org.kontor.shell.PortalPage;

/** Which division looks after a company, and who of us speaks for the house to it. */
@Named("officeCare")
@RequestScoped
public class OfficeCarePage extends PortalPage {

    /** The contact stays who it is. */
    private static final String KEEP = "keep";

    @EJB
    private DivisionQueries queries;

    @EJB
    private AssignCompany assign;

    private DivisionQueries.Care care;

    @Override
    protected void load() {
        care = queries.of(getNumber());
    }

    @Override
    protected void submit() {
        assign.assign(getNumber(), number("division"));
        if (!sent("contact").equals(KEEP)) {
            assign.contact(getNumber(), number("contact"), sent("phone"));
        }
        redirect("/office/company/" + getNumber());
    }

    private Long number(String field) {
        return sent(field).matches("[0-9]{1,18}") ? Long.valueOf(sent(field)) : null;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.ruleKey().equals("organisation.contact-needs-a-phone") ? "phone" : "";
    }

    public String getNumber() {
        return OfficeRoutes.argument();
    }

    public DivisionQueries.Care getCare() {
        return care;
    }

    public List<DivisionView> getDivisions() {
        return queries.list();
    }

    public List<DivisionQueries.Colleague> getColleagues() {
        return queries.colleagues();
    }

    /** Somebody who is the contact without being of staff here: he stays when nothing is chosen. */
    public boolean isContactKept() {
        return care.contact() == null && care.contactName() != null;
    }

    public boolean isDivision(long id) {
        return isPost()
                ? sent("division").equals(String.valueOf(id))
                : care.division() != null && care.division() == id;
    }

    public boolean isContact(long id) {
        return isPost() ? sent("contact").equals(String.valueOf(id)) : care.contact() != null && care.contact() == id;
    }

    public String getPhone() {
        return isPost() ? sent("phone") : care.phone();
    }
}
