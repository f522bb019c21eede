package org.kontor.catalog.model.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.TreeMap;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

/**
 * What one of staff wants an article to be. The article stays as it is until a colleague agrees; nobody agrees with himself,
 * and what has changed in between is not overwritten.
 */
@Entity
@Table(schema = "catalog", name = "change_proposal")
public class ChangeProposal {

    public static final int LONGEST_WORDS = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "change_proposal_seq")
    @SequenceGenerator(name = "change_proposal_seq", sequenceName = "catalog.change_proposal_seq", allocationSize = 50)
    private Long id;

    @Column(name = "product_id")
    private Long productId;

    @Column(name = "product_version")
    private long productVersion;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Convert(converter = FieldValuesConverter.class)
    private Map<String, String> was;

    @Convert(converter = FieldValuesConverter.class)
    private Map<String, String> wanted;

    private String note;

    @Column(name = "proposed_by_id")
    private Long proposedById;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @Column(name = "decided_by_id")
    private Long decidedById;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    @Version
    private long version;

    protected ChangeProposal() {}

    /**
     * @param now the article as it is
     * @param change all fields of a kind as they are to be
     * @param words to who decides; may be empty
     * @throws RuleViolated {@link CatalogRule#NOTHING_PROPOSED}, {@link CatalogRule#WORDS_TOO_LONG}
     */
    public ChangeProposal(KeptProduct now, ProductChange change, String words, Colleague by, Instant at) {
        Map<String, String> current = now.of(change.kind());
        wanted = change.differingFrom(current);
        if (wanted.isEmpty()) {
            throw new RuleViolated(CatalogRule.NOTHING_PROPOSED);
        }
        was = new TreeMap<>();
        wanted.keySet().forEach(field -> was.put(field, current.getOrDefault(field, "")));
        productId = now.id();
        productVersion = now.version();
        kind = change.kind();
        note = words.isBlank() ? null : checked(words);
        proposedById = by.id();
        proposedBy = by.name();
        proposedAt = at;
        state = ProposalVerb.TABLE.next(null, ProposalVerb.PROPOSE).orElseThrow();
    }

    /**
     * A colleague agrees: what it changes is still as it was when it was proposed, or nothing is changed.
     *
     * @param now the article, held
     * @return all fields of the kind as they are from now on, or those that change where there may be any number of them; null
     *     when it is stale
     * @throws RuleViolated {@link CatalogRule#PROPOSAL_NEEDS_A_COLLEAGUE}, {@link CatalogRule#PROPOSAL_DECIDED}
     */
    public ProductChange approve(KeptProduct now, Colleague by, Instant at) {
        requireColleague(by);
        Map<String, String> current = now.of(kind);
        if (was.entrySet().stream()
                .anyMatch(field -> !field.getValue().equals(current.getOrDefault(field.getKey(), "")))) {
            decide(ProposalVerb.OUTDATE, by, at);
            return null;
        }
        decide(ProposalVerb.APPROVE, by, at);
        if (kind.isOpen()) {
            return new ProductChange(kind, wanted);
        }
        current.putAll(wanted);
        return new ProductChange(kind, current);
    }

    /** @throws RuleViolated {@link CatalogRule#REFUSAL_NEEDS_A_REASON}; as {@link #approve} */
    public void refuse(Colleague by, String why, Instant at) {
        requireColleague(by);
        if (why.isBlank()) {
            throw new RuleViolated(CatalogRule.REFUSAL_NEEDS_A_REASON);
        }
        decide(ProposalVerb.REFUSE, by, at);
        reason = checked(why);
    }

    /** @throws RuleViolated {@link CatalogRule#PROPOSAL_OF_ANOTHER}, {@link CatalogRule#PROPOSAL_DECIDED} */
    public void withdraw(Colleague by, Instant at) {
        if (proposedById != by.id()) {
            throw new RuleViolated(CatalogRule.PROPOSAL_OF_ANOTHER);
        }
        decide(ProposalVerb.WITHDRAW, by, at);
    }

    private void requireColleague(Colleague by) {
        if (proposedById == by.id()) {
            throw new RuleViolated(CatalogRule.PROPOSAL_NEEDS_A_COLLEAGUE);
        }
    }

    private void decide(ProposalVerb verb, Colleague by, Instant at) {
        state = ProposalVerb.TABLE
                .next(state, verb)
                .orElseThrow(
                        () -> new RuleViolated(CatalogRule.PROPOSAL_DECIDED, Map.of("who", String.valueOf(decidedBy))));
        decidedById = by.id();
        decidedBy = by.name();
        decidedAt = at;
    }

    private static String checked(String words) {
        String text = words.strip();
        if (text.length() > LONGEST_WORDS || text.indexOf('\0') >= 0) {
            throw new RuleViolated(CatalogRule.WORDS_TOO_LONG, Map.of("most", LONGEST_WORDS));
        }
        return text;
    }

    public long productId() {
        return productId;
    }

    public ProposalState state() {
        return state;
    }

    public Map<String, String> was() {
        return Map.copyOf(was);
    }

    public Map<String, String> wanted() {
        return Map.copyOf(wanted);
    }
}
