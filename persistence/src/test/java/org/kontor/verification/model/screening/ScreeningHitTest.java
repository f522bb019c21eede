package org.kontor.verification.model.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RuleViolated;
import org.kontor.verification.model.Officer;

class ScreeningHitTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Officer KATRIN = new Officer(12, "Katrin");
    private static final Officer SVEN = new Officer(13, "Sven");

    private final ScreeningHit hit = new ScreeningHit(7);

    private static void breaks(String rule, Runnable deed) {
        RuleViolated violated = assertThrows(RuleViolated.class, deed::run);
        assertEquals("verification." + rule, violated.ruleKey());
    }

    @Test
    void toClearItTakesTwo() {
        breaks("move-not-possible", () -> hit.clear(SVEN, NOW));
        breaks("reason-missing", () -> hit.propose(KATRIN, " "));
        hit.propose(KATRIN, "Born in another century");
        breaks("hit-needs-a-colleague", () -> hit.clear(KATRIN, NOW));
        hit.clear(SVEN, NOW);
        assertEquals(HitState.CLEARED, hit.state());
        breaks("move-not-possible", () -> hit.confirm(SVEN, "after all", NOW));
    }

    @Test
    void whoDoubtsOpensItAgain() {
        hit.propose(KATRIN, "Other country");
        hit.doubt(SVEN, "Same street");
        assertEquals(HitState.OPEN, hit.state());
        assertEquals("Sven: Same street", hit.reason());
    }

    @Test
    void toConfirmItOneIsEnough() {
        breaks("reason-missing", () -> hit.confirm(KATRIN, null, NOW));
        hit.confirm(KATRIN, "Same passport", NOW);
        assertEquals(HitState.CONFIRMED, hit.state());
    }

    @Test
    void officersAreNamedWithoutWhatTheyAre() {
        assertEquals(
                List.of(
                        new Subject(Subject.Kind.COMPANY, "Nord GmbH"),
                        new Subject(Subject.Kind.OFFICER, "Kai Sommer"),
                        new Subject(Subject.Kind.OFFICER, "王小明"),
                        new Subject(Subject.Kind.ADDRESS, "Werkstr. 1 Leipzig")),
                Subject.of("Nord GmbH", "Kai Sommer, CEO\n\n王小明（总经理）\nKai Sommer (owner)", "Werkstr. 1 Leipzig\n"));
    }
}
