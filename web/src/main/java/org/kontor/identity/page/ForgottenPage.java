package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.identity.service.password.RequestPasswordReset;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** Asks for the address to which the link for another password goes; says the same whether there is an account or not. */
@Named
@RequestScoped
public class ForgottenPage extends PortalPage {

    @EJB
    private RequestPasswordReset reset;

    @Inject
    private TryTimes times;

    @Override
    protected void load() {
        // nothing is known of the reader
    }

    @Override
    protected void submit() {
        requireText("email");
        if (!problems.isAny()) {
            reset.request(sent("email"), request().getRemoteAddr());
            redirect("/forgotten?sent=1");
        }
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return times.inWords(violated);
    }
}
