package org.kontor.verification.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RuleViolated;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Officer KATRIN = new Officer(12, "Katrin Vogel");
    private static final Officer SVEN = new Officer(13, "Sven Albrecht");
    private static final List<CheckItem> BOTH = List.of(CheckItem.REGISTER, CheckItem.BANK_ACCOUNT);

    private static Standing underReview() {
        Standing standing = new Standing(7, StandingState.APPLIED, NOW);
        standing.take(KATRIN, NOW);
        return standing;
    }

    private static Checklist.Finding passed(CheckItem item, Officer by, LocalDate until) {
        return new Checklist.Finding(item, CheckResult.PASSED, until, by.id());
    }

    private static Checklist complete() {
        return new Checklist(
                BOTH,
                List.of(
                        passed(CheckItem.REGISTER, KATRIN, TODAY.plusMonths(24)),
                        passed(CheckItem.BANK_ACCOUNT, KATRIN, TODAY.plusMonths(12))));
    }

    private static void breaks(VerificationRule rule, Runnable act) {
        assertEquals(rule, assertThrows(RuleViolated.class, act::run).rule());
    }

    @Test
    void isVerifiedUntilTheFirstCheckEnds() {
        Standing standing = underReview();
        standing.verify(SVEN, complete(), null, NOW, TODAY);
        assertEquals(StandingState.VERIFIED, standing.state());
        assertEquals(TODAY.plusMonths(12), standing.dueOn());
        assertEquals(
                List.of(StandingVerb.TAKE, StandingVerb.VERIFY),
                standing.takeMoves().stream().map(Move::verb).toList());
        assertEquals(List.of(), standing.takeMoves(), "each step is written once");
    }

    @Test
    void whoCheckedTheBankAccountDoesNotDecide() {
        Standing standing = underReview();
        breaks(
                VerificationRule.DECIDER_MUST_NOT_HAVE_CHECKED_THE_BANK_ACCOUNT,
                () -> standing.verify(KATRIN, complete(), null, NOW, TODAY));
        assertEquals(StandingState.UNDER_REVIEW, standing.state());
    }

    @Test
    void nobodyIsVerifiedWithARequiredCheckMissing() {
        Checklist one = new Checklist(BOTH, List.of(passed(CheckItem.REGISTER, KATRIN, TODAY)));
        breaks(VerificationRule.CHECKLIST_INCOMPLETE, () -> underReview().verify(SVEN, one, null, NOW, TODAY));
    }

    @Test
    void aCheckHoldsThroughItsLastDayAndNoLonger() {
        Checklist list = new Checklist(BOTH, List.of(passed(CheckItem.REGISTER, KATRIN, TODAY)));
        assertEquals(List.of(CheckItem.BANK_ACCOUNT), list.missing(TODAY));
        assertEquals(BOTH.stream().sorted().toList(), list.missing(TODAY.plusDays(1)));
    }

    @Test
    void timeWarnsOnceAndThenRestricts() {
        Standing standing = underReview();
        standing.verify(SVEN, complete(), null, NOW, TODAY);
        LocalDate due = standing.dueOn();
        assertNull(standing.lapse(due.minusDays(Standing.WARNING_DAYS + 1), NOW));
        assertEquals(Standing.Lapse.WARNED, standing.lapse(due.minusDays(Standing.WARNING_DAYS), NOW));
        assertNull(standing.lapse(due, NOW), "warned once, and the last day still holds");
        assertEquals(Standing.Lapse.RESTRICTED, standing.lapse(due.plusDays(1), NOW));
        assertEquals(StandingState.RESTRICTED, standing.state());
        assertNull(standing.lapse(due.plusDays(2), NOW));
    }

    @Test
    void aRenewalInTimeTakesTheWarningBack() {
        Standing standing = underReview();
        standing.verify(SVEN, complete(), null, NOW, TODAY);
        LocalDate warned = standing.dueOn().minusDays(10);
        standing.lapse(warned, NOW);
        Checklist later = new Checklist(
                List.of(CheckItem.REGISTER), List.of(passed(CheckItem.REGISTER, KATRIN, warned.plusMonths(24))));
        standing.verify(SVEN, later, null, NOW, warned);
        assertEquals(warned.plusMonths(24), standing.dueOn());
        assertNull(standing.lapse(warned, NOW));
    }

    @Test
    void askingAndRefusingNeedWords() {
        breaks(VerificationRule.REASON_MISSING, () -> underReview().ask(KATRIN, " ", NOW));
        breaks(VerificationRule.REASON_MISSING, () -> underReview().refuse(KATRIN, null, NOW));
    }

    @Test
    void anAnswerNobodyAskedForIsNoMove() {
        breaks(VerificationRule.MOVE_NOT_POSSIBLE, () -> underReview().answer("Kai", NOW));
    }

    /** Whatever staff do in whatever order: verified means complete that day, and by four eyes. */
    @Test
    void noWayLeadsToVerifiedPastTheChecks() {
        Random chance = new Random(42);
        int verified = 0;
        for (int run = 0; run < 2000; run++) {
            Standing standing = new Standing(7, StandingState.APPLIED, NOW);
            List<Checklist.Finding> findings = new ArrayList<>();
            LocalDate day = TODAY;
            for (int step = 0; step < 25; step++) {
                Officer by = chance.nextBoolean() ? KATRIN : SVEN;
                StandingState before = standing.state();
                Checklist list = new Checklist(BOTH, findings);
                try {
                    switch (chance.nextInt(9)) {
                        case 0 -> standing.take(by, NOW);
                        case 1 -> standing.ask(by, "which plant?", NOW);
                        case 2 -> standing.answer("Kai", NOW);
                        case 3 -> standing.refuse(by, "no", NOW);
                        case 4 -> standing.reopen(by, "again", NOW);
                        case 5 -> standing.lapse(day, NOW);
                        case 6 -> day = day.plusDays(chance.nextInt(200));
                        case 7 ->
                            findings.add(new Checklist.Finding(
                                    BOTH.get(chance.nextInt(2)),
                                    chance.nextInt(4) == 0 ? CheckResult.FAILED : CheckResult.PASSED,
                                    day.plusDays(chance.nextInt(400)),
                                    by.id()));
                        default -> {
                            standing.verify(by, list, null, NOW, day);
                            assertEquals(List.of(), list.missing(day));
                            assertEquals(false, list.isBankCheckedBy(by.id()));
                            verified++;
                        }
                    }
                } catch (RuleViolated refused) {
                    assertEquals(before, standing.state(), "a refused verb moves nothing");
                }
                if (standing.state() == StandingState.VERIFIED && before != StandingState.VERIFIED) {
                    assertEquals(StandingState.UNDER_REVIEW, before);
                }
            }
        }
        assertEquals(true, verified > 50, "the test has tried too little: " + verified);
    }
}
