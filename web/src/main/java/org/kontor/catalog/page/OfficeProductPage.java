package org.kontor.catalog.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.service.StaffProductQueries;
import org.kontor.catalog.service.StaffProductView;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.OfficeRoutes;

/** One product with everything that is known about it, in both languages. */
@Named("officeProduct")
@RequestScoped
public class OfficeProductPage {

    @Inject
    private StaffProductQueries products;

    private StaffProductView product;

    /** Called by the view before it is built. */
    public void load() {
        String sku = OfficeRoutes.argument();
        product = products.bySku(sku)
                .orElseThrow(() -> new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", sku)));
    }

    public StaffProductView getProduct() {
        return product;
    }
}
