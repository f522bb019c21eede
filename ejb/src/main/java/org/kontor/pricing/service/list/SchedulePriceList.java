package org.kontor.pricing.service.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.model.chain.Window;
import org.kontor.pricing.model.list.PriceListRepository;

/** Says when a price list is in force; with no time left it is always. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class SchedulePriceList {

    @Inject
    private PriceListRepository lists;

    /** @throws RuleViolated {@link PricingRule#TIME_WRONG} when it ends before it begins, or never begins nor ends */
    public void add(String code, Instant from, Instant to) {
        if (from == null && to == null || from != null && to != null && !from.isBefore(to)) {
            throw new RuleViolated(PricingRule.TIME_WRONG);
        }
        lists.schedule(lists.id(code), new Window(from, to));
    }

    public void remove(String code, long schedule) {
        lists.unschedule(lists.id(code), schedule);
    }
}
