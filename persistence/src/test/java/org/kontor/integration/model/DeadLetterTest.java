package org.kontor.integration.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.kernel.RuleViolated;

class DeadLetterTest {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void itIsDecidedOnce() {
        DeadLetter letter = letter();
        letter.replayed("Sven", "partner has repaired it", AT);
        assertEquals(DeadLetter.State.REPLAYED, letter.state());
        RuleViolated refused = assertThrows(RuleViolated.class, () -> letter.discarded("Sven", "again", AT));
        assertEquals(IntegrationRule.MESSAGE_ALREADY_DECIDED, refused.rule());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  \t"})
    void aDecisionNeedsAReason(String reason) {
        DeadLetter letter = letter();
        RuleViolated refused = assertThrows(RuleViolated.class, () -> letter.discarded("Sven", reason, AT));
        assertEquals(IntegrationRule.REASON_REQUIRED, refused.rule());
        assertEquals(DeadLetter.State.OPEN, letter.state());
    }

    @Test
    void aReasonHasAtMostFiveHundredCharacters() {
        assertEquals("x".repeat(500), DeadLetter.requireReason("x".repeat(500)));
        assertThrows(RuleViolated.class, () -> DeadLetter.requireReason("x".repeat(501)));
    }

    private static DeadLetter letter() {
        return new DeadLetter("ErpReplies", "m-1", "100017", "erp.OrderAnswered", "cause", "{}", null, AT);
    }
}
