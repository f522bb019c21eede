package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kontor.identity.service.KnownCaller;
import org.kontor.identity.service.SignInStep;
import org.kontor.identity.service.factor.AnswerSecondFactor;
import org.kontor.identity.service.factor.BeginTotp;
import org.kontor.identity.service.factor.ConfirmTotp;
import org.kontor.identity.service.factor.SecondFactorQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.shell.security.CallerAuthentication;
import org.kontor.shell.security.NextPage;

/**
 * The step after the password: shows the second factor, or sets one up where a role asks for it or the person wants it.
 * The recovery codes appear on this page once, in the answer to the first code.
 */
@Named
@RequestScoped
public class SecondFactorPage extends PortalPage {

    private static final int TYPED_GROUP = 4;

    @EJB
    private AnswerSecondFactor answer;

    @EJB
    private BeginTotp begin;

    @EJB
    private ConfirmTotp confirm;

    @EJB
    private SecondFactorQueries factors;

    @Inject
    private TryTimes times;

    private SignInStep step;
    private String secret;
    private List<String> codes = List.of();

    @Override
    protected void load() {
        KnownCaller pending = (KnownCaller) request().getAttribute(CallerAuthentication.PENDING);
        if (pending == null && !reader.isSignedIn()) {
            redirect("/sign-in");
            return;
        }
        step = pending == null ? SignInStep.DONE : pending.step();
        if (step != SignInStep.CONFIRM && codes.isEmpty()) {
            secret = factors.waiting().orElse(null);
            if (secret == null && step == SignInStep.DONE) {
                redirect(getNext());
            }
        }
    }

    @Override
    protected void submit() {
        switch (sent("act")) {
            case "begin" -> {
                begin.begin("");
                redirect("/second-factor?next=" + URLEncoder.encode(getNext(), StandardCharsets.UTF_8));
            }
            case "confirm" -> {
                codes = confirm.confirm(sent("code"));
                request().changeSessionId();
            }
            default -> {
                answer.answer(sent("code"));
                request().changeSessionId();
                redirect(getNext());
            }
        }
    }

    public boolean isAsked() {
        return step == SignInStep.CONFIRM;
    }

    /** The role asks for it: there is no way around. */
    public boolean isForced() {
        return step == SignInStep.ENROL;
    }

    /** Shown this once; empty before. */
    public List<String> getCodes() {
        return codes;
    }

    public boolean isWaiting() {
        return secret != null;
    }

    /** In groups, for typing. */
    public String getTyped() {
        return secret.replaceAll("(.{" + TYPED_GROUP + "})(?=.)", "$1 ");
    }

    public String getQr() {
        KnownCaller pending = (KnownCaller) request().getAttribute(CallerAuthentication.PENDING);
        String email =
                pending == null ? reader.getCaller().email() : pending.view().email();
        String label = URLEncoder.encode(email, StandardCharsets.UTF_8);
        return QrCode.svg(
                "otpauth://totp/Kontor:" + label + "?secret=" + secret + "&issuer=Kontor", texts.get("identity.qr"));
    }

    public String getNext() {
        return NextPage.of(sent("next"), "/");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.ruleKey().startsWith("identity.code-") ? "code" : "";
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return times.inWords(violated);
    }
}
