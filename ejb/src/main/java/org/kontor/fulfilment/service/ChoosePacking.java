package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.fulfilment.model.HouseSettingRepository;
import org.kontor.kernel.Permission;

/**
 * Whether the house packs deliveries itself before a carrier is asked. Counts for what orders release from now on: what was
 * scheduled before is handed over by people all the same.
 */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class ChoosePacking {

    @Inject
    private HouseSettingRepository settings;

    public void packHere(boolean on) {
        settings.packHere(on);
    }

    /** Whether from now on only what was picked completely is handed over to a carrier. */
    public void pickFirst(boolean on) {
        settings.pickHere(on);
    }
}
