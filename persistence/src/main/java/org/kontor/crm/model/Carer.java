package org.kontor.crm.model;

/**
 * Who cares for customers, by the name that stands in the records.
 *
 * @param personId of somebody of staff; null for an outside CRM
 */
public record Carer(Long personId, String name) {}
