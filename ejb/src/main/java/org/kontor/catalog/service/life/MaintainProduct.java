package org.kontor.catalog.service.life;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.Gtin;
import org.kontor.catalog.model.life.Keywords;
import org.kontor.catalog.model.life.NewNumber;
import org.kontor.catalog.model.life.ProductLife;
import org.kontor.catalog.model.life.ProductMaintenanceRepository;
import org.kontor.catalog.model.life.ProductTexts;
import org.kontor.catalog.model.life.Relation;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Staff change an article as they have seen it; what somebody else changed meanwhile is not overwritten. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class MaintainProduct {

    @Inject
    private ProductMaintenanceRepository products;

    @Inject
    private Clock clock;

    private ProductMaintenanceRepository.Seen seen(String sku, long version) {
        return new ProductMaintenanceRepository.Seen(sku, version, clock.instant());
    }

    /** @throws RuleViolated {@link CatalogRule#PRODUCT_CHANGED_MEANWHILE}, {@link CatalogRule#PRODUCT_NOT_FOUND} */
    public void live(String sku, long seenVersion, ProductLife life) {
        products.live(seen(sku, seenVersion), life);
    }

    /** @throws RuleViolated as {@link #live} */
    public void describe(String sku, long seenVersion, ProductTexts texts) {
        products.describe(seen(sku, seenVersion), texts);
    }

    /** @throws RuleViolated as {@link #live} */
    public void find(String sku, long seenVersion, Keywords keywords) {
        products.find(seen(sku, seenVersion), keywords);
    }

    /**
     * @param gtin empty for none
     * @throws RuleViolated {@link CatalogRule#GTIN_CHECK_DIGIT_MUST_FIT}; as {@link #live}
     */
    public void identify(String sku, long seenVersion, String manufacturer, String manufacturerNumber, String gtin) {
        products.identify(
                seen(sku, seenVersion),
                manufacturer.strip(),
                NewNumber.ofMaker(manufacturerNumber),
                gtin.isBlank() ? "" : Gtin.checked(gtin.replaceAll("[ -]", "")));
    }

    /**
     * @throws RuleViolated {@link CatalogRule#RELATED_UNKNOWN}, {@link CatalogRule#RELATED_TO_ITSELF}, {@link
     *     CatalogRule#SUCCESSORS_IN_A_CIRCLE}
     */
    public void relate(String sku, Relation kind, String other) {
        products.relate(sku, kind, other);
    }

    public void unrelate(String sku, String other) {
        products.unrelate(sku, other);
    }
}
