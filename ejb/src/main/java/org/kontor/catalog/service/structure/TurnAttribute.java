package org.kontor.catalog.service.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.structure.AttributeKind;
import org.kontor.catalog.model.structure.AttributeTerms;
import org.kontor.catalog.model.structure.KindRepository;
import org.kontor.catalog.model.structure.KindRepository.Had;
import org.kontor.catalog.model.structure.KindRepository.Turned;
import org.kontor.catalog.model.structure.ProductAttributeRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Staff give an attribute another kind or unit. They see first what becomes of its values; when one does not fit, none is touched. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class TurnAttribute {

    private static final int MOST_CHOICES = 500;

    @Inject
    private KindRepository kinds;

    @Inject
    private ProductAttributeRepository attributes;

    /** Changes nothing. @throws RuleViolated {@link CatalogRule#ATTRIBUTE_UNKNOWN}, {@link CatalogRule#VALUES_TOO_MANY} */
    public Conversion look(String code, AttributeKind kind, String unit) {
        Map<Had, Optional<AttributeTerms.Value>> fates = fates(code, kind, unit);
        List<Conversion.Fate> list = new ArrayList<>();
        fates.forEach((had, becomes) -> list.add(new Conversion.Fate(
                had.english(), becomes.map(AttributeTerms.Value::english).orElse(null), had.articles())));
        return new Conversion(kind, unit, list);
    }

    /**
     * @throws RuleViolated {@link CatalogRule#VALUES_DO_NOT_FIT}; {@link CatalogRule#ATTRIBUTE_CHANGED_MEANWHILE}; as {@link
     *     #look}
     */
    public void turn(String code, long seenVersion, AttributeKind kind, String unit) {
        Map<Had, Optional<AttributeTerms.Value>> fates = fates(code, kind, unit);
        List<Turned> turned = new ArrayList<>();
        fates.forEach((had, becomes) -> becomes.ifPresent(value -> turned.add(new Turned(had, value))));
        if (turned.size() < fates.size()) {
            Had first = fates.entrySet().stream()
                    .filter(fate -> fate.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            throw new RuleViolated(
                    CatalogRule.VALUES_DO_NOT_FIT,
                    Map.of("count", fates.size() - turned.size(), "value", first.english()));
        }
        kinds.turn(code, seenVersion, terms(kind, unit, List.copyOf(fates.keySet())), turned);
    }

    private Map<Had, Optional<AttributeTerms.Value>> fates(String code, AttributeKind kind, String unit) {
        AttributeTerms now = attributes.terms(List.of(code)).get(code);
        if (now == null) {
            throw new RuleViolated(CatalogRule.ATTRIBUTE_UNKNOWN, Map.of("attribute", code));
        }
        List<Had> values = kinds.values(code);
        int most = kind == AttributeKind.CHOICE ? MOST_CHOICES : KindRepository.MOST_VALUES;
        if (values.size() > most) {
            throw new RuleViolated(CatalogRule.VALUES_TOO_MANY, Map.of("most", most));
        }
        AttributeTerms terms = terms(kind, unit, values);
        Map<Had, Optional<AttributeTerms.Value>> fates = new LinkedHashMap<>();
        for (Had had : values) {
            fates.put(
                    had,
                    terms.read(written(had, now, kind), had.chinese(), Objects.requireNonNullElse(had.german(), "")));
        }
        return fates;
    }

    /** An amount is meant in the unit that it has now. */
    private static String written(Had had, AttributeTerms now, AttributeKind kind) {
        boolean amounts = kind == AttributeKind.NUMBER && now.kind() == AttributeKind.NUMBER && now.unit() != null;
        return amounts ? had.english() + " " + now.unit() : had.english();
    }

    /** What there is becomes the list to choose from. */
    private static AttributeTerms terms(AttributeKind kind, String unit, List<Had> values) {
        Map<String, AttributeTerms.Choice> choices = new LinkedHashMap<>();
        if (kind == AttributeKind.CHOICE) {
            values.forEach(had -> choices.putIfAbsent(
                    had.english(), new AttributeTerms.Choice(had.english(), had.chinese(), had.german())));
        }
        return new AttributeTerms(kind, unit, List.copyOf(choices.values()));
    }
}
