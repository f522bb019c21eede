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
import java.time.LocalDate;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/** What was talked about with a customer or a lead, or is to be done until a day. */
@Entity
@Table(schema = "crm", name = "activity")
public class Activity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "activity_seq")
    @SequenceGenerator(name = "activity_seq", schema = "crm", sequenceName = "activity_seq", allocationSize = 50)
    private Long id;

    private String number;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "company_id")
    private Long companyId;

    @Column(name = "lead_id")
    private Long leadId;

    @Column(name = "opportunity_id")
    private Long opportunityId;

    @Column(name = "case_id")
    private Long caseId;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    private String words;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String author;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Version
    private long version;

    protected Activity() {}

    /**
     * @param dueOn until when a task is to be done; of no account for anything else
     * @throws RuleViolated {@link CrmRule#CHOICE_UNKNOWN}, {@link CrmRule#TEXT_MISSING}, {@link CrmRule#TEXT_TOO_LONG}, {@link
     *     CrmRule#DAY_MISSING} for a task without a day
     */
    public static Activity note(
            String number,
            String formKey,
            About about,
            ActivityKind kind,
            String words,
            LocalDate dueOn,
            Carer by,
            Instant at) {
        if (kind == null) {
            throw new RuleViolated(CrmRule.CHOICE_UNKNOWN, Map.of("field", "kind"));
        }
        if (kind == ActivityKind.TASK && dueOn == null) {
            throw new RuleViolated(CrmRule.DAY_MISSING, Map.of("field", "due"));
        }
        Activity activity = new Activity();
        activity.number = number;
        activity.formKey = formKey;
        activity.companyId = about.companyId();
        activity.leadId = about.leadId();
        activity.opportunityId = about.opportunityId();
        activity.caseId = about.caseId();
        activity.kind = kind;
        activity.words = Wording.needed("said", words, 2000);
        activity.dueOn = kind == ActivityKind.TASK ? dueOn : null;
        activity.author = by.name();
        activity.ownerId = by.personId();
        activity.notedAt = at;
        return activity;
    }

    /** @throws RuleViolated {@link CrmRule#DONE_ALREADY}, also for what is no task */
    public void done(Instant at) {
        if (kind != ActivityKind.TASK || doneAt != null) {
            throw new RuleViolated(CrmRule.DONE_ALREADY);
        }
        doneAt = at;
    }

    public String number() {
        return number;
    }

    public Long companyId() {
        return companyId;
    }

    public Long ownerId() {
        return ownerId;
    }
}
