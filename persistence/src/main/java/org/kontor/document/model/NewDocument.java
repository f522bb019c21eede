package org.kontor.document.model;

import java.time.Instant;

/**
 * A paper that is about to be kept.
 *
 * @param year of its number, in UTC
 * @param subject number of the order or shipment that it is about
 * @param content the file, byte for byte as it will be handed out for ever
 */
public record NewDocument(
        DocumentKind kind,
        int year,
        int serial,
        long companyId,
        String orderNumber,
        String subject,
        String language,
        Instant madeAt,
        int pages,
        byte[] content) {

    public String number() {
        return kind.number(year, serial);
    }
}
