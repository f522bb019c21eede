package org.kontor.order.service.list;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.kontor.order.service.DeliveryState;

/** One order in the list of staff. */
public record StaffOrderRow(
        long id,
        String number,
        Instant placedAt,
        String companyNumber,
        String companyName,
        String country,
        String poNumber,
        String status,
        int lineCount,
        BigDecimal grossAmount,
        String currency,
        String source,
        DeliveryState delivery)
        implements Serializable {

    StaffOrderRow with(DeliveryState state) {
        return new StaffOrderRow(
                id,
                number,
                placedAt,
                companyNumber,
                companyName,
                country,
                poNumber,
                status,
                lineCount,
                grossAmount,
                currency,
                source,
                state);
    }
}
