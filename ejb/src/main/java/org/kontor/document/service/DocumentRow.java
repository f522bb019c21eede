package org.kontor.document.service;

import java.time.Instant;

/**
 * A paper that there is of an order or a shipment.
 *
 * @param kind name of a {@link org.kontor.document.model.DocumentKind}
 * @param path the same as it stands in addresses
 * @param number null as long as nobody has asked for it: it is made and numbered then
 * @param subject number of the order or shipment
 * @param since when the order was confirmed or the goods were shipped
 */
public record DocumentRow(
        String kind,
        String path,
        String number,
        String orderNumber,
        String subject,
        String companyName,
        String poNumber,
        Instant since) {}
