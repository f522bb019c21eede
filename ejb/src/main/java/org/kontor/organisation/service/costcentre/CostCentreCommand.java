package org.kontor.organisation.service.costcentre;

import java.util.Set;

/** @param units that may book on it, with all units below them */
public record CostCentreCommand(String code, String name, Set<Long> units) {

    public CostCentreCommand {
        units = Set.copyOf(units);
    }
}
