package org.kontor.fulfilment.service;

import java.time.Instant;
import java.util.Map;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.kernel.RuleViolated;

/**
 * What a carrier tells about a shipment.
 *
 * @param status {@code SHIPPED} or {@code DELIVERED}
 * @param at when it happened, by the carrier's clock
 */
public record CarrierNews(String shipmentNumber, String status, String carrier, String trackingNumber, Instant at) {

    /** @throws RuleViolated {@link IntegrationRule#CONTENT_UNREADABLE} if something needed is missing */
    public CarrierNews complete() {
        if (shipmentNumber == null || status == null || at == null) {
            throw new RuleViolated(IntegrationRule.CONTENT_UNREADABLE, Map.of("news", this));
        }
        return this;
    }
}
