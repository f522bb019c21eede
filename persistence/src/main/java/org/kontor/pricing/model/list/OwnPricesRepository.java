package org.kontor.pricing.model.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;

/** Which companies have the prices of their own lists alone, and none of their group, their market or the general ones. */
@ApplicationScoped
public class OwnPricesRepository {

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param company number
     * @param alone whether its own prices are all that it has
     * @throws RuleViolated {@link PricingRule#COMPANY_UNKNOWN}
     */
    public void set(String company, boolean alone) {
        boolean known = !entities.createNativeQuery("select id, 0 from organisation.company where number = ?1")
                .setParameter(1, company)
                .getResultList()
                .isEmpty();
        if (!known) {
            throw new RuleViolated(PricingRule.COMPANY_UNKNOWN, Map.of("company", company));
        }
        entities.createNativeQuery(
                        """
                        insert into pricing.company_terms as t (company_id, falls_back)
                        select id, ?2 from organisation.company where number = ?1
                        on conflict (company_id) do update set falls_back = excluded.falls_back, version = t.version + 1
                        where t.falls_back <> excluded.falls_back
                        """)
                .setParameter(1, company)
                .setParameter(2, !alone)
                .executeUpdate();
    }
}
