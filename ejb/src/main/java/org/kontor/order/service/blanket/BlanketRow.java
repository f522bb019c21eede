package org.kontor.order.service.blanket;

import java.time.LocalDate;

/**
 * A blanket order in a list.
 *
 * @param today in the company's own calendar
 * @param part of what was agreed how much is called off, in hundredths, of the line of which most is
 */
public record BlanketRow(
        String number,
        String companyName,
        String reference,
        LocalDate from,
        LocalDate to,
        boolean closed,
        LocalDate today,
        int lines,
        int part) {

    /** Name of one of ACTIVE, COMING, OVER, CLOSED. */
    public String state() {
        return state(from, to, closed, today);
    }

    static String state(LocalDate from, LocalDate to, boolean closed, LocalDate today) {
        if (closed) {
            return "CLOSED";
        }
        if (today.isBefore(from)) {
            return "COMING";
        }
        return today.isAfter(to) ? "OVER" : "ACTIVE";
    }
}
