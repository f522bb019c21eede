package org.kontor.order.model;

import java.time.LocalDate;
import java.util.List;
import org.kontor.organisation.event.OwnValue;

/**
 * What was agreed beside the lines.
 *
 * @param poNumber the buyer's own number, or null
 * @param requestedDate the day on which the buyer wants the goods, or null
 * @param idempotencyKey names the intent of the buyer: one intent makes one order
 * @param charge which unit orders, and who pays
 * @param ownFields what the company asked for besides
 * @param completeDelivery nothing may go before all is there
 */
public record OrderTerms(
        String currency,
        int paymentTermsDays,
        String poNumber,
        LocalDate requestedDate,
        String idempotencyKey,
        Charge charge,
        List<OwnValue> ownFields,
        boolean completeDelivery) {

    public OrderTerms {
        ownFields = List.copyOf(ownFields);
    }

    /** Charged to nobody in particular. */
    public OrderTerms(
            String currency, int paymentTermsDays, String poNumber, LocalDate requestedDate, String idempotencyKey) {
        this(currency, paymentTermsDays, poNumber, requestedDate, idempotencyKey, Charge.NONE, List.of(), false);
    }
}
