package org.kontor.catalog.service.life;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.life.NewNumber;
import org.kontor.catalog.model.life.ProductCopyRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Staff begin an article from one that is like it; the copy is a draft that nobody else sees. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class CopyProduct {

    @Inject
    private ProductCopyRepository products;

    @Inject
    private Clock clock;

    /**
     * @param manufacturerNumber empty for none
     * @throws RuleViolated {@link CatalogRule#PRODUCT_NOT_FOUND}, {@link CatalogRule#SKU_TAKEN}, {@link
     *     CatalogRule#SKU_READ_AS_ANOTHER}, {@link CatalogRule#MANUFACTURER_NUMBER_WRONG}
     */
    public void copy(String from, NewNumber number, String manufacturerNumber) {
        products.copy(from, number, NewNumber.ofMaker(manufacturerNumber), clock.instant());
    }
}
