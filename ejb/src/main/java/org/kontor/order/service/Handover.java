package org.kontor.order.service;

import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.integration.event.Destination;
import org.kontor.integration.model.Outbox;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;
import org.kontor.order.event.OrderPlaced;
import org.kontor.order.model.AmendmentPrices;
import org.kontor.order.model.Cause;
import org.kontor.order.model.Holding;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.PricedLine;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;

/**
 * What an order that is amended hands to the one that stands for it, step by step between the steps of placing that one: each
 * balance is given back before it is taken again, under the same lock, so that nobody can take it in between.
 */
public final class Handover {

    /** For an order that stands for no other. */
    public static final Handover NONE = new Handover(null, AmendmentPrices.CURRENT);

    private final SalesOrder old;
    private final AmendmentPrices prices;
    private Holding before;
    private Set<Long> products = Set.of();

    /** @param old the order that is amended, locked */
    Handover(SalesOrder old, AmendmentPrices prices) {
        this.old = old;
        this.prices = prices;
    }

    /** The same key with the same body means something else for another order. */
    byte[] sign(byte[] input) {
        return old == null ? input : Sha256.of(HexFormat.of().formatHex(input) + " " + old.number() + " " + prices);
    }

    /** @throws RuleViolated {@link OrderRule#AMENDMENT_CURRENCY_CHANGED} */
    List<PricedLine> price(List<PricedLine> current) {
        if (old == null) {
            return current;
        }
        if (!current.get(0).price().currency().equals(old.gross().currency())) {
            throw new RuleViolated(OrderRule.AMENDMENT_CURRENCY_CHANGED, Map.of("number", old.number()));
        }
        return prices.of(old, current);
    }

    /**
     * The old order ends, and the ERP will never hear of it.
     *
     * @throws RuleViolated what {@link SalesOrder#requireAmendable} says, {@link OrderRule#ALREADY_SENT}
     */
    void end(String successor, SalesOrderRepository orders, Outbox outbox, Cause cause) {
        if (old == null) {
            return;
        }
        before = old.holding();
        old.giveWay(cause.because("replaced by " + successor));
        if (!outbox.stop("order", OrderPlaced.class.getSimpleName(), old.number(), Destination.ERP, cause.actor())) {
            throw new RuleViolated(OrderRule.ALREADY_SENT, Map.of("number", old.number()));
        }
        orders.freePoNumber(old.number());
    }

    void mark(SalesOrder successor, Instant until) {
        if (old == null) {
            successor.amendable(until);
        } else {
            successor.replaces(old);
        }
    }

    Cause because(Cause cause) {
        if (old == null) {
            return cause;
        }
        String why = "replaces " + old.number();
        return cause.because(cause.reason() == null ? why : cause.reason() + " (" + why + ")");
    }

    void spent(Commitment commitment, String actor, Instant at) {
        if (old != null) {
            commitment.giveBackSpent(old, before, actor, at);
        }
    }

    void credit(Commitment commitment, String actor, Instant at) {
        if (old != null) {
            commitment.giveBackCredit(old, before, actor, at);
        }
    }

    void goods(Commitment commitment, SalesOrder successor, Instant at) {
        if (old != null) {
            products = new HashSet<>(old.productIds());
            products.addAll(successor.productIds());
            commitment.layAside(old, before, products.stream().sorted().toList(), at);
        }
    }

    /** What the new order did not take again is for those who wait. */
    void rest(Commitment commitment, Instant at) {
        if (old != null) {
            commitment.serve(products.stream().sorted().toList(), at);
        }
    }
}
