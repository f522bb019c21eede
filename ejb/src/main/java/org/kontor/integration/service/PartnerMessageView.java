package org.kontor.integration.service;

import java.time.Instant;

/**
 * One message that we and a partner exchanged.
 *
 * @param direction {@code IN} or {@code OUT}
 * @param times how often the same message came or went
 * @param sha256 of the payload as it went over the wire, in hexadecimal digits
 * @param payload as it went over the wire, less personal data that were erased since
 */
public record PartnerMessageView(
        long id,
        String partner,
        String direction,
        String type,
        Instant at,
        String outcome,
        String detail,
        int times,
        String sha256,
        String payload) {}
