package org.kontor.crm.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/** Somebody at a customer whom we know, whether or not he signs in. */
@Entity
@Table(schema = "crm", name = "contact")
public class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
    @SequenceGenerator(name = "contact_seq", schema = "crm", sequenceName = "contact_seq", allocationSize = 50)
    private Long id;

    private String number;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "company_id")
    private long companyId;

    private String name;

    @Column(name = "contact_email")
    private String email;

    private String phone;

    @Column(name = "job_title")
    private String jobTitle;

    private boolean gone;

    @Version
    private long version;

    protected Contact() {}

    /** @throws RuleViolated {@link CrmRule#TEXT_MISSING}, {@link CrmRule#TEXT_TOO_LONG}, {@link CrmRule#EMAIL_UNREADABLE} */
    public static Contact of(String number, String formKey, long companyId, ContactCard card) {
        Contact contact = new Contact();
        contact.number = number;
        contact.formKey = formKey;
        contact.companyId = companyId;
        contact.change(card);
        return contact;
    }

    /** @throws RuleViolated {@link CrmRule#TEXT_MISSING}, {@link CrmRule#TEXT_TOO_LONG}, {@link CrmRule#EMAIL_UNREADABLE} */
    public void change(ContactCard card) {
        name = Wording.needed("name", card.name(), 200);
        email = Wording.email("email", card.email());
        phone = Wording.optional("phone", card.phone(), 40);
        jobTitle = Wording.optional("job-title", card.jobTitle(), 120);
        gone = card.gone();
    }

    /** @throws RuleViolated {@link CrmRule#CHANGED_MEANWHILE} */
    public void requireSeen(long seen) {
        if (version != seen) {
            throw new RuleViolated(CrmRule.CHANGED_MEANWHILE, Map.of("number", number));
        }
    }

    public String number() {
        return number;
    }

    public long companyId() {
        return companyId;
    }

    public ContactCard card() {
        return new ContactCard(name, email, phone, jobTitle, gone);
    }
}
