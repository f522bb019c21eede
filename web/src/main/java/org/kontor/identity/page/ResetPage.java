package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.password.ResetPassword;
import org.kontor.identity.service.password.ResetQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.shell.security.UserSession;

/** Takes another password from whoever has the link. */
@Named
@RequestScoped
public class ResetPage extends PortalPage {

    @EJB
    private ResetPassword reset;

    @EJB
    private ResetQueries resets;

    @Inject
    private TryTimes times;

    private String email;

    @Override
    protected void load() {
        email = resets.email(argument()).orElse(null);
        if (email == null) {
            response().setStatus(404);
        }
    }

    @Override
    protected void submit() {
        String password = request().getParameter("password");
        reset.reset(argument(), password == null ? "" : password, request().getRemoteAddr());
        UserSession.end(request());
        redirect("/sign-in?done=password");
    }

    /** Null for a link that is no longer good. */
    public String getEmail() {
        return email;
    }

    public String getToken() {
        return argument();
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.rule() == IdentityRule.TOO_MANY_TRIES || violated.rule() == IdentityRule.RESET_NOT_VALID
                ? ""
                : "password";
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return times.inWords(violated);
    }
}
