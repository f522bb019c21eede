package org.kontor.order.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.kernel.Money;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.Rule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitPrice;
import org.kontor.order.event.DeliveryReleased;
import org.kontor.order.event.OrderLinesCancelled;
import org.kontor.order.event.OrderPlaced;
import org.kontor.order.event.OrderRejected;

class SalesOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Cause BUYER = Cause.of("Anna", NOW);
    private static final Cause ERP = Cause.of("ERP", NOW.plusSeconds(5));
    private static final Instant EXPIRY = NOW.plus(7, ChronoUnit.DAYS);
    private static final Cause AFTER_EXPIRY = Cause.of("Kontor", EXPIRY);
    private static final Buyer ANNA = new Buyer(1, "Nordwerk", "DE", 2L, "Anna", "anna@nordwerk.example", "en");
    private static final ShipTo WERK =
            new ShipTo(new OrderPlaced.ShipTo("Werk 1", "Dock", "Street 1", "Hamburg", null, "20539", "DE", null));
    private static final OrderTerms TERMS =
            new OrderTerms("EUR", 30, "PO-1", LocalDate.of(2026, 12, 1), "key-0123456789abcdef");

    @Test
    void totalsAreTheSumsOfTheRoundedLines() {
        SalesOrder order = placed(line("A", 3, "0.335"), line("B", 1, "0.335"));

        assertEquals(Money.of("1.35", "EUR"), order.gross());
        OrderPlaced event = assertInstanceOf(OrderPlaced.class, only(order.takeEvents()));
        assertEquals(new BigDecimal("1.35"), event.grossAmount());
        assertEquals(
                List.of(1, 2),
                event.lines().stream().map(OrderPlaced.Line::lineNo).toList());
        assertEquals("Anna", event.buyerName());
        assertEquals("Werk 1", event.shipTo().label());
    }

    @Test
    void anOrderNeedsALine() {
        assertBroken(OrderRule.MUST_HAVE_LINES, () -> placed());
    }

    @Test
    void anOrderHasNoMoreThanAThousandLines() {
        PricedLine[] many = Collections.nCopies(1001, line("A", 1, "1")).toArray(PricedLine[]::new);
        assertBroken(OrderRule.TOO_MANY_LINES, () -> placed(many));
    }

    @Test
    void linesOfTwoCurrenciesDoNotMeet() {
        PricedLine dollars = new PricedLine(
                1, "A", "A", Quantity.of(BigDecimal.ONE, "C62"), UnitPrice.of(BigDecimal.ONE, BigDecimal.ONE, "USD"));
        assertThrows(RuleViolated.class, () -> placed(line("B", 1, "1"), dollars));
    }

    @Test
    void whatTheErpLeavesOutComesInFull() {
        SalesOrder order = placed(line("A", 5, "1"), line("B", 5, "1"));
        order.takeEvents();

        order.confirm("E-1", Map.of(2, BigDecimal.valueOf(3)), ERP);

        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(Map.of(2, BigDecimal.valueOf(2)), order.missing());
        order.release(Map.of(1, BigDecimal.valueOf(5), 2, BigDecimal.valueOf(3)), NOW);
        assertEquals(Map.of(1, BigDecimal.valueOf(5), 2, BigDecimal.valueOf(3)), released(order));
    }

    @Test
    void aLineThatDoesNotComeIsNotAnnounced() {
        SalesOrder order = placed(line("A", 5, "1"), line("B", 5, "1"));
        order.takeEvents();

        order.confirm("E-1", Map.of(1, BigDecimal.ZERO), ERP);

        order.release(Map.of(1, BigDecimal.valueOf(5), 2, BigDecimal.valueOf(5)), NOW);
        assertEquals(Map.of(2, BigDecimal.valueOf(5)), released(order));
    }

    @Test
    void whatLiesReadyGoesOnceAndTheRestWhenItComes() {
        SalesOrder order = placed(line("A", 5, "1"), line("B", 2, "1"));
        order.takeEvents();
        order.release(Map.of(1, BigDecimal.valueOf(5)), NOW);
        assertEquals(List.of(), order.takeEvents(), "the ERP has not answered");
        order.confirm("E-1", Map.of(), ERP);

        order.release(Map.of(1, BigDecimal.valueOf(3), 2, BigDecimal.valueOf(2)), NOW);
        DeliveryReleased first = assertInstanceOf(DeliveryReleased.class, only(order.takeEvents()));
        assertEquals(1, first.deliveryNo());
        order.release(Map.of(1, BigDecimal.valueOf(3), 2, BigDecimal.valueOf(2)), NOW);
        assertEquals(List.of(), order.takeEvents(), "heard twice");
        order.release(Map.of(1, BigDecimal.valueOf(5), 2, BigDecimal.valueOf(2)), NOW);
        DeliveryReleased second = assertInstanceOf(DeliveryReleased.class, only(order.takeEvents()));
        assertEquals(2, second.deliveryNo());
        assertEquals(Map.of(1, BigDecimal.valueOf(2)), quantities(second));
        order.issueGoods(Map.of(1, BigDecimal.valueOf(2)), ERP);
        order.issueGoods(Map.of(1, BigDecimal.valueOf(3), 2, BigDecimal.valueOf(2)), ERP);
        assertEquals(OrderStatus.COMPLETED, order.status());
    }

    @Test
    void ofACompleteDeliveryNothingGoesBeforeAllIsThere() {
        OrderTerms terms = new OrderTerms("EUR", 30, null, null, "key-0123456789abcdef", Charge.NONE, List.of(), true);
        List<PricedLine> lines = List.of(line("A", 5, "1"), line("B", 2, "1"));
        SalesOrder order = SalesOrder.place("100001", ANNA, WERK, terms, lines, BUYER);
        order.confirm("E-1", Map.of(2, BigDecimal.ONE), ERP);
        order.takeEvents();
        order.release(Map.of(1, BigDecimal.valueOf(4), 2, BigDecimal.ONE), NOW);
        assertEquals(List.of(), order.takeEvents());
        order.release(Map.of(1, BigDecimal.valueOf(5), 2, BigDecimal.ONE), NOW);
        assertEquals(Map.of(1, BigDecimal.valueOf(5), 2, BigDecimal.ONE), released(order));
        assertFalse(Arrays.equals(
                order.contentSha256(),
                placed(line("A", 5, "1"), line("B", 2, "1")).contentSha256()));
    }

    private static Map<Integer, BigDecimal> released(SalesOrder order) {
        return quantities(assertInstanceOf(DeliveryReleased.class, only(order.takeEvents())));
    }

    private static Map<Integer, BigDecimal> quantities(DeliveryReleased delivery) {
        return delivery.lines().stream()
                .collect(Collectors.toMap(
                        DeliveryReleased.ReleasedLine::lineNo, DeliveryReleased.ReleasedLine::quantity));
    }

    @Test
    void anAnswerThatLeavesNothingIsARejection() {
        SalesOrder order = placed(line("A", 5, "1"));
        order.takeEvents();

        order.confirm("E-1", Map.of(1, BigDecimal.ZERO), ERP);

        assertEquals(OrderStatus.REJECTED, order.status());
        assertInstanceOf(OrderRejected.class, only(order.takeEvents()));
    }

    @Test
    void theSameAnswerAgainChangesNothing() {
        SalesOrder order = placed(line("A", 5, "1"));
        order.confirm("E-1", Map.of(1, BigDecimal.valueOf(3)), ERP);
        order.takeEvents();

        order.confirm("E-1", Map.of(1, new BigDecimal("3.000")), ERP);

        assertTrue(order.takeEvents().isEmpty());
    }

    @Test
    void aContradictingAnswerIsRefused() {
        SalesOrder order = placed(line("A", 5, "1"));
        order.confirm("E-1", Map.of(), ERP);

        assertBroken(OrderRule.ANSWER_CONTRADICTS, () -> order.confirm("E-1", Map.of(1, BigDecimal.ONE), ERP));
        assertBroken(OrderRule.ANSWER_CONTRADICTS, () -> order.reject("E-1", ERP));
    }

    @Test
    void theErpCannotConfirmMoreThanWasOrdered() {
        SalesOrder order = placed(line("A", 5, "1"));
        assertBroken(
                OrderRule.CONFIRMED_MORE_THAN_ORDERED, () -> order.confirm("E", Map.of(1, BigDecimal.valueOf(6)), ERP));
        assertBroken(
                OrderRule.LINE_UNKNOWN, () -> placed(line("A", 5, "1")).confirm("E", Map.of(2, BigDecimal.ONE), ERP));
    }

    @Test
    void theLastParcelCompletesTheOrder() {
        SalesOrder order = placed(line("A", 5, "1"), line("B", 5, "1"));
        order.confirm("E-1", Map.of(2, BigDecimal.ZERO), ERP);
        order.release(Map.of(1, BigDecimal.valueOf(5)), NOW);

        order.issueGoods(Map.of(1, BigDecimal.valueOf(2)), ERP);
        assertEquals(OrderStatus.CONFIRMED, order.status());
        order.issueGoods(Map.of(1, BigDecimal.valueOf(3)), ERP);
        assertEquals(OrderStatus.COMPLETED, order.status());
    }

    @Test
    void nothingShipsThatWasNotAnnounced() {
        SalesOrder order = placed(line("A", 5, "1"));
        order.confirm("E-1", Map.of(), ERP);
        order.release(Map.of(1, BigDecimal.valueOf(3)), NOW);

        assertBroken(
                OrderRule.SHIPPED_MORE_THAN_ANNOUNCED, () -> order.issueGoods(Map.of(1, BigDecimal.valueOf(4)), ERP));
        assertBroken(OrderRule.STATUS_DOES_NOT_ALLOW, () -> placed(line("A", 5, "1"))
                .issueGoods(Map.of(1, BigDecimal.ONE), ERP));
    }

    @Test
    void newsThatWasSentAfterTheAnswerSaysNothing() {
        SalesOrder order = placed(line("A", 5, "1"));
        order.confirm("E-1", Map.of(), ERP);
        order.send(ERP);
        assertEquals(OrderStatus.CONFIRMED, order.status());
    }

    @Test
    void anApprovedOrderIsPlacedThenAndAnnouncedOnce() {
        SalesOrder order = submitted(line("A", 5, "1"), line("B", 2, "3"));
        assertEquals(List.of(), order.takeEvents());
        order.approve(Cause.of("Berta", NOW.plusSeconds(60)));
        OrderPlaced event = assertInstanceOf(OrderPlaced.class, only(order.takeEvents()));
        assertEquals(NOW.plusSeconds(60), event.occurredAt());
        assertEquals(2, event.lines().size());
    }

    @Test
    void aRevisionAsksForLessAtTheSamePriceAndHasOtherBytes() {
        SalesOrder order = submitted(line("A", 5, "1"), line("B", 2, "3"));
        byte[] before = order.contentSha256();
        assertArrayEquals(before, order.contentSha256());
        order.revise(revision(Map.of(1, BigDecimal.valueOf(2), 2, BigDecimal.ZERO)), BUYER);
        assertEquals(Money.of(new BigDecimal("2.00"), "EUR"), order.gross());
        assertFalse(Arrays.equals(before, order.contentSha256()));
        order.approve(BUYER);
        OrderPlaced event = assertInstanceOf(OrderPlaced.class, only(order.takeEvents()));
        assertEquals(1, event.lines().size());
        assertEquals(0, event.lines().get(0).quantity().compareTo(BigDecimal.valueOf(2)));
        assertEquals(new BigDecimal("2.00"), event.grossAmount());
    }

    @Test
    void aRevisionNeitherAsksForMoreNorForNothing() {
        SalesOrder order = submitted(line("A", 5, "1"));
        assertEquals(
                OrderRule.REVISION_MAY_ONLY_REDUCE,
                broken(() -> order.revise(revision(Map.of(1, BigDecimal.valueOf(6))), BUYER)));
        assertEquals(
                OrderRule.MUST_HAVE_LINES, broken(() -> order.revise(revision(Map.of(1, BigDecimal.ZERO)), BUYER)));
    }

    @Test
    void nothingExpiresBeforeItsTime() {
        SalesOrder order = submitted(line("A", 5, "1"));
        assertEquals(OrderRule.NOT_YET_EXPIRED, broken(() -> order.expire(Cause.of("Kontor", EXPIRY.minusMillis(1)))));
    }

    @Test
    void whatIsCancelledIsNeitherSentNorConfirmedNorCharged() {
        SalesOrder order = placed(line("A", 5, "1"), line("B", 2, "3"));
        order.takeEvents();
        order.cancelLines(Map.of(1, BigDecimal.valueOf(2), 2, BigDecimal.valueOf(2)), BUYER);
        OrderPlaced event = assertInstanceOf(OrderPlaced.class, only(order.takeEvents()));
        assertEquals(1, event.lines().size());
        assertEquals(new BigDecimal("3.00"), event.grossAmount());
        assertEquals(
                Map.of(1, Money.of(new BigDecimal("3.00"), "EUR")),
                order.holding().money());
        order.confirm("E", Map.of(), ERP);
        assertEquals(Map.of(), order.missing());
        assertEquals(OrderStatus.CONFIRMED, order.status());
    }

    @Test
    void cancellingAllLinesCancelsTheOrder() {
        SalesOrder order = placed(line("A", 5, "1"));
        order.cancelLines(Map.of(1, BigDecimal.valueOf(5)), BUYER);
        assertEquals(OrderStatus.CANCELLED, order.status());
    }

    @Test
    void whatNoCarrierWasAskedToFetchIsTakenBackAndTheErpIsTold() {
        SalesOrder order = confirmed(3);
        assertBroken(OrderRule.ANNOUNCED_TO_CARRIER, () -> order.cancelLines(Map.of(1, BigDecimal.valueOf(3)), BUYER));
        order.cancelLines(Map.of(1, BigDecimal.ONE), BUYER);
        OrderLinesCancelled event = assertInstanceOf(OrderLinesCancelled.class, only(order.takeEvents()));
        assertEquals(
                List.of(new OrderLinesCancelled.CancelledLine(1, "A", BigDecimal.ONE, BigDecimal.valueOf(4))),
                event.lines());
        assertEquals(OrderStatus.CONFIRMED, order.status());
        order.confirm("E-1", Map.of(), ERP);
        order.confirm("E-1", Map.of(1, BigDecimal.valueOf(5)), ERP);
        assertBroken(OrderRule.ANSWER_CONTRADICTS, () -> order.confirm("E-1", Map.of(1, BigDecimal.valueOf(4)), ERP));
        order.issueGoods(Map.of(1, BigDecimal.valueOf(3)), ERP);
        order.cancel(BUYER);
        assertEquals(OrderStatus.COMPLETED, order.status(), "nothing is open any more");
        assertEquals(Map.of(), order.missing(), "what the buyer took back is not missing");
    }

    @Test
    void aParcelOnItsWayCompletesAnOrderWhoseRestWasTakenBack() {
        SalesOrder order = confirmed(3);
        order.cancel(BUYER);
        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertBroken(OrderRule.ALL_ANNOUNCED, () -> order.cancel(BUYER));
        order.issueGoods(Map.of(1, BigDecimal.valueOf(3)), ERP);
        assertEquals(OrderStatus.COMPLETED, order.status());
    }

    @Test
    void aConfirmedOrderOfWhichNothingGoesIsCancelled() {
        SalesOrder order = confirmed(0);
        order.cancel(BUYER);
        assertEquals(OrderStatus.CANCELLED, order.status());
        order.confirm("E-1", Map.of(), ERP);
        assertEquals(OrderStatus.CANCELLED, order.status(), "the same answer again");
    }

    /** Five of A, of which so many were announced. */
    private static SalesOrder confirmed(int announced) {
        SalesOrder order = placed(line("A", 5, "1"));
        order.confirm("E-1", Map.of(), ERP);
        order.release(Map.of(1, BigDecimal.valueOf(announced)), NOW);
        order.takeEvents();
        return order;
    }

    private static Rule broken(Executable act) {
        return assertThrows(RuleViolated.class, act).rule();
    }

    /** Each verb from each status does what the table says, or is refused, or is one of the answers that may repeat. */
    @Test
    void everyVerbInEveryStatusObeysTheTable() {
        Map<OrderVerb, Consumer<SalesOrder>> verbs = new EnumMap<>(OrderVerb.class);
        verbs.put(OrderVerb.SEND, order -> order.send(ERP));
        verbs.put(OrderVerb.CONFIRM, order -> order.confirm("E", Map.of(), ERP));
        verbs.put(OrderVerb.REJECT, order -> order.reject("E", ERP));
        verbs.put(OrderVerb.CANCEL, order -> order.cancel(BUYER));
        verbs.put(OrderVerb.CANCEL_LINES, order -> order.cancelLines(Map.of(1, BigDecimal.ONE), BUYER));
        verbs.put(OrderVerb.APPROVE, order -> order.approve(BUYER));
        verbs.put(OrderVerb.REFUSE, order -> order.disapprove(BUYER));
        verbs.put(OrderVerb.WITHDRAW, order -> order.withdraw(BUYER));
        verbs.put(OrderVerb.EXPIRE, order -> order.expire(AFTER_EXPIRY));
        verbs.put(OrderVerb.REVISE, order -> order.revise(revision(Map.of(1, BigDecimal.valueOf(3))), BUYER));
        verbs.put(OrderVerb.ISSUE_GOODS, order -> {
            order.release(Map.of(1, BigDecimal.ONE), NOW);
            order.issueGoods(Map.of(1, BigDecimal.ONE), ERP);
        });
        for (OrderStatus from : OrderStatus.values()) {
            verbs.forEach((verb, act) -> {
                SalesOrder order = in(from);
                order.takeEvents();
                Optional<OrderStatus> expected = OrderVerb.TABLE.next(from, verb);
                if (expected.isPresent() || isOldNews(from, verb)) {
                    act.accept(order);
                    assertEquals(expected.orElse(from), order.status(), () -> from + " " + verb);
                    assertTrue(expected.isPresent() || order.takeEvents().isEmpty(), () -> from + " " + verb);
                } else {
                    assertThrows(RuleViolated.class, () -> act.accept(order), () -> from + " " + verb);
                    assertEquals(from, order.status());
                }
            });
        }
    }

    /** What partners may say twice or too late. */
    private static boolean isOldNews(OrderStatus status, OrderVerb verb) {
        return switch (verb) {
            case SEND -> status != OrderStatus.PLACED;
            case CONFIRM -> status == OrderStatus.CONFIRMED || status == OrderStatus.COMPLETED;
            case REJECT -> status == OrderStatus.REJECTED;
            default -> false;
        };
    }

    private static SalesOrder in(OrderStatus status) {
        boolean asked = EnumSet.of(
                        OrderStatus.AWAITING_APPROVAL, OrderStatus.REFUSED, OrderStatus.EXPIRED, OrderStatus.WITHDRAWN)
                .contains(status);
        SalesOrder order = asked ? submitted(line("A", 5, "1")) : placed(line("A", 5, "1"));
        switch (status) {
            case AWAITING_APPROVAL -> {}
            case REFUSED -> order.disapprove(BUYER);
            case EXPIRED -> order.expire(AFTER_EXPIRY);
            case WITHDRAWN -> order.withdraw(BUYER);
            case PLACED -> {}
            case SENT -> order.send(ERP);
            case CONFIRMED -> order.confirm("E", Map.of(), ERP);
            case REJECTED -> order.reject("E", ERP);
            case CANCELLED -> order.cancel(BUYER);
            case COMPLETED -> {
                order.confirm("E", Map.of(), ERP);
                order.release(Map.of(1, BigDecimal.valueOf(5)), NOW);
                order.issueGoods(Map.of(1, BigDecimal.valueOf(5)), ERP);
            }
        }
        assertEquals(status, order.status());
        return order;
    }

    private static SalesOrder placed(PricedLine... lines) {
        return SalesOrder.place("100001", ANNA, WERK, TERMS, List.of(lines), BUYER);
    }

    private static SalesOrder submitted(PricedLine... lines) {
        SalesOrder order = SalesOrder.draft("100001", ANNA, WERK, TERMS, List.of(lines), NOW);
        order.submit(EXPIRY, BUYER);
        return order;
    }

    private static Revision revision(Map<Integer, BigDecimal> quantities) {
        return new Revision(quantities, "PO-1", LocalDate.of(2026, 12, 1), null, Charge.NONE);
    }

    private static PricedLine line(String sku, int quantity, String price) {
        return new PricedLine(
                sku.hashCode(),
                sku,
                "Article " + sku,
                Quantity.of(BigDecimal.valueOf(quantity), "C62"),
                UnitPrice.of(new BigDecimal(price), BigDecimal.ONE, "EUR"));
    }

    private static BusinessEvent only(List<BusinessEvent> events) {
        assertEquals(1, events.size(), events::toString);
        return events.get(0);
    }

    private static void assertBroken(OrderRule rule, Executable call) {
        assertEquals(rule, assertThrows(RuleViolated.class, call).rule());
    }
}
