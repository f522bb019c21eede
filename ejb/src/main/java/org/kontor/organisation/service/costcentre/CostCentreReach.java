package org.kontor.organisation.service.costcentre;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.organisation.model.CostCentre;
import org.kontor.organisation.model.CostCentreRepository;
import org.kontor.organisation.model.OrganisationRule;
import org.kontor.organisation.service.unit.UnitReach;

/** Which cost centres the caller may change: those that serve no unit he does not manage. */
@Dependent
class CostCentreReach {

    @Inject
    private UnitReach units;

    @Inject
    private CostCentreRepository centres;

    /** @return the company */
    long manages(Collection<Long> unitIds) {
        unitIds.forEach(units::manages);
        return units.company();
    }

    CostCentre managed(long id, long seenVersion) {
        CostCentre centre = centres.byId(units.company(), id);
        try {
            manages(centre.unitIds());
        } catch (RuleViolated outOfReach) {
            throw new RuleViolated(OrganisationRule.COST_CENTRE_NOT_FOUND, Map.of("costCentre", id));
        }
        centre.expect(seenVersion);
        return centre;
    }

    void refuseTakenCode(long company, String code, Long exceptId) {
        String wanted = code == null ? "" : code.strip();
        centres.byCode(company, wanted)
                .filter(other -> !other.id().equals(exceptId))
                .ifPresent(other -> {
                    throw new RuleViolated(
                            OrganisationRule.COST_CENTRE_CODE_TAKEN, Map.of("field", "code", "code", wanted));
                });
    }
}
