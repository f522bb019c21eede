package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.WorkplaceQueries;
import org.kontor.identity.service.session.SwitchCompany;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.shell.security.NextPage;

/** For which of his companies a person works: asked after signing in, and from the head of every page. */
@Named
@RequestScoped
public class ChooseCompanyPage extends PortalPage {

    @EJB
    private WorkplaceQueries workplaces;

    @EJB
    private SwitchCompany company;

    private List<WorkplaceQueries.Workplace> places = List.of();

    @Override
    protected void load() {
        if (!reader.may(Permission.ACCOUNT_EDIT)) {
            throw new RuleViolated(IdentityRule.NOT_ALLOWED);
        }
        // The reader sees one company at a time; here he is told the names of his others.
        places = CallContext.withOpenEyes(workplaces::mine);
    }

    @Override
    protected void submit() {
        String chosen = sent("company");
        long id = chosen.matches("[0-9]{1,18}") ? Long.parseLong(chosen) : 0;
        CallContext.withOpenEyes(() -> company.switchTo(id));
        redirect(NextPage.of(sent("next"), "/"));
    }

    public List<WorkplaceQueries.Workplace> getPlaces() {
        return places;
    }
}
