package org.kontor.integration.model;

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

/**
 * A message that could not be taken, kept as it came. A person decides once: send it into its queue again, or discard
 * it; both need a reason and are remembered with the name of who decided.
 */
@Entity
@Table(schema = "integration", name = "dead_letter")
public class DeadLetter {

    /** What has become of it. */
    public enum State {
        OPEN,
        REPLAYED,
        DISCARDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dead_letter")
    @SequenceGenerator(
            name = "dead_letter",
            schema = "integration",
            sequenceName = "dead_letter_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "queue")
    private String queue;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "business_key")
    private String businessKey;

    @Column(name = "type")
    private String type;

    @Column(name = "cause")
    private String cause;

    @Column(name = "payload")
    private String payload;

    @Column(name = "listener")
    private String listener;

    @Column(name = "died_at")
    private Instant diedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "reason")
    private String reason;

    @Version
    @Column(name = "version")
    private long version;

    protected DeadLetter() {}

    public DeadLetter(
            String queue,
            String messageId,
            String businessKey,
            String type,
            String cause,
            String payload,
            String listener,
            Instant diedAt) {
        this.queue = queue;
        this.messageId = messageId;
        this.businessKey = businessKey;
        this.type = type;
        this.cause = cause;
        this.payload = payload;
        this.listener = listener;
        this.diedAt = diedAt;
        this.state = State.OPEN;
    }

    public void replayed(String by, String why, Instant at) {
        decide(State.REPLAYED, by, why, at);
    }

    public void discarded(String by, String why, Instant at) {
        decide(State.DISCARDED, by, why, at);
    }

    private void decide(State decision, String by, String why, Instant at) {
        if (state != State.OPEN) {
            throw new RuleViolated(IntegrationRule.MESSAGE_ALREADY_DECIDED, Map.of("state", state, "by", decidedBy));
        }
        this.reason = requireReason(why);
        this.state = decision;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    /** @throws RuleViolated {@link IntegrationRule#REASON_REQUIRED} for nothing, or for more than 500 characters */
    public static String requireReason(String why) {
        String text = why == null ? "" : why.strip();
        if (text.isEmpty() || text.length() > 500) {
            throw new RuleViolated(IntegrationRule.REASON_REQUIRED);
        }
        return text;
    }

    public Long id() {
        return id;
    }

    public String queue() {
        return queue;
    }

    public String messageId() {
        return messageId;
    }

    public String businessKey() {
        return businessKey;
    }

    public String type() {
        return type;
    }

    public String payload() {
        return payload;
    }

    public String listener() {
        return listener;
    }

    public State state() {
        return state;
    }
}
