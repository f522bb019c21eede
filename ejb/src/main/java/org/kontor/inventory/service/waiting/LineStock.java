package org.kontor.inventory.service.waiting;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a line of an order has of our stock, in the unit that the article is kept in.
 *
 * @param held lies here for the line
 * @param issued has left
 * @param waiting is still to come
 * @param promise from when on; null when nobody knows
 */
public record LineStock(
        int lineNo, BigDecimal held, BigDecimal issued, BigDecimal waiting, LocalDate firstPromise, LocalDate promise) {

    /** What was there for it at some time. */
    public BigDecimal got() {
        return held.add(issued);
    }

    public boolean waits() {
        return waiting.signum() > 0;
    }

    /** @param arrival as it looks now; null when not enough is on order */
    LineStock expected(LocalDate arrival, LocalDate today) {
        LocalDate kept = promise == null || promise.isBefore(today) ? null : promise;
        return new LineStock(lineNo, held, issued, waiting, firstPromise, arrival == null ? kept : arrival);
    }
}
