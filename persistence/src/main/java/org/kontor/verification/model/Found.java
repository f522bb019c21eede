package org.kontor.verification.model;

import java.time.LocalDate;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/**
 * What was found about one item of the checklist. What passed has something to show for it, a paper or a reference, and a
 * day until which it holds.
 */
public record Found(
        CheckItem item, CheckResult result, Long documentId, String reference, String note, LocalDate validUntil) {

    private static final int LONGEST = 1000;

    public Found {
        reference = text(reference);
        note = text(note);
    }

    private static String text(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.length() > LONGEST) {
            throw new RuleViolated(VerificationRule.TEXT_TOO_LONG, Map.of("field", "note", "longest", LONGEST));
        }
        return text;
    }

    /** Breaks a rule when this cannot stand. */
    public Found valid(LocalDate today) {
        if (result == CheckResult.PASSED && documentId == null && reference == null) {
            throw new RuleViolated(VerificationRule.CHECK_NEEDS_EVIDENCE);
        }
        if (result == CheckResult.PASSED && (validUntil == null || validUntil.isBefore(today))) {
            throw new RuleViolated(VerificationRule.CHECK_NEEDS_A_DAY_TO_COME);
        }
        if (result == CheckResult.FAILED && note == null) {
            throw new RuleViolated(VerificationRule.REASON_MISSING);
        }
        return this;
    }
}
