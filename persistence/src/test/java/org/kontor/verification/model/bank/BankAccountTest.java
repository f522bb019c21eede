package org.kontor.verification.model.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TestSecrets;
import org.kontor.verification.model.Officer;

class BankAccountTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Officer KATRIN = new Officer(12, "Katrin");
    private static final Officer SVEN = new Officer(13, "Sven");

    private final BankAccount account = new BankAccount(
            7,
            BankNumber.of("DE", "DE89370400440532013000", "", ""),
            " Nordwerk GmbH ",
            TestSecrets.fresh(),
            "Anna",
            NOW);

    private static void breaks(String rule, Runnable deed) {
        RuleViolated violated = assertThrows(RuleViolated.class, deed::run);
        assertEquals("verification." + rule, violated.ruleKey());
    }

    @Test
    void twoOfStaffMakeItVerified() {
        assertEquals("Nordwerk GmbH", account.holder());
        assertEquals("DE •••• 3000", account.masked());
        breaks("move-not-possible", () -> account.verify(SVEN, NOW));
        account.check(KATRIN, null, "Letter of the bank", NOW);
        breaks("bank-account-needs-a-colleague", () -> account.verify(KATRIN, NOW));
        account.verify(SVEN, NOW);
        assertEquals(BankState.VERIFIED, account.state());
    }

    @Test
    void withoutEvidenceItIsNotChecked() {
        breaks("check-needs-evidence", () -> account.check(KATRIN, null, " ", NOW));
        account.check(KATRIN, 5L, "", NOW);
        assertEquals(BankState.CHECKED, account.state());
    }

    @Test
    void aRefusalHasAReasonAndIsTheEnd() {
        breaks("reason-missing", () -> account.refuse(KATRIN, " ", NOW));
        account.refuse(KATRIN, "Not the company's", NOW);
        breaks("move-not-possible", () -> account.check(KATRIN, null, "x", NOW));
        breaks("move-not-possible", () -> account.retire("Anna", NOW));
    }

    @Test
    void aVerifiedOneIsNotRefusedButRetired() {
        account.check(KATRIN, 5L, "", NOW);
        account.verify(SVEN, NOW);
        breaks("move-not-possible", () -> account.refuse(SVEN, "late", NOW));
        account.retire("Anna", NOW);
        assertEquals(BankState.RETIRED, account.state());
    }
}
