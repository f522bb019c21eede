package org.kontor.order.message;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.kernel.RuleViolated;

/**
 * What the ERP says to an order, as it writes it.
 *
 * @param decision {@code ACCEPTED}, {@code SHORT} or {@code REJECTED}; {@code CANCELLED} for a cancellation that it has noted
 * @param cancellationNumber which cancellation is spoken of; else null
 * @param lines confirmed quantities; a line left out comes in full
 */
public record ErpAnswer(
        String orderNumber,
        String erpReference,
        String decision,
        String reason,
        String cancellationNumber,
        List<Line> lines) {

    /** What will come of one line. */
    public record Line(int lineNo, BigDecimal confirmedQuantity) {}

    /** @throws RuleViolated {@link IntegrationRule#CONTENT_UNREADABLE} if something needed is missing */
    ErpAnswer complete() {
        if (orderNumber == null || decision == null || "CANCELLED".equals(decision) && cancellationNumber == null) {
            throw new RuleViolated(IntegrationRule.CONTENT_UNREADABLE, Map.of("answer", this));
        }
        return this;
    }

    Map<Integer, BigDecimal> quantities() {
        return lines == null
                ? Map.of()
                : lines.stream().collect(Collectors.toMap(Line::lineNo, Line::confirmedQuantity));
    }
}
