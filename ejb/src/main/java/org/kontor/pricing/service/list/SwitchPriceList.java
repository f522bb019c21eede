package org.kontor.pricing.service.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.pricing.model.list.PriceListRepository;

/** Takes a price list out of use, or into use again. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class SwitchPriceList {

    @Inject
    private PriceListRepository lists;

    /** @param version of the list as it was seen */
    public void to(String code, long version, boolean active) {
        lists.switchTo(lists.id(code), version, active);
    }
}
