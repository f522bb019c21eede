package org.kontor.order.model.recurring;

/** In whose name the orders are placed. */
public record RecurringOwner(long companyId, Long unitId, long personId, String name) {}
