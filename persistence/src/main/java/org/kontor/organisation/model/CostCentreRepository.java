package org.kontor.organisation.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;

/** The cost centres of companies; never of another company than the one asked for. */
@ApplicationScoped
public class CostCentreRepository {

    @PersistenceContext
    private EntityManager entities;

    /** @throws RuleViolated {@link OrganisationRule#COST_CENTRE_NOT_FOUND} */
    public CostCentre byId(long companyId, long id) {
        return entities.createQuery(
                        "select c from CostCentre c where c.companyId = :company and c.id = :id", CostCentre.class)
                .setParameter("company", companyId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(OrganisationRule.COST_CENTRE_NOT_FOUND, Map.of("costCentre", id)));
    }

    public Optional<CostCentre> byCode(long companyId, String code) {
        return entities.createQuery(
                        "select c from CostCentre c where c.companyId = :company and c.code = :code", CostCentre.class)
                .setParameter("company", companyId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** @return its number */
    public long add(CostCentre centre) {
        entities.persist(centre);
        return centre.id();
    }
}
