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
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/** Something a customer wants to have seen to. It goes between us and him until it is closed with what was done, and can be opened again. */
@Entity
@Table(schema = "crm", name = "service_case")
public class ServiceCase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_case_seq")
    @SequenceGenerator(
            name = "service_case_seq",
            schema = "crm",
            sequenceName = "service_case_seq",
            allocationSize = 50)
    private Long id;

    private String number;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "order_number")
    private String orderNumber;

    private String subject;
    private String words;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private String resolution;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private long version;

    protected ServiceCase() {}

    /**
     * @param orderNumber what it is about; null for nothing in particular
     * @throws RuleViolated {@link CrmRule#TEXT_MISSING}, {@link CrmRule#TEXT_TOO_LONG}, {@link CrmRule#CHOICE_UNKNOWN}
     */
    public static ServiceCase open(
            String number,
            String formKey,
            long companyId,
            String orderNumber,
            String subject,
            String words,
            Priority priority,
            Carer by,
            Instant at) {
        if (priority == null) {
            throw new RuleViolated(CrmRule.CHOICE_UNKNOWN, Map.of("field", "priority"));
        }
        ServiceCase opened = new ServiceCase();
        opened.number = number;
        opened.formKey = formKey;
        opened.companyId = companyId;
        opened.orderNumber = orderNumber;
        opened.subject = Wording.needed("subject", subject, 160);
        opened.words = Wording.needed("words", words, 4000);
        opened.priority = priority;
        opened.state = CaseState.OPEN;
        opened.ownerId = by.personId();
        opened.madeBy = by.name();
        opened.madeAt = at;
        return opened;
    }

    /**
     * Says whose turn it is, and how soon.
     *
     * @param done what was done; needed to close it
     * @throws RuleViolated {@link CrmRule#CHOICE_UNKNOWN}, {@link CrmRule#TEXT_MISSING}, {@link CrmRule#TEXT_TOO_LONG}
     */
    public void move(CaseState to, Priority soon, String done, Instant at) {
        if (to == null || soon == null) {
            throw new RuleViolated(CrmRule.CHOICE_UNKNOWN, Map.of("field", to == null ? "state" : "priority"));
        }
        if (to == CaseState.CLOSED) {
            resolution = Wording.needed("resolution", done, 2000);
            closedAt = state == CaseState.CLOSED ? closedAt : at;
        } else {
            closedAt = null;
        }
        state = to;
        priority = soon;
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

    public CaseState state() {
        return state;
    }

    public Priority priority() {
        return priority;
    }

    /** What was done; empty before that. */
    public String resolution() {
        return resolution == null ? "" : resolution;
    }

    public String number() {
        return number;
    }

    public long companyId() {
        return companyId;
    }
}
