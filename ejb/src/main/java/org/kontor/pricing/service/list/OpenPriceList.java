package org.kontor.pricing.service.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.pricing.model.list.PriceListRepository;

/** Opens an empty price list. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class OpenPriceList {

    @Inject
    private PriceListRepository lists;

    public void open(String code, String name, String currency) {
        lists.open(code, name, currency);
    }
}
