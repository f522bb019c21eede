package org.kontor.order.service.blanket;

import java.time.LocalDate;

/**
 * A blanket order in a list.
 *
 * @param part of what was agreed how much is called off, in hundredths, of the line of which most is
 */
public record BlanketRow(
        String number,
        String companyName,
        String reference,
        LocalDate from,
        LocalDate to,
        boolean closed,
        int lines,
        int part) {

    /** Name of one of OPEN, COMING, OVER, CLOSED. @param today in the company's own calendar */
    public String state(LocalDate today) {
        return state(from, to, closed, today);
    }

    static String state(LocalDate from, LocalDate to, boolean closed, LocalDate today) {
        if (closed) {
            return "CLOSED";
        }
        if (today.isBefore(from)) {
            return "COMING";
        }
        return today.isAfter(to) ? "OVER" : "OPEN";
    }
}
