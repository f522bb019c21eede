package org.kontor.order.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What an order that waits for approval shall be from now on.
 *
 * @param quantities new quantity by line number, never more than before; zero takes the line out; a line not named stays
 * @param shipTo null to leave the address as it is
 */
public record Revision(
        Map<Integer, BigDecimal> quantities, String poNumber, LocalDate requestedDate, ShipTo shipTo, Charge charge) {

    public Revision {
        quantities = Map.copyOf(quantities);
    }
}
