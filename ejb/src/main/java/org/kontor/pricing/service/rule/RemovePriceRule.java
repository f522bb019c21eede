package org.kontor.pricing.service.rule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.pricing.model.list.PriceListRepository;
import org.kontor.pricing.model.rule.PriceRuleRepository;

/** Takes a rule of a price list away, and the prices that it made. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class RemovePriceRule {

    @Inject
    private PriceListRepository lists;

    @Inject
    private PriceRuleRepository rules;

    public void remove(String list, long rule) {
        rules.remove(lists.id(list), rule);
    }
}
