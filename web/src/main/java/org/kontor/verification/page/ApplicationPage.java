package org.kontor.verification.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.kontor.identity.service.CountGuestTry;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.service.AnswerQuestion;
import org.kontor.verification.service.ApplicationQueries;
import org.kontor.verification.service.ApplicationView;
import org.kontor.verification.service.Upload;

/** How an application stands, for whoever has the link to it; and the place to answer a question. */
@Named("applicationPage")
@RequestScoped
public class ApplicationPage extends PortalPage {

    /** One step of the way: done, now, todo or bad. */
    public record Step(String key, String style, java.time.Instant at) {}

    @EJB
    private ApplicationQueries applications;

    @EJB
    private AnswerQuestion answer;

    @EJB
    private CountGuestTry tries;

    private ApplicationView application;

    @Override
    protected void load() {
        application = Guest.call(() -> applications.byLink(argument()));
    }

    @Override
    protected void submit() {
        tries.count(request().getRemoteAddr());
        List<Upload> papers = UploadedFiles.of(request(), "papers");
        Guest.call(() -> answer.answer(argument(), sent("answer"), papers));
        redirect("/application/" + argument() + "?done=answered");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "verification.field-missing", "verification.text-too-long" -> "answer";
            case "verification.file-too-large",
                    "verification.file-must-be-pdf-or-picture",
                    "verification.too-many-files" -> "papers";
            default -> "";
        };
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return violated.rule() == VerificationRule.FIELD_MISSING
                ? violated.with("label", texts.get("verification.field.answer"))
                : violated;
    }

    public ApplicationView getApplication() {
        return application;
    }

    public String getToken() {
        return argument();
    }

    /** Received, confirmed, looked at, decided. */
    public List<Step> getSteps() {
        String state = application.state();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("received", "done", application.receivedAt()));
        boolean confirmed = application.confirmedAt() != null;
        steps.add(new Step("confirmed", confirmed ? "done" : "now", application.confirmedAt()));
        boolean decided = state.equals("VERIFIED")
                || state.equals("REFUSED")
                || state.equals("RESTRICTED")
                || state.equals("HELD");
        if (state.equals("QUESTION")) {
            steps.add(new Step("question", "now", application.since()));
        } else {
            steps.add(new Step("review", !confirmed ? "todo" : decided ? "done" : "now", null));
        }
        steps.add(
                switch (state) {
                    case "VERIFIED" -> new Step("verified", "done", application.since());
                    case "REFUSED" -> new Step("refused", "bad", application.since());
                    case "RESTRICTED", "HELD" -> new Step("restricted", "bad", application.since());
                    default -> new Step("verified", "todo", null);
                });
        return steps;
    }
}
