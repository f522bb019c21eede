package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.SignIn;
import org.kontor.identity.service.SignInCommand;
import org.kontor.identity.service.WorkplaceQueries;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.shell.security.NextPage;
import org.kontor.shell.security.UserSession;

/** Signs a person in and goes to the page that was wanted. Never says whether it was the address or the password. */
@Named
@RequestScoped
public class SignInPage extends PortalPage {

    @EJB
    private SignIn signIn;

    @EJB
    private WorkplaceQueries workplaces;

    @Inject
    private Clock clock;

    @Inject
    private TryTimes times;

    @Override
    protected void load() {
        if (reader.isSignedIn() && !isPost()) {
            redirect(next());
        }
    }

    @Override
    protected void submit() {
        requireText("email");
        requireText("password");
        if (problems.isAny()) {
            return;
        }
        CallerName person = signIn.signIn(new SignInCommand(
                sent("email"),
                request().getParameter("password"),
                request().getRemoteAddr(),
                request().getHeader("User-Agent")));
        UserSession.begin(request(), person, clock.instant());
        boolean chooses = CallContext.withOpenEyes(() -> workplaces.areSeveral(person.id()));
        redirect(chooses ? "/choose-company?next=" + URLEncoder.encode(next(), StandardCharsets.UTF_8) : next());
    }

    private String next() {
        return NextPage.of(sent("next"), "/");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.rule() == IdentityRule.PASSWORD_DOES_NOT_MATCH ? "password" : "";
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return times.inWords(violated);
    }
}
