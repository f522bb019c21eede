package org.kontor.catalog.service.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.structure.AttributeRepository;
import org.kontor.catalog.model.structure.AttributeTerms;
import org.kontor.catalog.model.structure.KindRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Staff name an attribute, and make one value of several that mean the same. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class MaintainAttribute {

    private static final int LONGEST = 80;
    private static final int LAST = 9999;
    private static final int MOST_CHOICES = 500;

    @Inject
    private AttributeRepository attributes;

    @Inject
    private KindRepository kinds;

    @EJB
    private StructureQueries structure;

    /** @throws RuleViolated {@link CatalogRule#ATTRIBUTE_WRONG}, {@link CatalogRule#ATTRIBUTE_CHANGED_MEANWHILE} */
    public void change(String code, long seenVersion, String nameEn, String nameZh, boolean facet, int position) {
        boolean named = !nameEn.isBlank() && !nameZh.isBlank();
        boolean fits = Math.max(nameEn.length(), nameZh.length()) <= LONGEST;
        if (!named || !fits || position < 0 || position > LAST) {
            throw new RuleViolated(CatalogRule.ATTRIBUTE_WRONG, Map.of("most", LONGEST, "last", LAST));
        }
        attributes.change(code, seenVersion, nameEn.strip(), nameZh.strip(), facet, position);
    }

    /**
     * Makes these what can be chosen, in this order.
     *
     * @throws RuleViolated {@link CatalogRule#CHOICES_WRONG}, {@link CatalogRule#CHOICE_IN_USE}, {@link
     *     CatalogRule#ATTRIBUTE_CHANGED_MEANWHILE}
     */
    public void choose(String code, long seenVersion, List<AttributeTerms.Choice> choices) {
        boolean filled = choices.stream()
                .allMatch(choice -> !choice.english().isBlank()
                        && !choice.chinese().isBlank()
                        && Stream.of(
                                        choice.english(),
                                        choice.chinese(),
                                        Objects.requireNonNullElse(choice.german(), ""))
                                .allMatch(word -> word.length() <= AttributeTerms.LONGEST));
        long different = choices.stream()
                .map(choice -> choice.english().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        if (!filled || choices.isEmpty() || choices.size() > MOST_CHOICES || different < choices.size()) {
            throw new RuleViolated(CatalogRule.CHOICES_WRONG, Map.of("most", MOST_CHOICES));
        }
        kinds.choose(code, seenVersion, choices);
    }

    /** @return how many articles have another value now */
    public int merge(String code, Collection<String> from, String into) {
        return attributes.merge(code, from, into);
    }

    /** Of all that mean the same, the most frequent stays. @return how many articles have another value now */
    public int mergeAll(String code) {
        return structure.attribute(code).stream()
                .flatMap(attribute -> attribute.groups().stream())
                .mapToInt(group -> attributes.merge(code, group.others(), group.best()))
                .sum();
    }
}
