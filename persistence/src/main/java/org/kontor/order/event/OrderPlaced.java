package org.kontor.order.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/**
 * A buyer has placed an order and it is committed: stock taken, prices and totals fixed. Carries everything the ERP
 * needs to book it and everything the letter of confirmation says; whoever hears it need not ask back.
 *
 * @param language of the buyer, {@code en} or {@code zh}
 * @param currency ISO 4217 code of every amount
 * @param surchargeAmount what of the net amount is no line's, because the order is small; null for none
 */
public record OrderPlaced(
        String orderNumber,
        Instant occurredAt,
        long companyId,
        String companyName,
        String buyerName,
        String buyerEmail,
        String language,
        String currency,
        String poNumber,
        LocalDate requestedDate,
        int paymentTermsDays,
        ShipTo shipTo,
        List<Line> lines,
        BigDecimal netAmount,
        BigDecimal taxAmount,
        BigDecimal grossAmount,
        BigDecimal surchargeAmount)
        implements BusinessEvent {

    /** The address as it was when the order was placed. */
    public record ShipTo(
            String label,
            String recipient,
            String street,
            String city,
            String region,
            String postalCode,
            String country,
            String phone) {}

    /**
     * @param unit UN/ECE Recommendation 20 code
     * @param unitPrice price of {@code priceBase} units
     */
    public record Line(
            int lineNo,
            Long productId,
            String sku,
            String name,
            String unit,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal priceBase,
            BigDecimal netAmount) {}

    @Override
    public String context() {
        return "order";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String aggregateId() {
        return orderNumber;
    }

    @Override
    public List<Destination> destinations() {
        return List.of(Destination.ERP, Destination.ORDER_MAIL, Destination.VERIFICATION);
    }
}
