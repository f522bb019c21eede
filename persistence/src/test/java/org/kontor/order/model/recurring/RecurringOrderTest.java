package org.kontor.order.model.recurring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitPrice;
import org.kontor.order.model.Cause;

class RecurringOrderTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingDays DAYS = WorkingDays.WEEKDAYS;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant MADE = Instant.parse("2026-11-20T10:00:00Z");

    /** Six in the morning of Berlin in winter. */
    private static Instant sixOn(LocalDate day) {
        return day.atTime(5, 0).atZone(ZoneId.of("UTC")).toInstant();
    }

    private static Cause at(Instant instant) {
        return Cause.of("Anna", instant);
    }

    private static UnitPrice euro(String amount) {
        return UnitPrice.of(new BigDecimal(amount), BigDecimal.ONE, "EUR");
    }

    private static TemplateLine line(long product, String price) {
        return new TemplateLine(product, "SKU-" + product, "Article", Quantity.of(BigDecimal.TEN, "C62"), euro(price));
    }

    private static RecurringTerms terms(Integer mostRuns) {
        return new RecurringTerms(
                "Screws",
                1,
                "Werk 1",
                null,
                null,
                new PoNumberPattern("ABO-{year}-{n}"),
                "EUR",
                BigDecimal.ZERO,
                mostRuns);
    }

    private static RecurringPlan weekly(Integer mostRuns, TemplateLine... lines) {
        return new RecurringPlan(
                terms(mostRuns),
                new Schedule(Period.WEEK, 1, 1, MONDAY, null, Shift.NEXT_WORKING_DAY, BERLIN),
                List.of(lines));
    }

    private static RecurringOrder mondays(Integer mostRuns) {
        return RecurringOrder.start(
                "R-1001",
                "key-1",
                new RecurringOwner(1, 2L, 3, "Anna"),
                weekly(mostRuns, line(1, "10")),
                DAYS,
                at(MADE));
    }

    private static Map<LocalDate, Run.Outcome> outcomes(RecurringOrder order) {
        return order.takeRuns().stream().collect(Collectors.toMap(Run::due, Run::outcome));
    }

    @Test
    void itIsDueAtSixAndNotBefore() {
        RecurringOrder order = mondays(null);
        assertEquals(Optional.empty(), order.due(DAYS, sixOn(MONDAY).minusMillis(1)));
        assertEquals(Optional.of(MONDAY), order.due(DAYS, sixOn(MONDAY)));
    }

    @Test
    void aPlacedDateIsNotDueAgain() {
        RecurringOrder order = mondays(null);
        order.placed(MONDAY, "100200", DAYS, at(sixOn(MONDAY)));
        assertEquals(MONDAY.plusDays(7), order.nextDate());
        assertEquals(Optional.empty(), order.due(DAYS, sixOn(MONDAY).plusSeconds(3600)));
        assertEquals("recurring/key-1/2026-11-23", order.keyOf(MONDAY));
        assertEquals("ABO-2026-2", order.poNumberOf(order.nextDate()));
    }

    @Test
    void datesMissedAreMadeGoodByOneOrderNotByABurst() {
        RecurringOrder order = mondays(null);
        LocalDate third = MONDAY.plusDays(14);
        Instant back = sixOn(third).plusSeconds(86_400);
        assertEquals(Optional.of(third), order.due(DAYS, back));
        order.placed(third, "100200", DAYS, at(back));
        assertEquals(
                Map.of(MONDAY, Run.Outcome.MISSED, MONDAY.plusDays(7), Run.Outcome.MISSED, third, Run.Outcome.PLACED),
                outcomes(order));
        assertEquals(third.plusDays(7), order.nextDate());
    }

    @Test
    void aStopWaitsAndIsTriedAgainOnceItsOwnerAgrees() {
        RecurringOrder order = mondays(null);
        order.stop(
                MONDAY,
                List.of(RunProblem.of("SKU-1", RecurringRule.PRICE_ROSE, Map.of("seen", "10", "now", "11"))),
                DAYS,
                at(sixOn(MONDAY)));
        assertEquals(RecurringStatus.REVIEW_NEEDED, order.status());
        assertEquals(Optional.empty(), order.due(DAYS, sixOn(MONDAY).plusSeconds(60)), "nothing runs meanwhile");
        order.accept(Map.of(1L, euro("11")), at(sixOn(MONDAY).plusSeconds(3600)));
        assertEquals(Optional.of(MONDAY), order.due(DAYS, sixOn(MONDAY).plusSeconds(3600)));
        assertTrue(order.templateLines().get(0).covers(euro("11"), BigDecimal.ZERO));
        assertFalse(order.templateLines().get(0).covers(euro("11.000001"), BigDecimal.ZERO));
    }

    @Test
    void aSkippedStopGoesOnWithADateToCome() {
        RecurringOrder order = mondays(null);
        order.stop(MONDAY, List.of(), DAYS, at(sixOn(MONDAY)));
        order.takeRuns();
        order.skip(DAYS, at(sixOn(MONDAY.plusDays(9))));
        assertEquals(Map.of(MONDAY, Run.Outcome.SKIPPED), outcomes(order));
        assertEquals(MONDAY.plusDays(14), order.nextDate());
        assertEquals(RecurringStatus.ACTIVE, order.status());
    }

    @Test
    void whatPassedInAPauseIsNotMadeGood() {
        RecurringOrder order = mondays(null);
        order.pause(at(MADE));
        assertEquals(Optional.empty(), order.due(DAYS, sixOn(MONDAY)));
        order.resume(DAYS, at(sixOn(MONDAY.plusDays(8))));
        assertEquals(MONDAY.plusDays(14), order.nextDate());
    }

    @Test
    void itEndsWithItsCount() {
        RecurringOrder order = mondays(2);
        order.placed(MONDAY, "100200", DAYS, at(sixOn(MONDAY)));
        order.placed(MONDAY.plusDays(7), "100201", DAYS, at(sixOn(MONDAY.plusDays(7))));
        assertEquals(RecurringStatus.ENDED, order.status());
        assertEquals(null, order.nextDate());
    }

    @Test
    void skippingTheLastDateEndsIt() {
        RecurringOrder order = RecurringOrder.start(
                "R-1002",
                "key-2",
                new RecurringOwner(1, 2L, 3, "Anna"),
                new RecurringPlan(
                        terms(null),
                        new Schedule(Period.DAY, 1, null, MONDAY, MONDAY, Shift.NONE, BERLIN),
                        List.of(line(1, "10"))),
                DAYS,
                at(MADE));
        order.skip(DAYS, at(MADE));
        assertEquals(RecurringStatus.ENDED, order.status());
    }

    @Test
    void changedLinesAreWhatTheWaitingDateIsTriedWith() {
        RecurringOrder order = mondays(null);
        order.stop(MONDAY, List.of(), DAYS, at(sixOn(MONDAY)));
        order.change(weekly(null, line(2, "5")), DAYS, at(sixOn(MONDAY).plusSeconds(60)));
        assertEquals(RecurringStatus.ACTIVE, order.status());
        assertEquals(Optional.of(MONDAY), order.due(DAYS, sixOn(MONDAY).plusSeconds(60)));
        assertEquals("SKU-2", order.templateLines().get(0).sku());
    }

    @Test
    void aChangeOfTheScheduleNeverRepeatsADateThatIsDone() {
        RecurringOrder order = mondays(null);
        order.placed(MONDAY, "100200", DAYS, at(sixOn(MONDAY)));
        RecurringPlan daily = new RecurringPlan(
                terms(null),
                new Schedule(Period.DAY, 1, null, MONDAY, null, Shift.NONE, BERLIN),
                List.of(line(1, "10")));
        order.change(daily, DAYS, at(sixOn(MONDAY).plusSeconds(60)));
        assertEquals(MONDAY.plusDays(1), order.nextDate());
    }

    @Test
    void anAllowedRiseIsExactAlsoForPricesPerHundred() {
        TemplateLine seen = new TemplateLine(
                1,
                "S",
                "A",
                Quantity.of(BigDecimal.TEN, "C62"),
                UnitPrice.of(new BigDecimal("10"), BigDecimal.valueOf(100), "EUR"));
        assertTrue(
                seen.covers(UnitPrice.of(new BigDecimal("10.5"), BigDecimal.valueOf(100), "EUR"), new BigDecimal("5")));
        assertFalse(seen.covers(
                UnitPrice.of(new BigDecimal("10.500001"), BigDecimal.valueOf(100), "EUR"), new BigDecimal("5")));
        assertTrue(seen.covers(UnitPrice.of(new BigDecimal("0.1"), BigDecimal.ONE, "EUR"), BigDecimal.ZERO));
        assertFalse(seen.covers(UnitPrice.of(new BigDecimal("0.100001"), BigDecimal.ONE, "EUR"), BigDecimal.ZERO));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertEquals(
                RecurringRule.BEGINS_IN_THE_PAST,
                broken(new RecurringPlan(
                        terms(null),
                        new Schedule(Period.DAY, 1, null, LocalDate.of(2026, 11, 19), null, Shift.NONE, BERLIN),
                        List.of(line(1, "1")))));
        assertEquals(RecurringRule.MUST_HAVE_LINES, broken(weekly(null)));
        assertEquals(RecurringRule.ARTICLE_TWICE, broken(weekly(null, line(1, "1"), line(1, "1"))));
        assertEquals(RecurringRule.COUNT_INVALID, broken(weekly(0, line(1, "1"))));
        assertEquals(
                RecurringRule.PO_PATTERN_INVALID,
                assertThrows(RuleViolated.class, () -> new PoNumberPattern("{nonsense}"))
                        .rule());
        assertEquals(
                RecurringRule.PO_PATTERN_INVALID,
                assertThrows(RuleViolated.class, () -> new PoNumberPattern("a-long-text-of-thirty-characters-{date}"))
                        .rule());
        assertEquals("W-20261123/7", new PoNumberPattern("W-{date}/{n}").number(MONDAY, 7));
    }

    private static Object broken(RecurringPlan plan) {
        return assertThrows(
                        RuleViolated.class,
                        () -> RecurringOrder.start(
                                "R-1", "key", new RecurringOwner(1, 2L, 3, "Anna"), plan, DAYS, at(MADE)))
                .rule();
    }

    @Test
    void whatTheTableDoesNotAllowIsRefused() {
        RecurringOrder ended = mondays(null);
        ended.end(at(MADE));
        assertEquals(
                RecurringRule.STATUS_DOES_NOT_ALLOW,
                assertThrows(RuleViolated.class, () -> ended.pause(at(MADE))).rule());
        assertEquals(
                RecurringRule.STATUS_DOES_NOT_ALLOW,
                assertThrows(RuleViolated.class, () -> mondays(null).resume(DAYS, at(MADE)))
                        .rule());
    }
}
