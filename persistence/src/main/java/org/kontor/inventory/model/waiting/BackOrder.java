package org.kontor.inventory.model.waiting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kontor.inventory.model.promise.Expected;
import org.kontor.inventory.model.promise.Outlook;

/**
 * Whether more of an article may be ordered than lies here, and what can be promised of it; in the unit it is kept in.
 *
 * @param most for how much may be waited altogether; null for any quantity
 * @param handlingDays from the arrival of goods to their leaving
 * @param waiting for how much is waited already
 * @param leadDays how long a supplier takes who is not asked yet; null when nobody knows
 * @param expected what suppliers are to bring from today on
 */
public record BackOrder(
        long productId,
        boolean allowed,
        BigDecimal most,
        int handlingDays,
        BigDecimal waiting,
        Integer leadDays,
        List<Expected> expected) {

    private static final BigDecimal ANY = new BigDecimal("99999999999");

    public BackOrder {
        expected = List.copyOf(expected);
    }

    /** For how much one may wait besides. */
    public BigDecimal room() {
        return allowed ? (most == null ? ANY : most).subtract(waiting).max(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    /**
     * From when on somebody who waits now has his goods: who waits already is served first of what suppliers are to bring. Of
     * what nobody has ordered yet, not before a supplier could bring it.
     *
     * @param further what he, and those of this order before him, wait for
     * @return nothing when nobody knows
     */
    public Optional<LocalDate> promise(BigDecimal further, LocalDate today) {
        return arrival(waiting.add(further), today)
                .or(() -> Optional.ofNullable(leadDays).map(days -> today.plusDays(days + handlingDays)));
    }

    /**
     * When goods that are on order can leave for somebody who waits.
     *
     * @param claimed what all before him wait for, with what he waits for
     * @return nothing when that much is not on order
     */
    public Optional<LocalDate> arrival(BigDecimal claimed, LocalDate today) {
        return Outlook.of(BigDecimal.ZERO, expected, today).dayFor(claimed).map(day -> day.plusDays(handlingDays));
    }

    /**
     * What can be promised now to somebody who waits already. Of what nobody has ordered of a supplier, the day that was said
     * stays until it is past: the time a supplier needs begins with the asking, and a promise that moves by a day each day is none.
     *
     * @param claimed what all before him wait for, with what he waits for
     * @param promised what was said last; null when nobody knew
     * @return nothing when nobody knows
     */
    public Optional<LocalDate> promiseAgain(BigDecimal claimed, LocalDate promised, LocalDate today) {
        return arrival(claimed, today).or(() -> Optional.ofNullable(leadDays)
                .map(days ->
                        promised == null || promised.isBefore(today) ? today.plusDays(days + handlingDays) : promised));
    }
}
