package org.kontor.pricing.service.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.model.list.OwnPricesRepository;

/** A company has the prices of its own lists alone, or those of its group, its market and the general ones behind them. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class LimitToOwnPrices {

    @Inject
    private OwnPricesRepository terms;

    /** @throws RuleViolated {@link PricingRule#COMPANY_UNKNOWN} */
    public void limit(String company) {
        terms.set(company, true);
    }

    /** @throws RuleViolated as {@link #limit} */
    public void release(String company) {
        terms.set(company, false);
    }
}
