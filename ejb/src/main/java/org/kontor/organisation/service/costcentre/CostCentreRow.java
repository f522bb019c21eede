package org.kontor.organisation.service.costcentre;

import java.util.List;

/**
 * A cost centre in the list of those who keep it.
 *
 * @param unitNames in the order of {@code unitIds}
 * @param managed whether the caller may change it: he manages every unit that it serves
 */
public record CostCentreRow(
        long id,
        String code,
        String name,
        boolean active,
        long version,
        List<Long> unitIds,
        List<String> unitNames,
        boolean managed) {

    public CostCentreRow {
        unitIds = List.copyOf(unitIds);
        unitNames = List.copyOf(unitNames);
    }
}
