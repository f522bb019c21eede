package org.kontor.organisation.service.unit;

import java.util.Set;

/**
 * What holds for orders of a unit, inherited or its own.
 *
 * @param shipToId the address proposed; null when nobody chose one
 * @param paymentTermsDays terms that may be chosen; empty when only the company's own term applies
 * @param poNumberUnique a PO number may be used once in the company
 * @param approvalExpiryDays how long an order waits for its approval
 * @param amendmentMinutes how long an order that is placed stays here, so that it may be amended; 0 to let it go at once
 */
public record EffectiveSettings(
        Long shipToId,
        Set<Integer> paymentTermsDays,
        boolean poNumberRequired,
        boolean poNumberUnique,
        boolean costCentreRequired,
        boolean commentRequired,
        int approvalExpiryDays,
        int amendmentMinutes) {

    public EffectiveSettings {
        paymentTermsDays = Set.copyOf(paymentTermsDays);
    }
}
