package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.factor.BeginTotp;
import org.kontor.identity.service.factor.RemoveTotp;
import org.kontor.identity.service.factor.RenewRecoveryCodes;
import org.kontor.identity.service.factor.SecondFactorQueries;
import org.kontor.identity.service.password.ChangePassword;
import org.kontor.identity.service.session.EndOtherSessions;
import org.kontor.identity.service.session.EndSession;
import org.kontor.identity.service.session.SessionQueries;
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

    @EJB
    private SecondFactorQueries factorQueries;

    @EJB
    private BeginTotp begin;

    @EJB
    private RemoveTotp remove;

    @EJB
    private RenewRecoveryCodes renew;

    @Inject
    private TryTimes times;

    private SecondFactorQueries.Factors factors;
    private List<String> codes = List.of();

    private List<SessionQueries.SessionRow> mine = List.of();

    @Override
    protected void load() {
        if (!reader.may(Permission.ACCOUNT_EDIT)) {
            throw new RuleViolated(IdentityRule.NOT_ALLOWED);
        }
        mine = sessions.mine();
        factors = factorQueries.mine();
    }

    @Override
    protected void submit() {
        switch (sent("act")) {
            case "password" -> password();
            case "totp-begin" -> {
                begin.begin(typed("totp-password"));
                redirect("/second-factor?next=/security");
            }
            case "totp-remove" -> {
                remove.remove(typed("totp-password"));
                redirect("/security?done=factor-removed");
            }
            case "codes" -> codes = renew.renew(typed("totp-password"));
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
        changePassword.change(typed("old-password"), typed("new-password"));
        redirect("/security?done=password");
    }

    /** A password is taken as it was typed, blanks at its ends too. */
    private String typed(String field) {
        String value = request().getParameter(field);
        return value == null ? "" : value;
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    public List<SessionQueries.SessionRow> getSessions() {
        return mine;
    }

    public SecondFactorQueries.Factors getFactors() {
        return factors;
    }

    /** Recovery codes just made, shown this once. */
    public List<String> getCodes() {
        return codes;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if (violated.rule() == IdentityRule.OLD_PASSWORD_WRONG) {
            return sent("act").equals("password") ? "old-password" : "totp-password";
        }
        return violated.ruleKey().startsWith("identity.password-too") ? "new-password" : "";
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return times.inWords(violated);
    }
}
