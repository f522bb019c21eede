package org.kontor.pricing.service.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.pricing.model.chain.ChainLevel;
import org.kontor.pricing.model.list.PriceListRepository;

/** Says who buys from a price list, and in what order it is asked. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class AssignPriceList {

    @Inject
    private PriceListRepository lists;

    /**
     * @param key number of the company, code of the group or market; empty for everybody
     * @param contract number of a contract of the company; empty without one
     * @param merge whether it adds steps to what lists before it price; an exclusive one prices alone or not at all
     */
    public void assign(String code, ChainLevel level, String key, String contract, int order, boolean merge) {
        lists.assign(lists.id(code), level, key, contract, order, merge);
    }

    public void withdraw(String code, long assignment) {
        lists.withdraw(lists.id(code), assignment);
    }
}
