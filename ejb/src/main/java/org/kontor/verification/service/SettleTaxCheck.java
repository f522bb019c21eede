package org.kontor.verification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kontor.kernel.Permission;
import org.kontor.verification.gateway.TaxAnswer;
import org.kontor.verification.model.CheckItem;
import org.kontor.verification.model.CheckResult;
import org.kontor.verification.model.Found;
import org.kontor.verification.model.StandingRepository;
import org.kontor.verification.model.tax.CompanyName;
import org.kontor.verification.model.tax.TaxCheckRepository;
import org.kontor.verification.model.tax.TaxCheckRepository.Answered;
import org.kontor.verification.model.tax.TaxCheckRepository.Claimed;

/**
 * Keeps what the authorities answered, and draws the conclusion: a clear yes for the right name passes the check of the
 * tax number, a clear no fails it. An outage concludes nothing; it is tried again, ever more slowly, for about two days.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SettleTaxCheck {

    private static final int VALID_MONTHS = 24;

    @Inject
    private TaxCheckRepository checks;

    @Inject
    private StandingRepository standings;

    @Inject
    private Clock clock;

    /** @return the next question that is due, kept from every other node for a minute; null when there is none */
    public Claimed claim() {
        return checks.claim(clock.instant()).orElse(null);
    }

    public void settle(Claimed check, TaxAnswer answer) {
        Instant now = clock.instant();
        Boolean nameMatches = answer.nameMatches() != null
                ? answer.nameMatches()
                : answer.name() == null ? null : CompanyName.isSame(check.name(), answer.name());
        checks.prove(
                check,
                new Answered(
                        answer.kind().name(),
                        requester(),
                        answer.consultation(),
                        answer.name(),
                        answer.address(),
                        nameMatches,
                        answer.addressMatches(),
                        answer.detail(),
                        answer.raw()),
                now);
        switch (answer.kind()) {
            case VALID -> {
                checks.settled(check.id(), "VALID", nameMatches, now);
                if (!Boolean.FALSE.equals(nameMatches)) {
                    find(check, CheckResult.PASSED, "VIES " + answer.consultation(), null, now);
                }
            }
            case INVALID -> {
                checks.settled(check.id(), "INVALID", null, now);
                find(
                        check,
                        CheckResult.FAILED,
                        null,
                        "The authorities do not know " + check.prefix() + check.number(),
                        now);
            }
            case UNAVAILABLE -> checks.later(check, now);
        }
    }

    private void find(Claimed check, CheckResult result, String reference, String note, Instant now) {
        LocalDate until = LocalDate.ofInstant(now, ZoneOffset.UTC).plusMonths(VALID_MONTHS);
        standings.find(
                check.companyId(),
                new Found(
                        CheckItem.TAX_NUMBER,
                        result,
                        null,
                        reference,
                        note,
                        result == CheckResult.PASSED ? until : null),
                null,
                now);
    }

    /** Our own number: who asks with one gets a consultation number as proof. */
    static String requester() {
        String own = System.getenv("KONTOR_VAT_ID");
        return own == null || own.isBlank() ? "DE136695976" : own.strip();
    }
}
