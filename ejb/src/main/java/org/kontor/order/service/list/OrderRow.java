package org.kontor.order.service.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.service.DeliveryState;
import org.kontor.organisation.event.OwnValue;

/**
 * An order as a row of a list.
 *
 * @param replacedBy the order that stands for it since it was changed; null for none
 */
public record OrderRow(
        String number,
        Instant placedAt,
        OrderStatus status,
        DeliveryState delivery,
        long companyId,
        String companyName,
        String country,
        String buyerName,
        String poNumber,
        LocalDate requestedDate,
        int lineCount,
        String currency,
        BigDecimal gross,
        String source,
        List<OwnValue> ownFields,
        String replacedBy) {}
