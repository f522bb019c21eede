package org.kontor.verification.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.kontor.identity.service.CountGuestTry;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;
import org.kontor.verification.service.ApplicationQueries;
import org.kontor.verification.service.ConfirmApplication;

/** Where the link of the first letter leads: opening it changes nothing, the button does. */
@Named("confirmApplication")
@RequestScoped
public class ConfirmPage extends PortalPage {

    @EJB
    private ApplicationQueries applications;

    @EJB
    private ConfirmApplication confirm;

    @EJB
    private CountGuestTry tries;

    @Inject
    private Format format;

    private ApplicationQueries.Confirmation confirmation;

    @Override
    protected void load() {
        confirmation = Guest.call(() -> applications.toConfirm(argument()));
    }

    @Override
    protected void submit() {
        tries.count(request().getRemoteAddr());
        String view = Guest.call(() -> confirm.confirm(argument(), request().getParameter("password")));
        redirect("/application/" + view + "?done=confirmed");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.ruleKey().startsWith("identity.password-too-") ? "password" : "";
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        String freeAt = violated.details().get("freeAt");
        try {
            return freeAt == null ? violated : violated.with("freeAt", format.timeOfDay(Instant.parse(freeAt)));
        } catch (DateTimeParseException alreadyInWords) {
            return violated;
        }
    }

    public String getToken() {
        return argument();
    }

    public ApplicationQueries.Confirmation getConfirmation() {
        return confirmation;
    }
}
