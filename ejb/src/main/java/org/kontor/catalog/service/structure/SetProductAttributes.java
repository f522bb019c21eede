package org.kontor.catalog.service.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.model.proposal.ProductChange;
import org.kontor.catalog.model.structure.AttributeTerms;
import org.kontor.catalog.model.structure.ProductAttributeRepository;
import org.kontor.catalog.model.structure.TypedValue;
import org.kontor.catalog.service.proposal.Saved;
import org.kontor.catalog.service.proposal.SecondPerson;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Gives an article values of attributes, each as its kind wants it, or proposes them where a second person is needed. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class SetProductAttributes {

    @Inject
    private ProductAttributeRepository attributes;

    @Inject
    private SecondPerson second;

    @Inject
    private Clock clock;

    /**
     * @param values attribute to what was typed; nothing takes the value away, and others stay
     * @param note to the colleague who is to decide where a second person is needed; may be empty
     * @throws RuleViolated {@link CatalogRule#VALUE_DOES_NOT_FIT}, which names the attribute; {@link
     *     CatalogRule#ATTRIBUTE_UNKNOWN}, {@link CatalogRule#PRODUCT_NOT_FOUND}, {@link CatalogRule#PRODUCT_CHANGED_MEANWHILE};
     *     what {@link SecondPerson#propose} says
     */
    public Saved set(String sku, long seenVersion, Map<String, TypedValue> values, String note) {
        Map<String, Optional<AttributeTerms.Value>> kept = attributes.read(values);
        if (second.isNeededFor(ChangeKind.ATTRIBUTES)) {
            return second.propose(second.hold(sku, seenVersion), ProductChange.ofAttributes(kept), note);
        }
        attributes.set(sku, seenVersion, clock.instant(), kept);
        return Saved.AT_ONCE;
    }
}
