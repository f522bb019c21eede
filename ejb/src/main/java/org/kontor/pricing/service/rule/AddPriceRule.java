package org.kontor.pricing.service.rule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.pricing.model.list.PriceListRepository;
import org.kontor.pricing.model.rule.PriceFormula;
import org.kontor.pricing.model.rule.PriceRuleRepository;

/** Has prices of a list follow from another list or from a figure of the article. A price set by hand goes before. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class AddPriceRule {

    @Inject
    private PriceListRepository lists;

    @Inject
    private PriceRuleRepository rules;

    public void add(String list, PriceFormula formula) {
        rules.add(lists.id(list), formula);
    }
}
