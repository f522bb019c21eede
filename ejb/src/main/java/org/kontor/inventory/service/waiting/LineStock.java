package org.kontor.inventory.service.waiting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a line of an order has of our stock, in the unit that the article is kept in.
 *
 * @param held lies here for the line
 * @param issued has left
 * @param waiting is still to come
 * @param promise from when on; null when nobody knows
 * @param earlier the days that were promised before, the first one first
 */
public record LineStock(
        int lineNo,
        BigDecimal held,
        BigDecimal issued,
        BigDecimal waiting,
        LocalDate firstPromise,
        LocalDate promise,
        List<LocalDate> earlier) {

    public LineStock {
        earlier = List.copyOf(earlier);
    }

    /** What was there for it at some time. */
    public BigDecimal got() {
        return held.add(issued);
    }

    public boolean waits() {
        return waiting.signum() > 0;
    }

    /** What was promised for a day that is past is promised no more: when it comes, nobody knows until somebody says so. */
    LineStock asOf(LocalDate today, List<LocalDate> before) {
        LocalDate kept = promise == null || promise.isBefore(today) ? null : promise;
        return new LineStock(lineNo, held, issued, waiting, firstPromise, kept, before);
    }
}
