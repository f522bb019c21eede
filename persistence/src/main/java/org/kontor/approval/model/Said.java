package org.kontor.approval.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.kontor.approval.event.Cut;
import org.kontor.approval.event.Verdict;
import org.kontor.kernel.RuleViolated;

/**
 * What an approver says, before it is known whether he was asked.
 *
 * @param comment without blanks around it; null for none
 * @param cut null when nothing is taken away
 */
public record Said(Verdict verdict, String comment, byte[] seenSha256, Cut cut, Instant at) {

    public static final int MAX_COMMENT = 1000;

    public Said {
        comment = comment == null || comment.isBlank() ? null : comment.strip();
        seenSha256 = seenSha256 == null ? new byte[0] : seenSha256.clone();
        if (comment == null && (verdict == Verdict.REFUSE || cut != null)) {
            throw new RuleViolated(ApprovalRule.COMMENT_MISSING);
        }
        if (comment != null && comment.length() > MAX_COMMENT) {
            throw new RuleViolated(ApprovalRule.COMMENT_TOO_LONG, Map.of("most", MAX_COMMENT));
        }
        if (verdict == Verdict.REFUSE) {
            cut = null;
        }
    }

    @Override
    public byte[] seenSha256() {
        return seenSha256.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Said said
                && verdict == said.verdict
                && at.equals(said.at)
                && Arrays.equals(seenSha256, said.seenSha256);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(seenSha256) * 31 + at.hashCode();
    }

    @Override
    public String toString() {
        return verdict + " " + at;
    }
}
