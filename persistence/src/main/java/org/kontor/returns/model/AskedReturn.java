package org.kontor.returns.model;

import java.math.BigDecimal;

/**
 * What the buyer wants to send back of a line in a shipment.
 *
 * @param quantity in the unit of the order line; null when none could be read
 * @param reason null when none was said
 * @param wish null when none was said
 */
public record AskedReturn(Parcel parcel, BigDecimal quantity, ReturnReason reason, Resolution wish) {}
