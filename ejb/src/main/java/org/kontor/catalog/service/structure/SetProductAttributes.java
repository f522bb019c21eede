package org.kontor.catalog.service.structure;

import static org.kontor.kernel.Permission.STAFF_CATALOG_EDIT;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.structure.AttributeTerms;
import org.kontor.catalog.model.structure.ProductAttributeRepository;
import org.kontor.kernel.RuleViolated;

/** Gives an article values of attributes, each as its kind wants it. */
@Stateless
@RolesAllowed({STAFF_CATALOG_EDIT, SYSTEM})
public class SetProductAttributes {

    @Inject
    private ProductAttributeRepository attributes;

    @Inject
    private Clock clock;

    /** @param chinese empty where it is the same word, as {@code german} */
    public record Typed(String value, String chinese, String german) {}

    /**
     * @param values attribute to what was typed; nothing takes the value away, and others stay
     * @throws RuleViolated {@link CatalogRule#VALUE_DOES_NOT_FIT}, which names the attribute; {@link
     *     CatalogRule#ATTRIBUTE_UNKNOWN}, {@link CatalogRule#PRODUCT_NOT_FOUND}, {@link CatalogRule#PRODUCT_CHANGED_MEANWHILE}
     */
    public void set(String sku, long seenVersion, Map<String, Typed> values) {
        Map<String, AttributeTerms> terms = attributes.terms(values.keySet());
        Map<String, Optional<AttributeTerms.Value>> kept = new LinkedHashMap<>();
        values.forEach((code, typed) -> {
            AttributeTerms of = terms.get(code);
            if (of == null) {
                throw new RuleViolated(CatalogRule.ATTRIBUTE_UNKNOWN, Map.of("attribute", code));
            }
            Optional<AttributeTerms.Value> value = of.read(typed.value(), typed.chinese(), typed.german());
            if (value.isEmpty() && !typed.value().isBlank()) {
                throw new RuleViolated(
                        CatalogRule.VALUE_DOES_NOT_FIT,
                        Map.of(
                                "attribute",
                                code,
                                "value",
                                typed.value(),
                                "kind",
                                of.kind(),
                                "unit",
                                of.unit() == null ? "" : of.unit()));
            }
            kept.put(code, value);
        });
        attributes.set(sku, seenVersion, clock.instant(), kept);
    }
}
