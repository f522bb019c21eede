package org.kontor.crm.model;

/** Somebody of staff who cares for customers, by his number and by the name that stands in the records. */
public record Carer(long personId, String name) {}
