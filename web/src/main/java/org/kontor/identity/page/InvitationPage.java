package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.people.AcceptInvitation;
import org.kontor.identity.service.people.AcceptInvitationCommand;
import org.kontor.identity.service.people.InvitationQueries;
import org.kontor.identity.service.people.JoinByInvitation;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.shell.security.UserSession;

/** Takes the offer of a seat: with a new account, or with the one that the address already has. */
@Named
@RequestScoped
public class InvitationPage extends PortalPage {

    @EJB
    private InvitationQueries invitations;

    @EJB
    private AcceptInvitation accept;

    @EJB
    private JoinByInvitation join;

    @Inject
    private TryTimes times;

    @Inject
    private Clock clock;

    private InvitationQueries.Offer offer;

    @Override
    protected void load() {
        offer = CallContext.withOpenEyes(() -> invitations.byLink(argument())).orElse(null);
        if (offer == null) {
            response().setStatus(404);
        }
    }

    @Override
    protected void submit() {
        if (reader.isPerson()) {
            join.join(argument());
        } else {
            String password = request().getParameter("password");
            CallerName person = accept.accept(new AcceptInvitationCommand(
                    argument(),
                    sent("name"),
                    password == null ? "" : password,
                    request().getRemoteAddr(),
                    request().getHeader("User-Agent")));
            UserSession.begin(request(), person, clock.instant());
        }
        redirect("/?done=joined");
    }

    /** Null for a link that is no longer good. */
    public InvitationQueries.Offer getOffer() {
        return offer;
    }

    public String getToken() {
        return argument();
    }

    /** Signed in as the one who is invited. */
    public boolean isMine() {
        return offer != null
                && reader.isPerson()
                && offer.email().equals(reader.getCaller().email());
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if (violated.rule() == IdentityRule.NAME_NEEDED) {
            return "name";
        }
        return violated.ruleKey().startsWith("identity.password-too") ? "password" : "";
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return times.inWords(violated);
    }
}
