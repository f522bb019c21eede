package org.kontor.crm.page;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kontor.crm.model.ActivityKind;
import org.kontor.crm.model.CrmRule;
import org.kontor.crm.model.Outlook;
import org.kontor.crm.model.Stage;
import org.kontor.crm.service.ActivityView;
import org.kontor.crm.service.NoteActivity;
import org.kontor.crm.service.NoteActivityCommand;
import org.kontor.kernel.Ids;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** What pages about customers have in common: forms that do a thing once, choices, and what was talked about. */
public abstract class CrmPage extends PortalPage {

    private static final Map<String, String> FIELDS = Map.of(
            "crm.company-unknown", "company",
            "crm.country-unknown", "country",
            "kernel.currency-unknown", "currency",
            "crm.amount-wrong", "amount",
            "kernel.amount-must-fit-the-currency", "amount",
            "crm.currency-differs", "order",
            "crm.probability-wrong", "probability",
            "crm.order-unknown", "order",
            "crm.order-of-another", "order");

    @EJB
    private NoteActivity activities;

    @Inject
    private Ids ids;

    @Override
    protected String fieldOf(RuleViolated violated) {
        String named = violated.details().get("field");
        return named != null ? named : FIELDS.getOrDefault(violated.ruleKey(), "");
    }

    /** Which of the forms of the page was sent. */
    protected String act(String otherwise) {
        return sent("act").isEmpty() ? otherwise : sent("act");
    }

    /** Notes what was typed about what the page shows, or that a task is done. */
    protected void noteActivity(NoteActivityCommand.Subject subject, String number) {
        if (!sent("task").isEmpty()) {
            activities.done(sent("task"));
            return;
        }
        activities.note(new NoteActivityCommand(
                getKey(), subject, number, choice(ActivityKind.class, "kind"), sent("said"), day("due")));
    }

    /** What was typed of an opportunity, in a currency. */
    protected Outlook outlook(String currency) {
        return new Outlook(choice(Stage.class, "stage"), amount(currency), probability(), day("closes"));
    }

    /** Null for what is no amount. @throws RuleViolated as {@link Money#of} says */
    private Money amount(String currency) {
        String typed = sent("amount").replaceAll("[\\s\\u00a0\\u202f']", "").replace(',', '.');
        return typed.matches("[0-9]{1,12}([.][0-9]{1,6})?") ? Money.of(typed, currency) : null;
    }

    private Integer probability() {
        String typed = sent("probability");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,3}")) {
            throw new RuleViolated(CrmRule.PROBABILITY_WRONG);
        }
        return Integer.valueOf(typed);
    }

    /** Null for what is no choice. */
    protected <E extends Enum<E>> E choice(Class<E> of, String field) {
        return Arrays.stream(of.getEnumConstants())
                .filter(one -> one.name().equals(sent(field)))
                .findFirst()
                .orElse(null);
    }

    protected LocalDate day(String field) {
        try {
            return LocalDate.parse(sent(field));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** As the form says that was shown; 0 for none. */
    protected long version() {
        return sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : 0;
    }

    public List<ActivityKind> getKinds() {
        return List.of(ActivityKind.values());
    }

    /** What was talked about, and is to be done; of a page that shows it. */
    public List<ActivityView> getActivities() {
        return List.of();
    }

    /** Of this form; a form that was refused keeps its own. */
    public String getKey() {
        return sent("key").matches("[0-9a-f-]{36}") ? sent("key") : ids.next().toString();
    }
}
