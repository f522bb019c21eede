package org.kontor.crm.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;

/**
 * Trade with a company that may come about: how much, how probably, and by when it is decided. Orders that come of it are
 * linked to it; once won or lost it says no more.
 */
@Entity
@Table(schema = "crm", name = "opportunity")
public class Opportunity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "opportunity_seq")
    @SequenceGenerator(name = "opportunity_seq", schema = "crm", sequenceName = "opportunity_seq", allocationSize = 50)
    private Long id;

    private String number;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "lead_id")
    private Long leadId;

    private String title;
    private String currency;
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int probability;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "lost_reason")
    private String lostReason;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private long version;

    protected Opportunity() {}

    /**
     * @param leadId of which it came; null for a customer's own
     * @throws RuleViolated {@link CrmRule#TEXT_MISSING}, {@link CrmRule#TEXT_TOO_LONG}, {@link CrmRule#CHOICE_UNKNOWN} for one
     *     that is decided already, and what {@link Outlook} says
     */
    public static Opportunity open(
            String number,
            String formKey,
            long companyId,
            Long leadId,
            String title,
            Outlook outlook,
            Carer by,
            Instant at) {
        Outlook believed = outlook.complete();
        if (believed.stage().isClosed()) {
            throw new RuleViolated(CrmRule.CHOICE_UNKNOWN, Map.of("field", "stage"));
        }
        Opportunity opportunity = new Opportunity();
        opportunity.number = number;
        opportunity.formKey = formKey;
        opportunity.companyId = companyId;
        opportunity.leadId = leadId;
        opportunity.title = Wording.needed("title", title, 160);
        opportunity.currency = believed.amount().currency();
        opportunity.ownerId = by.personId();
        opportunity.madeBy = by.name();
        opportunity.madeAt = at;
        opportunity.believe(believed);
        return opportunity;
    }

    /**
     * Says what is believed now.
     *
     * @param because why it is lost; otherwise of no account
     * @throws RuleViolated {@link CrmRule#SETTLED}, {@link CrmRule#CURRENCY_DIFFERS}, {@link CrmRule#TEXT_MISSING} for one lost
     *     without a reason, and what {@link Outlook} says
     */
    public void move(Outlook outlook, String because, Instant at) {
        if (stage.isClosed()) {
            throw new RuleViolated(CrmRule.SETTLED, Map.of("number", number));
        }
        Outlook believed = outlook.complete();
        if (!believed.amount().currency().equals(currency)) {
            throw new RuleViolated(CrmRule.CURRENCY_DIFFERS, Map.of("number", number, "currency", currency));
        }
        String words = Wording.optional("reason", because, 400);
        if (believed.stage() == Stage.LOST) {
            lostReason = Wording.needed("reason", words, 400);
        }
        closedAt = believed.stage().isClosed() ? at : null;
        believe(believed);
    }

    private void believe(Outlook believed) {
        stage = believed.stage();
        amount = believed.amount().amount();
        probability = believed.probability();
        closesOn = believed.closesOn();
    }

    /**
     * That an order may be said to have come of it.
     *
     * @throws RuleViolated {@link CrmRule#ORDER_UNKNOWN} for one of another company, {@link CrmRule#CURRENCY_DIFFERS}
     */
    public void requireOf(String orderNumber, long ofCompany, String inCurrency) {
        if (ofCompany != companyId) {
            throw new RuleViolated(CrmRule.ORDER_UNKNOWN, Map.of("order", orderNumber));
        }
        if (!inCurrency.equals(currency)) {
            throw new RuleViolated(CrmRule.CURRENCY_DIFFERS, Map.of("number", number, "currency", currency));
        }
    }

    /** @throws RuleViolated {@link CrmRule#CHANGED_MEANWHILE} */
    public void requireSeen(long seen) {
        if (version != seen) {
            throw new RuleViolated(CrmRule.CHANGED_MEANWHILE, Map.of("number", number));
        }
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public long companyId() {
        return companyId;
    }

    public Outlook outlook() {
        return new Outlook(stage, Money.rounded(amount, currency), probability, closesOn);
    }
}
