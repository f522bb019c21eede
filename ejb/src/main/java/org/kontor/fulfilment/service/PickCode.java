package org.kontor.fulfilment.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.kontor.kernel.UnitFactor;

/**
 * A GTIN that may stand on goods of a line.
 *
 * @param factor what one thing with this number is of the base unit
 * @param lineFactor the same of one in the unit of the line
 */
public record PickCode(int lineNo, String gtin, UnitFactor factor, UnitFactor lineFactor) {

    /** No line is finer. */
    private static final int FINEST = 3;

    /** How much in the unit of the line so many of them are; nothing when that is no quantity of it. */
    Optional<BigDecimal> of(BigDecimal count) {
        BigDecimal times =
                BigDecimal.valueOf(factor.numerator()).multiply(BigDecimal.valueOf(lineFactor.denominator()));
        BigDecimal parts =
                BigDecimal.valueOf(factor.denominator()).multiply(BigDecimal.valueOf(lineFactor.numerator()));
        try {
            return Optional.of(count.multiply(times).divide(parts, FINEST, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException tooFine) {
            return Optional.empty();
        }
    }
}
