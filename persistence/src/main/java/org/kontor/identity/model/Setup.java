package org.kontor.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.RuleViolated;

/**
 * How far the first steps of a new Kontor have come. The first administrator is made by a code that stands in the
 * server's log and nowhere else; it is good until he is made, and each start of the server makes another.
 */
@Entity
@Table(schema = "identity", name = "setup")
public class Setup {

    private static final int LONGEST_NAME = 100;

    @Id
    @Column(name = "only_one")
    private boolean onlyOne;

    @Column(name = "code_sha256")
    private byte[] codeSha256;

    @Column(name = "house_name")
    private String houseName;

    private String currency;

    @Column(name = "test_letter_at")
    private Instant testLetterAt;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Version
    private long version;

    protected Setup() {}

    public Setup(Instant at) {
        this.onlyOne = true;
        this.begunAt = at;
    }

    /** Another code; the one before opens nothing. */
    public LinkToken begin() {
        LinkToken code = LinkToken.fresh();
        codeSha256 = code.sha256();
        return code;
    }

    /** Uses the code up. @throws RuleViolated {@link IdentityRule#SETUP_CODE_WRONG} */
    public void useCode(String code) {
        boolean right = codeSha256 != null
                && LinkToken.isWellFormed(code)
                && MessageDigest.isEqual(codeSha256, new LinkToken(code).sha256());
        if (!right) {
            throw new RuleViolated(IdentityRule.SETUP_CODE_WRONG);
        }
        codeSha256 = null;
    }

    /** The administrator came by another way, such as the environment. */
    public void dropCode() {
        codeSha256 = null;
    }

    /** @param name of the house, under letters @param newCurrency ISO 4217, in which staff see figures of no company */
    public void name(String name, String newCurrency) {
        String given = name == null ? "" : name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw new RuleViolated(IdentityRule.NAME_NEEDED);
        }
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(newCurrency));
        if (!known) {
            throw new RuleViolated(IdentityRule.CURRENCY_UNKNOWN, Map.of("currency", String.valueOf(newCurrency)));
        }
        houseName = given;
        currency = newCurrency;
    }

    public void testLetterSent(Instant at) {
        testLetterAt = at;
    }

    public void finish(Instant at) {
        finishedAt = at;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    public boolean isWaitingForAdministrator() {
        return codeSha256 != null && !isFinished();
    }
}
