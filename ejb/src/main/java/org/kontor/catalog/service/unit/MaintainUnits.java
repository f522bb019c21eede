package org.kontor.catalog.service.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.model.proposal.ProductChange;
import org.kontor.catalog.model.proposal.UnitState;
import org.kontor.catalog.model.proposal.UnitState.Use;
import org.kontor.catalog.model.unit.SalesUnit;
import org.kontor.catalog.model.unit.SalesUnitRepository;
import org.kontor.catalog.model.unit.SalesUnitRepository.Held;
import org.kontor.catalog.model.unit.UnitRule;
import org.kontor.catalog.service.proposal.Saved;
import org.kontor.catalog.service.proposal.SecondPerson;
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
    private SecondPerson second;

    @Inject
    private Clock clock;

    /**
     * @param note to the colleague who is to decide where a second person is needed; may be empty; so everywhere here
     * @throws RuleViolated {@link UnitRule}, {@link org.kontor.catalog.model.CatalogRule#PRODUCT_NOT_FOUND}; what {@link
     *     SecondPerson#propose} says
     */
    public Saved add(String sku, SalesUnit unit, String note) {
        Held product = units.hold(sku);
        SalesUnit fitting = unit.fitting(product.unit(), product.decimals());
        if (!isWatched()) {
            units.add(product, fitting);
            return Saved.AT_ONCE;
        }
        units.requireNew(product, fitting);
        return propose(sku, Map.of(unit.unit(), new UnitState(fitting, Use.IN_USE)), note);
    }

    /** @throws RuleViolated {@link UnitRule#CHANGED_MEANWHILE}; as {@link #add} */
    public Saved change(String sku, SalesUnit unit, long seenVersion, String note) {
        Held product = units.hold(sku);
        requireOther(product, unit.unit());
        SalesUnit fitting = unit.fitting(product.unit(), product.decimals());
        if (!isWatched()) {
            units.change(product, fitting, seenVersion);
            return Saved.AT_ONCE;
        }
        units.requireOwnGtin(product, fitting);
        UnitState now = seen(product, unit.unit(), seenVersion);
        return propose(sku, Map.of(unit.unit(), new UnitState(fitting, now.use())), note);
    }

    /** Not to be bought any more, whatever is in carts; what is ordered stays ordered. */
    public Saved retire(String sku, String unit, long seenVersion, String note) {
        Held product = units.hold(sku);
        requireOther(product, unit);
        return use(product, unit, Use.RETIRED, seenVersion, note);
    }

    public Saved reinstate(String sku, String unit, long seenVersion, String note) {
        return use(units.hold(sku), unit, Use.IN_USE, seenVersion, note);
    }

    private Saved use(Held product, String unit, Use use, long seenVersion, String note) {
        if (!isWatched()) {
            units.retire(product, unit, use == Use.RETIRED ? clock.instant() : null, seenVersion);
            return Saved.AT_ONCE;
        }
        return propose(
                product.sku(), Map.of(unit, seen(product, unit, seenVersion).put(use)), note);
    }

    /** @throws RuleViolated {@link UnitRule#RETIRED} */
    public Saved offerFirst(String sku, String unit, String note) {
        Held product = units.hold(sku);
        if (!isWatched()) {
            units.offerFirst(product, unit);
            return Saved.AT_ONCE;
        }
        Map<String, UnitState> wanted = new TreeMap<>();
        states(sku).forEach((code, state) -> {
            if (state.use() == Use.FIRST && !code.equals(unit)) {
                wanted.put(code, state.put(Use.IN_USE));
            } else if (code.equals(unit) && state.use() == Use.IN_USE) {
                wanted.put(code, state.put(Use.FIRST));
            }
        });
        if (!unit.equals(product.unit()) && !wanted.containsKey(unit)) {
            throw new RuleViolated(UnitRule.RETIRED, Map.of("unit", unit));
        }
        return propose(sku, wanted, note);
    }

    private boolean isWatched() {
        return second.isNeededFor(ChangeKind.UNITS);
    }

    private Map<String, UnitState> states(String sku) {
        Map<String, UnitState> states = new TreeMap<>();
        second.hold(sku).of(ChangeKind.UNITS).forEach((field, text) -> {
            String code = ChangeKind.UNITS.subject(field);
            states.put(code, UnitState.of(code, text));
        });
        return states;
    }

    private UnitState seen(Held product, String unit, long seenVersion) {
        UnitState now = states(product.sku()).get(unit);
        if (now == null || units.version(product, unit) != seenVersion) {
            throw new RuleViolated(UnitRule.CHANGED_MEANWHILE);
        }
        return now;
    }

    private Saved propose(String sku, Map<String, UnitState> wanted, String note) {
        Map<String, String> fields = new TreeMap<>();
        wanted.forEach((code, state) -> fields.put(ChangeKind.UNITS.field(code), state.text()));
        return second.propose(second.hold(sku), new ProductChange(ChangeKind.UNITS, fields), note);
    }

    private static void requireOther(Held product, String unit) {
        if (product.unit().equals(unit)) {
            throw new RuleViolated(UnitRule.BASE_STAYS);
        }
    }
}
