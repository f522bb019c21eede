package org.kontor.order.api;

import org.kontor.order.service.hold.HoldOrderCommand;

/**
 * Body of a hold.
 *
 * @param reason CREDIT, EXPORT, FRAUD, PRICE, ADDRESS, QUALITY, BUYER_ASKED or OTHER
 * @param words why, at most 1000 characters
 * @param tellBuyer whether the buyer reads these words; left out for no
 */
public record HoldOrderRequest(String reason, String words, Boolean tellBuyer) {

    static HoldOrderCommand command(String number, HoldOrderRequest request) {
        return request == null
                ? new HoldOrderCommand(number, null, null, false)
                : new HoldOrderCommand(
                        number, request.reason(), request.words(), Boolean.TRUE.equals(request.tellBuyer()));
    }
}
