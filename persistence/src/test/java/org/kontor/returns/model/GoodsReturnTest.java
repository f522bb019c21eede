package org.kontor.returns.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.KernelRule;
import org.kontor.kernel.Money;
import org.kontor.kernel.Rule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitPrice;

class GoodsReturnTest {

    private static final Instant DELIVERED = Instant.parse("2026-03-01T10:00:00Z");
    private static final ReturnPeriod PERIOD = new ReturnPeriod(30);
    private static final Decider DESK = new Decider("Desk", DELIVERED);

    private final GoodsReturn asked = at(DELIVERED.plusSeconds(1));

    @Test
    void noMoreThanCameAndIsNotClaimed() {
        refused(ReturnRule.MORE_THAN_DELIVERED, () -> add(asked, 1, "10", "4", "7"));
        add(asked, 1, "10", "4", "6");
        assertTrue(asked.hasLines());
    }

    @Test
    void aQuantityFitsItsUnitAndIsSomething() {
        refused(ReturnRule.QUANTITY_WRONG, () -> add(asked, 1, "10", "0", "0"));
        refused(KernelRule.QUANTITY_MUST_FIT_THE_UNIT, () -> add(asked, 1, "10", "0", "1.5"));
        assertFalse(asked.hasLines());
    }

    @Test
    void theSameGoodsOnlyOnce() {
        add(asked, 1, "10", "0", "5");
        refused(ReturnRule.LINE_UNKNOWN, () -> add(asked, 1, "10", "0", "5"));
    }

    @Test
    void thePeriodCountsFromTheDelivery() {
        Instant end = Instant.parse("2026-03-31T10:00:00Z");
        assertEquals(end, PERIOD.end(DELIVERED));
        add(at(end.minusNanos(1000)), 1, "10", "0", "5");
        refused(ReturnRule.PERIOD_OVER, () -> add(at(end), 1, "10", "0", "5"));
    }

    @Test
    void reasonAndWishAreNeeded() {
        DeliveredGoods goods = goods(1, "10", "0");
        refused(
                ReturnRule.REASON_MISSING,
                () -> asked.add(
                        goods, new AskedReturn(goods.parcel(), BigDecimal.ONE, null, Resolution.REPAIR), PERIOD));
        refused(
                ReturnRule.REASON_MISSING,
                () -> asked.add(
                        goods, new AskedReturn(goods.parcel(), BigDecimal.ONE, ReturnReason.DAMAGED, null), PERIOD));
    }

    @Test
    void eachLineGoesItsOwnWayAndTheReturnFollows() {
        add(asked, 1, "10", "0", "5");
        add(asked, 2, "10", "0", "5");
        add(asked, 3, "10", "0", "5");
        assertEquals(ReturnState.PENDING, asked.state());
        asked.decide(1, new BigDecimal("5"), "", DESK);
        asked.decide(2, BigDecimal.ZERO, "Used", DESK);
        assertEquals(ReturnState.PENDING, asked.state());
        asked.decide(3, new BigDecimal("2"), "Three are used", DESK);
        assertEquals(ReturnState.PARTLY_AUTHORISED, asked.state());
    }

    @Test
    void aDecisionIsMadeOnceNeverBeyondTheRequestAndADenialHasWords() {
        add(asked, 1, "10", "0", "5");
        refused(ReturnRule.MORE_THAN_REQUESTED, () -> asked.decide(1, new BigDecimal("6"), "", DESK));
        refused(ReturnRule.WORDS_MISSING, () -> asked.decide(1, new BigDecimal("4"), " ", DESK));
        refused(ReturnRule.QUANTITY_WRONG, () -> asked.decide(1, null, "", DESK));
        refused(ReturnRule.LINE_UNKNOWN, () -> asked.decide(2, BigDecimal.ONE, "", DESK));
        asked.decide(1, new BigDecimal("5"), "", DESK);
        refused(ReturnRule.ALREADY_DECIDED, () -> asked.decide(1, new BigDecimal("5"), "", DESK));
    }

    @Test
    void theStateOfAllLinesIsTheStateOfTheReturn() {
        assertEquals(ReturnState.DENIED, ReturnState.of(List.of(LineState.DENIED, LineState.DENIED)));
        assertEquals(ReturnState.AUTHORISED, ReturnState.of(List.of(LineState.AUTHORISED, LineState.AUTHORISED)));
        assertEquals(ReturnState.PARTLY_AUTHORISED, ReturnState.of(List.of(LineState.AUTHORISED, LineState.DENIED)));
        assertEquals(ReturnState.PENDING, ReturnState.of(List.of(LineState.AUTHORISED, LineState.PENDING)));
    }

    @Test
    void noMoreArrivesThanWasAuthorised() {
        add(asked, 1, "10", "0", "5");
        add(asked, 2, "10", "0", "5");
        add(asked, 3, "10", "0", "5");
        refused(ReturnRule.MORE_THAN_AUTHORISED, () -> asked.receive(1, BigDecimal.ONE, 1, DESK));
        asked.decide(1, new BigDecimal("4"), "One is used", DESK);
        asked.decide(2, new BigDecimal("2"), "Three are used", DESK);
        asked.decide(3, BigDecimal.ZERO, "Used", DESK);
        refused(ReturnRule.MORE_THAN_AUTHORISED, () -> asked.receive(1, new BigDecimal("5"), 1, DESK));
        refused(ReturnRule.MORE_THAN_AUTHORISED, () -> asked.receive(3, BigDecimal.ONE, 1, DESK));
        refused(ReturnRule.QUANTITY_WRONG, () -> asked.receive(1, BigDecimal.ZERO, 1, DESK));
        refused(KernelRule.QUANTITY_MUST_FIT_THE_UNIT, () -> asked.receive(1, new BigDecimal("0.5"), 1, DESK));
        asked.receive(1, new BigDecimal("3"), 1, DESK);
        assertEquals(ReturnState.PARTLY_RECEIVED, asked.state());
        refused(ReturnRule.MORE_THAN_AUTHORISED, () -> asked.receive(1, new BigDecimal("2"), 2, DESK));
        asked.receive(1, BigDecimal.ONE, 2, DESK);
        assertEquals(ReturnState.PARTLY_RECEIVED, asked.state());
        asked.receive(2, new BigDecimal("2"), 1, DESK);
        assertEquals(ReturnState.RECEIVED, asked.state());
    }

    @Test
    void whatDoesNotComeIsGivenUpOnceAndNothingArrivesOfItLater() {
        add(asked, 1, "10", "0", "5");
        add(asked, 2, "10", "0", "5");
        asked.cancel(2, Decider.buyer(DELIVERED));
        refused(ReturnRule.ALREADY_DECIDED, () -> asked.decide(2, BigDecimal.ONE, "Late", DESK));
        refused(ReturnRule.NOTHING_OUTSTANDING, () -> asked.cancel(2, DESK));
        asked.decide(1, new BigDecimal("4"), "One is used", DESK);
        asked.receive(1, new BigDecimal("3"), 1, DESK);
        assertEquals(ReturnState.PARTLY_RECEIVED, asked.state());
        asked.cancel(1, DESK);
        assertEquals(ReturnState.RECEIVED, asked.state());
        refused(ReturnRule.MORE_THAN_AUTHORISED, () -> asked.receive(1, BigDecimal.ONE, 1, DESK));
        refused(ReturnRule.NOTHING_OUTSTANDING, () -> asked.cancel(1, DESK));
    }

    @Test
    void aReturnOfWhichNothingCameIsDeniedOrWithdrawn() {
        assertEquals(ReturnState.CANCELLED, ReturnState.of(List.of(LineState.CANCELLED, LineState.CANCELLED)));
        assertEquals(ReturnState.DENIED, ReturnState.of(List.of(LineState.CANCELLED, LineState.DENIED)));
        assertEquals(ReturnState.AUTHORISED, ReturnState.of(List.of(LineState.CANCELLED, LineState.AUTHORISED)));
    }

    @Test
    void aReturnIsAcceptedAsFarAsItsLinesAre() {
        assertEquals(ReturnState.APPROVED, ReturnState.of(List.of(LineState.APPROVED, LineState.DENIED)));
        assertEquals(ReturnState.REJECTED, ReturnState.of(List.of(LineState.REJECTED, LineState.REJECTED)));
        assertEquals(ReturnState.PARTLY_APPROVED, ReturnState.of(List.of(LineState.APPROVED, LineState.REJECTED)));
        assertEquals(
                ReturnState.PARTLY_APPROVED,
                ReturnState.of(List.of(LineState.PARTLY_APPROVED, LineState.PARTLY_APPROVED)));
        assertEquals(ReturnState.RECEIVED, ReturnState.of(List.of(LineState.APPROVED, LineState.RECEIVED)));
        assertEquals(ReturnState.PARTLY_RECEIVED, ReturnState.of(List.of(LineState.APPROVED, LineState.AUTHORISED)));
    }

    @Test
    void aReturnIsClosedWhenTheBuyerHasGotWhatHeGets() {
        assertEquals(ReturnState.RESOLVED, ReturnState.of(List.of(LineState.RESOLVED, LineState.REJECTED)));
        assertEquals(ReturnState.APPROVED, ReturnState.of(List.of(LineState.RESOLVED, LineState.APPROVED)));
        assertEquals(ReturnState.PARTLY_APPROVED, ReturnState.of(List.of(LineState.APPROVED, LineState.REJECTED)));
    }

    /** Seven pieces at 1.00 for 3: parts of 0.33 would leave something over. */
    @Test
    void theSumOfThePartsIsWhatTheWholeCost() {
        CreditedLine line =
                new CreditedLine(BigDecimal.ZERO, "C62", UnitPrice.of(BigDecimal.ONE, new BigDecimal("3"), "EUR"));
        Money sum = Money.zero("EUR");
        for (int piece = 0; piece < 7; piece++) {
            sum = sum.plus(line.worth(BigDecimal.ONE));
            line = line.with(BigDecimal.ONE);
        }
        assertEquals(Money.of("2.33", "EUR"), sum);
    }

    private static GoodsReturn at(Instant at) {
        return GoodsReturn.request("R1", "O1", "key", "", new Requester(1, 2L, "Anna", at));
    }

    private static void add(GoodsReturn to, int line, String came, String claimed, String wanted) {
        DeliveredGoods goods = goods(line, came, claimed);
        to.add(
                goods,
                new AskedReturn(goods.parcel(), new BigDecimal(wanted), ReturnReason.DAMAGED, Resolution.CREDIT),
                PERIOD);
    }

    private static DeliveredGoods goods(int line, String came, String claimed) {
        return new DeliveredGoods(
                new Parcel("O1-1", line),
                7L,
                "SKU" + line,
                "Screw",
                "C62",
                new BigDecimal(came),
                new BigDecimal(claimed),
                DELIVERED);
    }

    private static void refused(Rule rule, Runnable deed) {
        assertEquals(rule, assertThrows(RuleViolated.class, deed::run).rule());
    }
}
