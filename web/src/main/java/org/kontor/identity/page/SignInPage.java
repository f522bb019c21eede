package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.SignIn;
import org.kontor.identity.service.SignInCommand;
import org.kontor.identity.service.WorkplaceQueries;
import org.kontor.identity.service.provider.StartCompanySignIn;
import org.kontor.identity.service.provider.StartCompanySignInCommand;
import org.kontor.identity.service.session.Departure;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.shell.PublicAddress;
import org.kontor.shell.security.NextPage;
import org.kontor.shell.security.UserSession;

/** Signs a person in and goes to the page that was wanted. Never says whether it was the address or the password. */
@Named
@RequestScoped
public class SignInPage extends PortalPage {

    private static final Set<String> REFUSALS = Set.of(
            "provider-refused",
            "provider-unreachable",
            "provider-flow-over",
            "provider-account-exists",
            "passkey-not-right",
            "passkey-suspected",
            "certificate-not-right",
            "certificate-not-shown",
            "too-many-tries",
            "nowhere-to-work");

    @EJB
    private SignIn signIn;

    @EJB
    private WorkplaceQueries workplaces;

    @Inject
    private Clock clock;

    @Inject
    private TryTimes times;

    @EJB
    private StartCompanySignIn company;

    @Inject
    private PublicAddress address;

    private Departure departure;

    @Override
    protected void load() {
        if (reader.isSignedIn() && !isPost()) {
            redirect(next());
        } else if (REFUSALS.contains(sent("refused"))) {
            problems.add("", "identity." + sent("refused"));
        }
    }

    @Override
    protected void submit() {
        requireText("email");
        boolean elsewhere = sent("door").equals("company") || request().getParameter("password") == null;
        if (!problems.isAny() && (elsewhere || sent("password").isEmpty()) && leave()) {
            return;
        }
        if (elsewhere && !problems.isAny()) {
            problems.add("email", "identity.no-provider");
        } else if (!elsewhere) {
            requireText("password");
        }
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

    /**
     * Goes to the provider of the address' domain, if there is one. Every address of a domain leads to the same place,
     * whether or not there is an account of it.
     */
    private boolean leave() {
        departure = company.start(new StartCompanySignInCommand(
                        sent("email"),
                        address.of(request()) + CompanyDoor.PATH,
                        next(),
                        request().getRemoteAddr()))
                .orElse(null);
        if (departure == null) {
            return false;
        }
        BrowserSecret.keep(request(), response(), departure.browser());
        response().setHeader("Refresh", "0;url=" + departure.address());
        return true;
    }

    /** Where the browser goes now; null when nowhere. No redirect: a form may lead to our own pages only. */
    public Departure getDeparture() {
        return departure;
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
