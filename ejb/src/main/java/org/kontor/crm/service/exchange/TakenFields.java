package org.kontor.crm.service.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import org.kontor.crm.model.About;
import org.kontor.crm.model.AccountCard;
import org.kontor.crm.model.AccountRepository;
import org.kontor.crm.model.Activity;
import org.kontor.crm.model.ActivityKind;
import org.kontor.crm.model.CareRepository;
import org.kontor.crm.model.Carer;
import org.kontor.crm.model.CaseState;
import org.kontor.crm.model.Contact;
import org.kontor.crm.model.ContactCard;
import org.kontor.crm.model.CrmRule;
import org.kontor.crm.model.Opportunity;
import org.kontor.crm.model.PipelineRepository;
import org.kontor.crm.model.Priority;
import org.kontor.crm.model.ServiceCase;
import org.kontor.crm.model.exchange.SharedKey;
import org.kontor.crm.model.exchange.SharedKind;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/** What the other side has changed or made becomes ours by the same verbs as if somebody here had done it. */
@Dependent
class TakenFields {

    private static final Carer CRM = new Carer(null, "CRM");

    @Inject
    private CareRepository care;

    @Inject
    private PipelineRepository pipeline;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Clock clock;

    /**
     * @return our number of what was made there
     * @throws RuleViolated {@link CrmRule#RECORD_UNKNOWN} for what is made here alone, and what the model says
     */
    String create(SharedKind kind, RecordTold told) {
        String form = "crm/" + kind + "/" + told.foreignKey();
        switch (kind) {
            case CONTACT -> {
                ContactCard card = new ContactCard(
                        told.text("name"),
                        told.text("email"),
                        told.text("phone"),
                        told.text("jobTitle"),
                        Boolean.parseBoolean(told.text("gone")));
                Contact contact = Contact.of(care.nextNumber("K"), form, care.company(told.text("company")), card);
                care.add(contact);
                return contact.number();
            }
            case CASE -> {
                ServiceCase made = ServiceCase.open(
                        care.nextNumber("S"),
                        form,
                        care.company(told.text("company")),
                        orderOf(care.company(told.text("company")), told.text("order")),
                        told.text("subject"),
                        told.text("words"),
                        choice(Priority.class, told.text("priority")),
                        CRM,
                        now());
                care.add(made);
                return made.number();
            }
            case ACTIVITY -> {
                Activity made = Activity.note(
                        care.nextNumber("A"),
                        form,
                        About.ofCompany(care.company(told.text("company"))),
                        choice(ActivityKind.class, told.text("kind")),
                        told.text("words"),
                        day(told.text("due")),
                        CRM,
                        now());
                care.add(made);
                return made.number();
            }
            default -> throw new RuleViolated(CrmRule.RECORD_UNKNOWN, Map.of("record", kind + "/" + told.foreignKey()));
        }
    }

    /** @throws RuleViolated what the model says */
    void take(SharedKey key, long companyId, Map<String, String> fields) {
        switch (key.kind()) {
            case ACCOUNT -> {
                AccountCard card = accounts.card(companyId);
                accounts.keep(
                        companyId,
                        new AccountCard(
                                fields.getOrDefault("website", card.website()),
                                fields.getOrDefault("industry", card.industry()),
                                fields.getOrDefault("phone", card.phone())));
            }
            case CONTACT -> {
                Contact contact = care.lockContact(key.number());
                ContactCard card = contact.card();
                contact.change(new ContactCard(
                        fields.getOrDefault("name", card.name()),
                        fields.getOrDefault("email", card.email()),
                        fields.getOrDefault("phone", card.phone()),
                        fields.getOrDefault("jobTitle", card.jobTitle()),
                        fields.containsKey("gone") ? Boolean.parseBoolean(fields.get("gone")) : card.gone()));
            }
            case CASE -> {
                ServiceCase one = care.lockCase(key.number());
                one.move(
                        fields.containsKey("state") ? choice(CaseState.class, fields.get("state")) : one.state(),
                        fields.containsKey("priority")
                                ? choice(Priority.class, fields.get("priority"))
                                : one.priority(),
                        fields.getOrDefault("resolution", one.resolution()),
                        now());
            }
            case ACTIVITY -> {
                if (Boolean.parseBoolean(fields.get("done"))) {
                    care.lockActivity(key.number()).done(now());
                }
            }
            case ORDER -> linked(key.number(), fields.get("opportunity"));
        }
        care.flush();
    }

    private void linked(String order, String opportunity) {
        pipeline.opportunityOf(order).ifPresent(before -> pipeline.unlink(pipeline.lockOpportunity(before), order));
        if (!opportunity.isEmpty()) {
            Opportunity now = pipeline.lockOpportunity(opportunity);
            SqlRow of = pipeline.order(order);
            now.requireOf(order, of.number(), of.text());
            pipeline.link(now, order, CRM, now());
        }
    }

    private String orderOf(long company, String order) {
        if (order.isEmpty()) {
            return null;
        }
        if (pipeline.order(order).number() != company) {
            throw new RuleViolated(CrmRule.ORDER_UNKNOWN, Map.of("order", order));
        }
        return order;
    }

    /** Null for what is no choice, which the model refuses. */
    private static <E extends Enum<E>> E choice(Class<E> of, String name) {
        return Arrays.stream(of.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new RuleViolated(CrmRule.DAY_MISSING, Map.of("field", "due"));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
