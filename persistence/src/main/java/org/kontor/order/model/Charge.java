package org.kontor.order.model;

/**
 * Where in the company an order is charged.
 *
 * @param unitId the unit that orders; null when a program orders for the company as a whole
 * @param costCentreId null when no cost centre was named; with its code, as it was then
 * @param budgetId the budget that pays, or null
 */
public record Charge(Long unitId, Long costCentreId, String costCentreCode, Long budgetId) {

    public static final Charge NONE = new Charge(null, null, null, null);
}
