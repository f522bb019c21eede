package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.factor.SecondFactorQueries;
import org.kontor.identity.service.setup.AdvanceSetup;
import org.kontor.identity.service.setup.MakeFirstAdministrator;
import org.kontor.identity.service.setup.MakeFirstAdministratorCommand;
import org.kontor.identity.service.setup.SetupQueries;
import org.kontor.identity.service.setup.SetupQueries.Stage;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.House;
import org.kontor.shell.PortalPage;
import org.kontor.shell.security.UserSession;

/**
 * The first steps of a new Kontor. The administrator is made from this machine only, by the code in its log; the other
 * steps are his, may be skipped and taken up again until he ends them. Elsewhere, and later, the page is not there.
 */
@Named
@RequestScoped
public class SetupPage extends PortalPage {

    private static final List<String> STEPS = List.of("admin", "house", "mail", "catalog", "demo", "finish");

    @Inject
    private House house;

    @EJB
    private SetupQueries setup;

    @EJB
    private MakeFirstAdministrator first;

    @EJB
    private AdvanceSetup advance;

    @EJB
    private SecondFactorQueries factors;

    @Inject
    private TryTimes times;

    @Inject
    private Clock clock;

    private Stage stage;
    private SetupQueries.Progress progress;

    @Override
    protected void load() {
        enter();
        if (stage == Stage.STEPS) {
            progress = setup.progress();
        }
    }

    private void enter() {
        stage = setup.stage();
        boolean open = stage == Stage.ADMINISTRATOR ? isHere() : stage == Stage.STEPS && isAdministrator();
        if (!open) {
            throw new RuleViolated(IdentityRule.NO_SETUP);
        }
    }

    private boolean isAdministrator() {
        return reader.may(Permission.STAFF_ROLE_MANAGE);
    }

    private boolean isHere() {
        try {
            return InetAddress.getByName(request().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    @Override
    protected void submit() {
        enter();
        switch (sent("act")) {
            case "admin" -> makeAdministrator();
            case "house" -> {
                advance.name(sent("house"), sent("currency").toUpperCase(java.util.Locale.ROOT));
                house.forget();
                redirect("/setup?step=mail&done=preferences");
            }
            case "letter" -> {
                advance.sendLetter();
                redirect("/setup?step=mail&done=letter");
            }
            case "finish" -> {
                advance.finish();
                redirect("/office/");
            }
            default -> throw new RuleViolated(IdentityRule.NO_SETUP);
        }
    }

    private void makeAdministrator() {
        String password = request().getParameter("password");
        CallerName administrator = first.make(new MakeFirstAdministratorCommand(
                sent("code"),
                sent("email"),
                sent("name"),
                password == null ? "" : password,
                request().getRemoteAddr(),
                request().getHeader("User-Agent")));
        UserSession.begin(request(), administrator, clock.instant());
        redirect("/setup?step=house");
    }

    public List<String> getSteps() {
        return STEPS;
    }

    /** The step shown: the first until it is taken, then the one asked for. */
    public String getStep() {
        String asked = sent("step");
        if (stage == Stage.ADMINISTRATOR) {
            return "admin";
        }
        return STEPS.indexOf(asked) > 0 ? asked : "house";
    }

    /** Empty after the last. */
    public String getNextStep() {
        int at = STEPS.indexOf(getStep());
        return at + 1 < STEPS.size() ? STEPS.get(at + 1) : "";
    }

    /** Whether nothing is missing at a step. */
    public boolean isComplete(String step) {
        if (stage == Stage.ADMINISTRATOR) {
            return false;
        }
        return switch (step) {
            case "admin" -> true;
            case "house" -> progress.houseName() != null;
            case "mail" -> progress.letterStatus().equals("SENT");
            case "catalog" -> progress.products() > 0;
            case "demo" -> progress.companies() > 0;
            default -> false;
        };
    }

    public SetupQueries.Progress getProgress() {
        return progress;
    }

    public boolean isSecondFactor() {
        SecondFactorQueries.Factors mine = factors.mine();
        return mine.totp() || mine.passkey();
    }

    public String getMailServer() {
        String host = System.getenv("KONTOR_SMTP_HOST");
        String port = System.getenv("KONTOR_SMTP_PORT");
        return (host == null ? "127.0.0.1" : host) + ":" + (port == null ? "2525" : port);
    }

    /** Secrets can be kept only with a key. */
    public boolean isSecretKey() {
        return System.getenv("KONTOR_SECRET_KEY") != null || System.getenv("KONTOR_SECRET_KEY_FILE") != null;
    }

    public boolean isTls() {
        String address = System.getenv("KONTOR_BASE_URL");
        return address != null && address.startsWith("https:");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "identity.setup-code-wrong" -> "code";
            case "identity.email-unknown-form", "identity.account-exists" -> "email";
            case "identity.name-needed" -> sent("act").equals("house") ? "house" : "name";
            case "identity.currency-unknown" -> "currency";
            default -> violated.ruleKey().startsWith("identity.password-too") ? "password" : "";
        };
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return times.inWords(violated);
    }
}
