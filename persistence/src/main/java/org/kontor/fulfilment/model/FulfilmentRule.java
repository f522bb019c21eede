package org.kontor.fulfilment.model;

import org.kontor.kernel.Rule;

/** What a shipment must obey. */
public enum FulfilmentRule implements Rule {
    SHIPMENT_NOT_FOUND("fulfilment.shipment-not-found", 404),
    SHIPMENT_MUST_HAVE_LINES("fulfilment.shipment-must-have-lines", 422),
    STATE_DOES_NOT_ALLOW("fulfilment.state-does-not-allow", 409),
    CARRIER_CONTRADICTS_ITSELF("fulfilment.carrier-contradicts-itself", 409),
    TRACKING_NUMBER_REQUIRED("fulfilment.tracking-number-required", 422),
    SHIPMENT_HAS_LEFT("fulfilment.shipment-has-left", 409),
    NOTHING_PACKED("fulfilment.nothing-packed", 422),
    OTHERS_PACKED("fulfilment.others-packed", 409),
    WEIGHT_WRONG("fulfilment.weight-wrong", 422),
    UNITS_WRONG("fulfilment.units-wrong", 422),
    COMPANY_PREFIX_WRONG("fulfilment.company-prefix-wrong", 409),
    SERIALS_USED_UP("fulfilment.serials-used-up", 409),
    PICKING_CLOSED("fulfilment.picking-closed", 409),
    PICK_WRONG("fulfilment.pick-wrong", 422),
    PICKED_TOO_MUCH("fulfilment.picked-too-much", 422),
    OTHERS_PICKED("fulfilment.others-picked", 409),
    SCAN_UNKNOWN("fulfilment.scan-unknown", 422),
    SCAN_OTHER("fulfilment.scan-other", 422),
    SCAN_PART("fulfilment.scan-part", 422),
    PICK_FIRST("fulfilment.pick-first", 422),
    SHORT_ALREADY("fulfilment.short-already", 409),
    SHORT_CAUSE_WRONG("fulfilment.short-cause-wrong", 422),
    SHORT_SETTLED("fulfilment.short-settled", 409),
    GOODS_MISSING("fulfilment.goods-missing", 409);

    private final String key;
    private final int status;

    FulfilmentRule(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
