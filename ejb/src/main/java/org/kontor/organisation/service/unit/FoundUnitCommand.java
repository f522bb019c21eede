package org.kontor.organisation.service.unit;

/** @param above the unit under which the new one shall hang */
public record FoundUnitCommand(long above, String code, String name) {}
