package org.kontor.catalog.model.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.life.ProductMaintenanceRepository;
import org.kontor.catalog.model.life.ProductMaintenanceRepository.Seen;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.model.structure.ProductAttributeRepository;
import org.kontor.catalog.model.structure.TypedValue;
import org.kontor.catalog.model.text.ProductTextRepository;
import org.kontor.catalog.model.text.SafeHtml;
import org.kontor.catalog.model.text.TextLanguage;
import org.kontor.kernel.RuleViolated;

/** Makes a change that a colleague has agreed to, wherever of the article it is kept, with the checks of what is saved at once. */
@ApplicationScoped
public class ProductChangeRepository {

    @Inject
    private ProductMaintenanceRepository products;

    @Inject
    private ProductTextRepository texts;

    @Inject
    private ProductAttributeRepository attributes;

    @Inject
    private UnitChangeRepository units;

    /**
     * @param product held
     * @throws RuleViolated {@link CatalogRule#ATTRIBUTE_UNKNOWN}, {@link CatalogRule#VALUE_DOES_NOT_FIT}, {@link
     *     CatalogRule#RELATED_UNKNOWN}, {@link CatalogRule#SUCCESSORS_IN_A_CIRCLE} when what was right is so no more
     */
    public void apply(KeptProduct product, ProductChange change, Instant at) {
        switch (change.kind()) {
            case LONG_TEXTS -> texts(product, change, at);
            case ATTRIBUTES -> attributes(product, change, at);
            case UNITS -> units.apply(product, change, at);
            case RELATIONS -> relations(product, change);
            default -> products.apply(new Seen(product.sku(), product.version(), at), change);
        }
    }

    private void texts(KeptProduct product, ProductChange change, Instant at) {
        for (TextLanguage language : TextLanguage.values()) {
            String field = "html-" + language.code();
            String html = change.value(field);
            if (!html.equals(product.values().get(field))) {
                texts.put(new ProductTextRepository.Text(product.sku(), language, SafeHtml.of(html)), at);
            }
        }
    }

    private void attributes(KeptProduct product, ProductChange change, Instant at) {
        Map<String, TypedValue> typed = new LinkedHashMap<>();
        change.values().forEach((field, text) -> typed.put(change.kind().subject(field), AttributeWords.typed(text)));
        attributes.set(product.sku(), product.version(), at, attributes.read(typed));
    }

    private void relations(KeptProduct product, ProductChange change) {
        change.values().forEach((field, kind) -> {
            String other = change.kind().subject(field);
            if (kind.isEmpty()) {
                products.unrelate(product.sku(), other);
            } else {
                products.relate(product.sku(), Relation.valueOf(kind), other);
            }
        });
    }
}
