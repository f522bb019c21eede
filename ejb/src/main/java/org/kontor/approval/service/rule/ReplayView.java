package org.kontor.approval.service.rule;

import java.math.BigDecimal;
import java.util.List;
import org.kontor.approval.event.OrderForApproval;

/**
 * What a rule would have meant for past orders.
 *
 * @param before how many the rule meant as it stands now; 0 for a new one
 * @param newly the greatest of those it would mean, but does not mean now
 */
public record ReplayView(
        int orders,
        BigDecimal ordersAmount,
        int before,
        BigDecimal beforeAmount,
        int after,
        BigDecimal afterAmount,
        List<OrderForApproval> newly,
        List<OrderForApproval> noMore) {

    public ReplayView {
        newly = List.copyOf(newly);
        noMore = List.copyOf(noMore);
    }
}
