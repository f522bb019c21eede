package org.kontor.catalog.service.life;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.kontor.kernel.Permission;

/** Looks every second for articles whose instant has come. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProductLifeTimer {

    @EJB
    private BringUpProducts products;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        products.bringUp();
    }
}
