package org.kontor.verification.model.bank;

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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Secrets;
import org.kontor.verification.model.Officer;
import org.kontor.verification.model.VerificationRule;

/**
 * Where a company has its money. The number lies sealed; nobody sees more of it than its end without opening it. It is
 * used only when one of staff has seen evidence and a colleague agrees; it never becomes another number.
 */
@Entity
@Table(schema = "verification", name = "bank_account")
public class BankAccount {

    private static final String PLACE = "verification.bank_account.sealed:";
    static final String PRINT = "verification.bank_account";
    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_WORDS = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bank_account_seq")
    @SequenceGenerator(name = "bank_account_seq", sequenceName = "verification.bank_account_seq", allocationSize = 50)
    private Long id;

    @Column(name = "company_id")
    private Long companyId;

    private String country;
    private String holder;
    private byte[] sealed;
    private byte[] fingerprint;
    private String tail;
    private String bic;

    @Enumerated(EnumType.STRING)
    private BankState state;

    private Instant since;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "checked_by_id")
    private Long checkedById;

    @Column(name = "checked_by")
    private String checkedBy;

    @Column(name = "document_id")
    private Long documentId;

    private String evidence;

    @Column(name = "verified_by_id")
    private Long verifiedById;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "retired_by")
    private String retiredBy;

    private String reason;

    @Version
    private long version;

    protected BankAccount() {}

    /** @param holder as the bank has it */
    public BankAccount(long companyId, BankNumber number, String holder, Secrets secrets, String by, Instant at) {
        this.companyId = companyId;
        this.country = number.country();
        this.bic = number.bic();
        this.tail = number.tail();
        this.holder = text("holder", holder, LONGEST_NAME);
        this.sealed = secrets.seal(number.text().getBytes(StandardCharsets.UTF_8), PLACE + companyId);
        this.fingerprint = secrets.fingerprints(number.identity(), PRINT).get(0);
        this.enteredBy = by;
        move(BankVerb.ENTER, at);
    }

    /** Staff have compared it with a paper or with what they name. */
    public void check(Officer by, Long document, String seen, Instant at) {
        if (document == null && (seen == null || seen.isBlank())) {
            throw new RuleViolated(VerificationRule.CHECK_NEEDS_EVIDENCE);
        }
        move(BankVerb.CHECK, at);
        documentId = document;
        evidence = seen == null || seen.isBlank() ? null : text("reference", seen, LONGEST_WORDS);
        checkedById = by.id();
        checkedBy = by.name();
    }

    /** Four eyes: who checked it does not agree with himself. */
    public void verify(Officer by, Instant at) {
        if (Objects.equals(checkedById, by.id())) {
            throw new RuleViolated(VerificationRule.BANK_ACCOUNT_NEEDS_A_COLLEAGUE);
        }
        move(BankVerb.VERIFY, at);
        verifiedById = by.id();
        verifiedBy = by.name();
        verifiedAt = at;
    }

    public void refuse(Officer by, String why, Instant at) {
        if (why == null || why.isBlank()) {
            throw new RuleViolated(VerificationRule.REASON_MISSING);
        }
        move(BankVerb.REFUSE, at);
        retiredBy = by.name();
        reason = text("reason", why, LONGEST_WORDS);
    }

    public void retire(String by, Instant at) {
        move(BankVerb.RETIRE, at);
        retiredBy = by;
    }

    /** The number itself: whoever asks for it leaves an entry in the trail. */
    public BankNumber open(Secrets secrets) {
        byte[] plain = secrets.open(sealed, PLACE + companyId);
        return BankNumber.kept(country, new String(plain, StandardCharsets.UTF_8), bic);
    }

    private void move(BankVerb verb, Instant at) {
        state = BankVerb.TABLE
                .next(state, verb)
                .orElseThrow(() -> new RuleViolated(
                        VerificationRule.MOVE_NOT_POSSIBLE, Map.of("state", String.valueOf(state), "verb", verb)));
        since = at;
    }

    private static String text(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw new RuleViolated(VerificationRule.FIELD_MISSING, Map.of("field", field));
        }
        String text = value.strip();
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw new RuleViolated(VerificationRule.TEXT_TOO_LONG, Map.of("field", field, "longest", longest));
        }
        return text;
    }

    public Long id() {
        return id;
    }

    public long companyId() {
        return companyId;
    }

    public BankState state() {
        return state;
    }

    /** How people speak of it who may not see it whole. */
    public String masked() {
        return country + " •••• " + tail;
    }

    public String holder() {
        return holder;
    }

    public Long checkedById() {
        return checkedById;
    }

    public String checkedBy() {
        return checkedBy;
    }

    public Long documentId() {
        return documentId;
    }

    public String evidence() {
        return evidence;
    }

    public long version() {
        return version;
    }
}
