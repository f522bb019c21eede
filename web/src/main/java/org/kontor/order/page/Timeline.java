package org.kontor.order.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.service.OrderMove;
import org.kontor.order.service.OrderView;

/**
 * Where an order is: what has happened, what happens now, what comes. A parcel adds its own steps; an order that the
 * supplier refused or that was cancelled ends there.
 *
 * @param isFinal nothing moves any more
 */
public record Timeline(List<Step> steps, boolean isFinal) {

    /** With which words an order ends for which another stands; that one is named beside, with a link. */
    private static final String REPLACED = "replaced by ";

    /** How a step stands to now; its name in small letters is the style of the page. */
    public enum State {
        DONE,
        NOW,
        TODO,
        BAD
    }

    /**
     * @param key text {@code order.step.key}
     * @param at null as long as it has not happened
     * @param detail reason, or null
     * @param parcel the shipment it speaks about, or null
     */
    public record Step(String key, State state, Instant at, String detail, ShipmentView parcel) {

        public String style() {
            return state.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Timeline of(OrderView order, List<ShipmentView> parcels) {
        List<Step> steps = new ArrayList<>();
        if (began(order, steps)) {
            return new Timeline(steps, true);
        }
        Instant sent = reached(order, OrderStatus.SENT);
        Instant confirmed = reached(order, OrderStatus.CONFIRMED);
        if (order.status() == OrderStatus.CANCELLED) {
            steps.add(bad("cancelled", order, OrderStatus.CANCELLED));
            return new Timeline(steps, true);
        }
        steps.add(step("sent", sent != null ? sent : confirmed));
        if (order.status() == OrderStatus.REJECTED) {
            steps.add(bad("rejected", order, OrderStatus.REJECTED));
            return new Timeline(steps, true);
        }
        steps.add(step("confirmed", confirmed));
        if (parcels.isEmpty()) {
            steps.add(step("shipped", null));
            steps.add(step("delivered", null));
        }
        for (ShipmentView parcel : parcels) {
            steps.add(new Step("shipped", stateOf(parcel.shippedAt()), parcel.shippedAt(), null, parcel));
            steps.add(new Step("delivered", stateOf(parcel.deliveredAt()), parcel.deliveredAt(), null, parcel));
        }
        if (!parcels.isEmpty() && order.status() == OrderStatus.CONFIRMED && restIsOpen(order)) {
            steps.add(step("rest", null));
        }
        boolean delivered = !parcels.isEmpty() && parcels.stream().allMatch(parcel -> parcel.deliveredAt() != null);
        return new Timeline(withNow(steps), delivered && order.status() == OrderStatus.COMPLETED);
    }

    private static boolean restIsOpen(OrderView order) {
        return order.lines().stream().anyMatch(line -> line.open().signum() > 0);
    }

    /** Adds how the order came to be placed. @return whether it came to nothing before */
    private static boolean began(OrderView order, List<Step> steps) {
        Instant submitted = reached(order, OrderStatus.AWAITING_APPROVAL);
        if (submitted == null) {
            steps.add(new Step("placed", State.DONE, order.placedAt(), null, null));
            return false;
        }
        steps.add(new Step("submitted", State.DONE, submitted, null, null));
        for (OrderStatus end : List.of(OrderStatus.REFUSED, OrderStatus.EXPIRED, OrderStatus.WITHDRAWN)) {
            if (order.status() == end) {
                steps.add(bad(end.name().toLowerCase(java.util.Locale.ROOT), order, end));
                return true;
            }
        }
        steps.add(step("approved", reached(order, OrderStatus.PLACED)));
        return false;
    }

    private static Instant reached(OrderView order, OrderStatus status) {
        return order.history().stream()
                .filter(move -> move.to() == status && move.from() != status)
                .map(OrderMove::at)
                .findFirst()
                .orElse(null);
    }

    private static Step step(String key, Instant at) {
        return new Step(key, stateOf(at), at, null, null);
    }

    private static Step bad(String key, OrderView order, OrderStatus status) {
        String reason = order.history().stream()
                .filter(move -> move.to() == status)
                .map(OrderMove::reason)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .filter(said -> !said.startsWith(REPLACED))
                .orElse(null);
        return new Step(key, State.BAD, reached(order, status), reason, null);
    }

    private static State stateOf(Instant at) {
        return at == null ? State.TODO : State.DONE;
    }

    /** The first step that has not happened is what is being worked at. */
    private static List<Step> withNow(List<Step> steps) {
        List<Step> marked = new ArrayList<>();
        boolean open = true;
        for (Step step : steps) {
            boolean now = open && step.state() == State.TODO;
            open = open && !now;
            marked.add(now ? new Step(step.key(), State.NOW, step.at(), step.detail(), step.parcel()) : step);
        }
        return marked;
    }
}
