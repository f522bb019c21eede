package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.SignIn;
import org.kontor.identity.service.SignInCommand;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;
import org.kontor.shell.security.NextPage;
import org.kontor.shell.security.UserSession;

/** Signs a person in and goes to the page that was wanted. Never says whether it was the address or the password. */
@Named
@RequestScoped
public class SignInPage extends PortalPage {

    @EJB
    private SignIn signIn;

    @Inject
    private Clock clock;

    @Inject
    private Format format;

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
        redirect(next());
    }

    private String next() {
        return NextPage.of(sent("next"), "/");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.rule() == IdentityRule.PASSWORD_DOES_NOT_MATCH ? "password" : "";
    }

    /** The hour until which an account rests is said in words of the reader, not as a time stamp. */
    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        String freeAt = violated.details().get("freeAt");
        try {
            return freeAt == null ? violated : violated.with("freeAt", format.timeOfDay(Instant.parse(freeAt)));
        } catch (DateTimeParseException alreadyInWords) {
            return violated;
        }
    }
}
