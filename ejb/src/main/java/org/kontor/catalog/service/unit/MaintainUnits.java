package org.kontor.catalog.service.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.catalog.model.unit.SalesUnit;
import org.kontor.catalog.model.unit.SalesUnitRepository;
import org.kontor.catalog.model.unit.SalesUnitRepository.Held;
import org.kontor.catalog.model.unit.UnitRule;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * Staff say in which units an article is sold beside its base unit. A unit is never removed: orders and carts name it. What
 * was ordered keeps the factor of its day.
 */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class MaintainUnits {

    @Inject
    private SalesUnitRepository units;

    @Inject
    private Clock clock;

    /** @throws RuleViolated {@link UnitRule}, {@link org.kontor.catalog.model.CatalogRule#PRODUCT_NOT_FOUND} */
    public void add(String sku, SalesUnit unit) {
        Held product = units.hold(sku);
        units.add(product, unit.fitting(product.unit(), product.decimals()));
    }

    /** @throws RuleViolated {@link UnitRule#CHANGED_MEANWHILE}; as {@link #add} */
    public void change(String sku, SalesUnit unit, long seenVersion) {
        Held product = units.hold(sku);
        requireOther(product, unit.unit());
        units.change(product, unit.fitting(product.unit(), product.decimals()), seenVersion);
    }

    /** Not to be bought any more, whatever is in carts; what is ordered stays ordered. */
    public void retire(String sku, String unit, long seenVersion) {
        Held product = units.hold(sku);
        requireOther(product, unit);
        units.retire(product, unit, clock.instant(), seenVersion);
    }

    public void reinstate(String sku, String unit, long seenVersion) {
        units.retire(units.hold(sku), unit, null, seenVersion);
    }

    /** @throws RuleViolated {@link UnitRule#RETIRED} */
    public void offerFirst(String sku, String unit) {
        units.offerFirst(units.hold(sku), unit);
    }

    private static void requireOther(Held product, String unit) {
        if (product.unit().equals(unit)) {
            throw new RuleViolated(UnitRule.BASE_STAYS);
        }
    }
}
