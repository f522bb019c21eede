package org.kontor.approval.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What approval may know of an order: the facts that rules ask about, and what the commitment itself found.
 *
 * @param orderNumber null as long as the buyer only looks at who would be asked
 * @param unitId the unit that orders
 * @param requesterId 0 when a program of the company orders
 * @param amount the whole order, in the currency
 * @param shipping what of the amount is freight
 * @param largestLine the amount of the dearest single line
 * @param costCentre its code, or null
 * @param shipToCountry two letters, or null
 * @param requestedDate the day on which the goods are wanted, or null
 * @param demands further reasons for asking, such as a budget that would be exceeded
 */
public record OrderForApproval(
        String orderNumber,
        long companyId,
        long unitId,
        long requesterId,
        String currency,
        BigDecimal amount,
        BigDecimal shipping,
        int lineCount,
        int articleCount,
        BigDecimal largestLine,
        Set<String> categories,
        String costCentre,
        String shipToCountry,
        LocalDate requestedDate,
        List<Demand> demands,
        Instant at) {

    public OrderForApproval {
        categories = Set.copyOf(categories);
        demands = List.copyOf(demands);
    }

    /** The same order with other reasons for asking. */
    public OrderForApproval asking(List<Demand> others) {
        return new OrderForApproval(
                orderNumber,
                companyId,
                unitId,
                requesterId,
                currency,
                amount,
                shipping,
                lineCount,
                articleCount,
                largestLine,
                categories,
                costCentre,
                shipToCountry,
                requestedDate,
                others,
                at);
    }
}
