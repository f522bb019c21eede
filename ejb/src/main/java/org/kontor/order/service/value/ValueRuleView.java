package org.kontor.order.service.value;

import java.math.BigDecimal;

/**
 * A rule about what orders are worth.
 *
 * @param company number of the company for which it holds, or null
 * @param group code of the customer group for which it holds, or null; for everybody when both are null
 */
public record ValueRuleView(
        long id,
        String company,
        String companyName,
        String group,
        String groupName,
        String currency,
        BigDecimal minimum,
        String minimumKind,
        BigDecimal fee,
        BigDecimal maximum,
        String maximumKind,
        long version) {}
