package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.ChangePassword;
import org.kontor.identity.service.EndOtherSessions;
import org.kontor.identity.service.EndSession;
import org.kontor.identity.service.SessionQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** How a person signs in, and where he is signed in: password, sessions. */
@Named
@RequestScoped
public class SecurityPage extends PortalPage {

    @EJB
    private SessionQueries sessions;

    @EJB
    private EndSession endSession;

    @EJB
    private EndOtherSessions endOthers;

    @EJB
    private ChangePassword changePassword;

    @Inject
    private TryTimes times;

    private List<SessionQueries.SessionRow> mine = List.of();

    @Override
    protected void load() {
        if (!reader.may(Permission.ACCOUNT_EDIT)) {
            throw new RuleViolated(IdentityRule.NOT_ALLOWED);
        }
        mine = sessions.mine();
    }

    @Override
    protected void submit() {
        switch (sent("act")) {
            case "password" -> password();
            case "others" -> {
                endOthers.end();
                redirect("/security?done=sessions");
            }
            case "session" -> {
                endSession.end(number(sent("session")));
                redirect("/security?done=sessions");
            }
            default -> throw new RuleViolated(IdentityRule.NO_SUCH_SESSION);
        }
    }

    private void password() {
        String before = request().getParameter("old-password");
        String after = request().getParameter("new-password");
        changePassword.change(before == null ? "" : before, after == null ? "" : after);
        redirect("/security?done=password");
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    public List<SessionQueries.SessionRow> getSessions() {
        return mine;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if (violated.rule() == IdentityRule.OLD_PASSWORD_WRONG) {
            return "old-password";
        }
        return violated.ruleKey().startsWith("identity.password-too") ? "new-password" : "";
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return times.inWords(violated);
    }
}
