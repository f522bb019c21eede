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
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/** A company that may become a customer. It becomes one with an opportunity, or is dropped for a reason; once. */
@Entity
@Table(schema = "crm", name = "lead")
public class Lead {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_seq")
    @SequenceGenerator(name = "lead_seq", schema = "crm", sequenceName = "lead_seq", allocationSize = 50)
    private Long id;

    private String number;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "company_name")
    private String companyName;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_email")
    private String contactEmail;

    @Column(name = "contact_phone")
    private String contactPhone;

    private String country;

    @Enumerated(EnumType.STRING)
    private LeadSource source;

    private String words;

    @Column(name = "owner_id")
    private long ownerId;

    @Enumerated(EnumType.STRING)
    private LeadState state;

    private String reason;

    @Column(name = "company_id")
    private Long companyId;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Version
    private long version;

    protected Lead() {}

    /**
     * @throws RuleViolated {@link CrmRule#TEXT_MISSING}, {@link CrmRule#TEXT_TOO_LONG}, {@link CrmRule#EMAIL_UNREADABLE},
     *     {@link CrmRule#COUNTRY_UNKNOWN}, {@link CrmRule#CHOICE_UNKNOWN}
     */
    public static Lead found(String number, NewLead found, Carer by, Instant at) {
        String country = found.country().strip().toUpperCase(Locale.ROOT);
        if (!Arrays.asList(Locale.getISOCountries()).contains(country)) {
            throw new RuleViolated(CrmRule.COUNTRY_UNKNOWN, Map.of("country", found.country()));
        }
        if (found.source() == null) {
            throw new RuleViolated(CrmRule.CHOICE_UNKNOWN, Map.of("field", "source"));
        }
        Lead lead = new Lead();
        lead.number = number;
        lead.formKey = found.formKey();
        lead.companyName = Wording.needed("company-name", found.companyName(), 200);
        lead.contactName = Wording.optional("contact-name", found.contactName(), 200);
        lead.contactEmail = Wording.email("contact-email", found.contactEmail());
        lead.contactPhone = Wording.optional("contact-phone", found.contactPhone(), 40);
        lead.country = country;
        lead.source = found.source();
        lead.words = Wording.optional("words", found.words(), 2000);
        lead.ownerId = by.personId();
        lead.state = LeadState.OPEN;
        lead.madeBy = by.name();
        lead.madeAt = at;
        return lead;
    }

    /** It has become a customer. @throws RuleViolated {@link CrmRule#SETTLED} */
    public void qualify(long ofCompany, Instant at) {
        requireOpen();
        state = LeadState.QUALIFIED;
        companyId = ofCompany;
        settledAt = at;
    }

    /** Nothing will come of it. @throws RuleViolated {@link CrmRule#SETTLED}, {@link CrmRule#TEXT_MISSING} */
    public void drop(String because, Instant at) {
        requireOpen();
        reason = Wording.needed("reason", because, 400);
        state = LeadState.DROPPED;
        settledAt = at;
    }

    private void requireOpen() {
        if (state != LeadState.OPEN) {
            throw new RuleViolated(CrmRule.SETTLED, Map.of("number", number));
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

    public long ownerId() {
        return ownerId;
    }

    public Long companyId() {
        return companyId;
    }

    public LeadState state() {
        return state;
    }
}
