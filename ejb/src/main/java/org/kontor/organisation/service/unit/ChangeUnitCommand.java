package org.kontor.organisation.service.unit;

/**
 * @param seenVersion of the unit as the person saw it
 * @param above the unit under which it shall hang; null leaves it where it is
 */
public record ChangeUnitCommand(long unit, long seenVersion, String code, String name, Long above) {}
