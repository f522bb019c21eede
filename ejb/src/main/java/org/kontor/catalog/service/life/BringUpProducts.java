package org.kontor.catalog.service.life;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.catalog.model.life.ProductMaintenanceRepository;
import org.kontor.kernel.Permission;

/** Articles whose instant has come are found from now on, or not any more. Orders go by the instant itself. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class BringUpProducts {

    @Inject
    private ProductMaintenanceRepository products;

    /** @return how many */
    public int bringUp() {
        return products.bringUp();
    }
}
