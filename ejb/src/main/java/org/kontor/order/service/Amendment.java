package org.kontor.order.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What an amendment would change. Amounts are net, in {@code currency}.
 *
 * @param until when the time to amend ends
 * @param surcharge what the amended order would cost beside its lines because it is small
 */
public record Amendment(
        String number,
        Instant until,
        String currency,
        List<Line> lines,
        BigDecimal netBefore,
        BigDecimal netAfter,
        BigDecimal surcharge) {

    public Amendment {
        lines = List.copyOf(lines);
    }

    /**
     * An article in one unit, in all lines together. Zero before: it is new. Zero afterwards: it is struck.
     *
     * @param unit UN/ECE Recommendation 20 code
     */
    public record Line(
            String sku,
            String unit,
            BigDecimal quantityBefore,
            BigDecimal quantityAfter,
            BigDecimal netBefore,
            BigDecimal netAfter) {}
}
