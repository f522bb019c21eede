package org.kontor.order.service;

/**
 * The ERP's refusal of a whole order.
 *
 * @param erpReference null when the ERP gave none
 * @param reason the ERP's words
 */
public record RejectOrderCommand(String number, String erpReference, String reason) {}
