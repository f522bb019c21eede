package org.kontor.shell.json;

import java.math.BigDecimal;

/** Numbers as programs get them. */
public final class PlainNumber {

    private PlainNumber() {}

    /** 100 instead of 100.000, and never 1E+2; null stays null. */
    public static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
