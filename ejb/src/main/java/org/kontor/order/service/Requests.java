package org.kontor.order.service;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;

/** What must be so before somebody touches an order that waits. What is not the caller's is answered like what is not. */
public final class Requests {

    private Requests() {}

    /** @throws RuleViolated {@link OrderRule#NOT_FOUND} */
    public static SalesOrder lockOfCompany(SalesOrderRepository orders, String number, CallerView caller) {
        SalesOrder order = orders.lock(number);
        if (caller.companyId() == null || order.companyId() != caller.companyId()) {
            throw new RuleViolated(OrderRule.NOT_FOUND, Map.of("number", number));
        }
        return order;
    }

    /** @throws RuleViolated {@link OrderRule#NOT_FOUND} when the caller is not the one who asked */
    public static SalesOrder lockOfRequester(SalesOrderRepository orders, String number, CallerView caller) {
        SalesOrder order = lockOfCompany(orders, number, caller);
        if (!Objects.equals(order.buyerId(), caller.personId())) {
            throw new RuleViolated(OrderRule.NOT_FOUND, Map.of("number", number));
        }
        return order;
    }

    /** @throws RuleViolated {@link OrderRule#STATUS_DOES_NOT_ALLOW}, {@link OrderRule#REQUEST_EXPIRED} */
    public static void requireWaiting(SalesOrder order, Instant now) {
        if (order.status() != OrderStatus.AWAITING_APPROVAL) {
            throw new RuleViolated(
                    OrderRule.STATUS_DOES_NOT_ALLOW,
                    Map.of("number", order.number(), "status", order.status(), "verb", "DECIDE"));
        }
        if (!now.isBefore(order.expiresAt())) {
            throw new RuleViolated(
                    OrderRule.REQUEST_EXPIRED, Map.of("number", order.number(), "until", order.expiresAt()));
        }
    }

    /** @throws RuleViolated {@link OrderRule#CHANGED_SINCE_SEEN} */
    public static byte[] requireSeen(SalesOrder order, String seenSha256) {
        byte[] content = order.contentSha256();
        if (seenSha256 == null || !HexFormat.of().formatHex(content).equals(seenSha256)) {
            throw new RuleViolated(OrderRule.CHANGED_SINCE_SEEN, Map.of("number", order.number()));
        }
        return content;
    }
}
