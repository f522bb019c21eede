package org.kontor.verification.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.identity.service.CountGuestTry;
import org.kontor.kernel.Ids;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;
import org.kontor.verification.model.ApplicationForm;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.service.SubmitApplication;
import org.kontor.verification.service.SubmitApplicationCommand;

/** A company asks to become a customer. The answer is the same whoever asks: a page of its own, and a letter. */
@Named
@RequestScoped
public class ApplyPage extends PortalPage {

    private static final List<String> NEEDED = List.of(
            "legal-name",
            "country",
            "street",
            "city",
            "register-name",
            "register-number",
            "officers",
            "contact-name",
            "contact-email");

    /** Fields of the form by the rule that speaks about them. */
    private static final Set<String> FIELDS =
            Set.of("verification.field-missing", "verification.text-too-long", "verification.tax-number-wrong");

    @EJB
    private SubmitApplication submit;

    @EJB
    private CountGuestTry tries;

    @Inject
    private Ids ids;

    @Inject
    private Format format;

    @Override
    protected void load() {
        // an empty form, or the one just sent
    }

    @Override
    protected void submit() {
        NEEDED.stream().filter(field -> sent(field).isEmpty()).forEach(this::missing);
        if (!isAccepted()) {
            problems.add("terms", "verification.terms-must-be-accepted");
        }
        if (problems.isAny()) {
            return;
        }
        ApplicationForm form = new ApplicationForm(
                sent("legal-name"),
                sent("country"),
                sent("register-name"),
                sent("register-number"),
                sent("tax-number"),
                sent("vat-id"),
                sent("street"),
                sent("city"),
                sent("region"),
                sent("postal-code"),
                sent("officers"),
                sent("expected-business"),
                sent("contact-name"),
                sent("contact-email"),
                sent("contact-phone"),
                reader.getLanguage());
        tries.count(request().getRemoteAddr());
        SubmitApplicationCommand command =
                new SubmitApplicationCommand(getKey(), form, isAccepted(), UploadedFiles.of(request(), "papers"));
        String token = Guest.call(() -> submit.submit(command));
        redirect("/application/" + token + "?done=applied");
    }

    private void missing(String field) {
        String label = texts.get("verification.field." + field);
        problems.add(field, new RuleViolated(VerificationRule.FIELD_MISSING, Map.of("field", field, "label", label)));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if (FIELDS.contains(violated.ruleKey())) {
            return violated.details().getOrDefault("field", "");
        }
        return switch (violated.ruleKey()) {
            case "verification.country-unknown" -> "country";
            case "verification.email-unusable" -> "contact-email";
            case "verification.terms-must-be-accepted" -> "terms";
            case "verification.file-too-large",
                    "verification.file-must-be-pdf-or-picture",
                    "verification.too-many-files" -> "papers";
            default -> "";
        };
    }

    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        if (violated.rule() == VerificationRule.FIELD_MISSING) {
            return violated.with("label", texts.get("verification.field." + fieldOf(violated)));
        }
        if (violated.rule() == VerificationRule.TAX_NUMBER_WRONG) {
            return violated.with("country", format.country(violated.details().get("country")));
        }
        String freeAt = violated.details().get("freeAt");
        try {
            return freeAt == null ? violated : violated.with("freeAt", format.timeOfDay(Instant.parse(freeAt)));
        } catch (DateTimeParseException alreadyInWords) {
            return violated;
        }
    }

    /** Made once for a form: sent twice it is one application. */
    public String getKey() {
        String key = sent("key");
        return key.matches("[0-9a-f-]{36}") ? key : ids.next().toString();
    }

    public boolean isAccepted() {
        return "yes".equals(sent("terms"));
    }

    public String getChosenCountry() {
        return sent("country");
    }
}
