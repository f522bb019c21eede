package org.kontor.order.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.fulfilment.model.ShipmentState;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.model.OrderVerb;
import org.kontor.order.service.DeliveryState;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderMove;
import org.kontor.order.service.OrderView;

class TimelineTest {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final List<OrderMove> history = new ArrayList<>();
    private List<OrderLineView> lines = List.of();

    @Test
    void aNewOrderWaitsToBeSent() {
        moved(OrderVerb.PLACE, null, OrderStatus.PLACED, null);
        assertEquals("placed:DONE sent:NOW confirmed:TODO shipped:TODO delivered:TODO", steps(OrderStatus.PLACED));
    }

    @Test
    void anAnswerThatOvertookTheNoteOfSendingCountsAsSent() {
        moved(OrderVerb.PLACE, null, OrderStatus.PLACED, null);
        moved(OrderVerb.CONFIRM, OrderStatus.PLACED, OrderStatus.CONFIRMED, null);
        assertEquals("placed:DONE sent:DONE confirmed:DONE shipped:NOW delivered:TODO", steps(OrderStatus.CONFIRMED));
    }

    @Test
    void eachParcelHasItsOwnWay() {
        confirmed();
        String steps = steps(
                OrderStatus.CONFIRMED,
                parcel(ShipmentState.DELIVERED, true, true),
                parcel(ShipmentState.ANNOUNCED, false, false));
        assertEquals(
                "placed:DONE sent:DONE confirmed:DONE shipped:DONE delivered:DONE shipped:NOW delivered:TODO", steps);
    }

    @Test
    void whatHasStillToComeIsSaidAfterTheParcels() {
        confirmed();
        lines = List.of(line("12", "10"));
        assertTrue(steps(OrderStatus.CONFIRMED, parcel(ShipmentState.DELIVERED, true, true))
                .endsWith("shipped:DONE delivered:DONE rest:NOW"));
        lines = List.of(line("12", "12"));
        assertTrue(steps(OrderStatus.CONFIRMED, parcel(ShipmentState.DELIVERED, true, true))
                .endsWith("shipped:DONE delivered:DONE"));
    }

    private static OrderLineView line(String confirmed, String announced) {
        BigDecimal quantity = new BigDecimal(confirmed);
        return new OrderLineView(
                1,
                "PRODUCT",
                1L,
                "A",
                "A",
                null,
                "C62",
                quantity,
                quantity,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                BigDecimal.ONE,
                quantity,
                null,
                BigDecimal.ZERO,
                new BigDecimal(announced),
                List.of(),
                null,
                quantity);
    }

    @Test
    void aRejectedOrderEndsWithTheReason() {
        moved(OrderVerb.PLACE, null, OrderStatus.PLACED, null);
        moved(OrderVerb.SEND, OrderStatus.PLACED, OrderStatus.SENT, null);
        moved(OrderVerb.REJECT, OrderStatus.SENT, OrderStatus.REJECTED, "credit limit");
        Timeline timeline = Timeline.of(order(OrderStatus.REJECTED), List.of());
        assertTrue(timeline.isFinal());
        Timeline.Step last = timeline.steps().get(timeline.steps().size() - 1);
        assertEquals(Timeline.State.BAD, last.state());
        assertEquals("credit limit", last.detail());
    }

    @Test
    void nothingMovesAfterTheLastParcelOfACompleteOrder() {
        confirmed();
        ShipmentView delivered = parcel(ShipmentState.DELIVERED, true, true);
        assertFalse(
                Timeline.of(order(OrderStatus.CONFIRMED), List.of(delivered)).isFinal());
        assertTrue(Timeline.of(order(OrderStatus.COMPLETED), List.of(delivered)).isFinal());
    }

    private void confirmed() {
        moved(OrderVerb.PLACE, null, OrderStatus.PLACED, null);
        moved(OrderVerb.SEND, OrderStatus.PLACED, OrderStatus.SENT, null);
        moved(OrderVerb.CONFIRM, OrderStatus.SENT, OrderStatus.CONFIRMED, null);
    }

    private void moved(OrderVerb verb, OrderStatus from, OrderStatus to, String reason) {
        int seq = history.size();
        history.add(new OrderMove(seq, START.plusSeconds(seq), "someone", null, verb, from, to, reason));
    }

    private String steps(OrderStatus status, ShipmentView... parcels) {
        return String.join(
                " ",
                Timeline.of(order(status), List.of(parcels)).steps().stream()
                        .map(step -> step.key() + ":" + step.state())
                        .toList());
    }

    private static ShipmentView parcel(ShipmentState state, boolean shipped, boolean delivered) {
        return new ShipmentView(
                "1-1", "1", "Carrier", "T1", state, START, shipped ? START : null, delivered ? START : null, List.of());
    }

    private OrderView order(OrderStatus status) {
        return new OrderView(
                "1",
                START,
                status,
                DeliveryState.NONE,
                1,
                "Company",
                "DE",
                "Buyer",
                "buyer@example.org",
                null,
                null,
                "ON_ACCOUNT",
                30,
                null,
                "EUR",
                BigDecimal.TEN,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                "kontor",
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                lines,
                history);
    }
}
