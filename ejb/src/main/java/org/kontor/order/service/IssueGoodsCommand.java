package org.kontor.order.service;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A parcel that left our sites.
 *
 * @param shipmentNo number of the parcel within the order: the same parcel is booked once
 * @param quantities by line number
 */
public record IssueGoodsCommand(String number, int shipmentNo, Map<Integer, BigDecimal> quantities) {}
