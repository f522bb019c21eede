package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.structure.TypedValue;
import org.kontor.catalog.service.proposal.Saved;
import org.kontor.catalog.service.structure.AttributeRow;
import org.kontor.catalog.service.structure.ProductAttributeQueries;
import org.kontor.catalog.service.structure.ProductAttributes;
import org.kontor.catalog.service.structure.SetProductAttributes;
import org.kontor.catalog.service.structure.StructureQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** The values of an article, each in a field as its kind wants it. */
@Named("officeProductAttributes")
@RequestScoped
public class OfficeProductAttributesPage extends PortalPage {

    private static final String VALUE = "value-";
    private static final String CHINESE = "zh-";
    private static final String GERMAN = "de-";

    @EJB
    private ProductAttributeQueries queries;

    @EJB
    private StructureQueries structure;

    @EJB
    private SetProductAttributes set;

    private ProductAttributes product;
    private List<AttributeRow> others = List.of();

    @Override
    protected void load() {
        product = queries.of(argument(), added())
                .orElseThrow(() -> new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", argument())));
        others = structure.attributes(reader.getLanguage()).stream()
                .filter(row ->
                        product.lines().stream().noneMatch(line -> line.code().equals(row.code())))
                .toList();
    }

    /** Attributes that somebody wants to fill in: one more by its field, and those that were sent. */
    private List<String> added() {
        Stream<String> sent = isPost()
                ? request().getParameterMap().keySet().stream()
                        .filter(name -> name.startsWith(VALUE))
                        .map(name -> name.substring(VALUE.length()))
                : Stream.of();
        return Stream.concat(Arrays.stream(sent("add").split(",")), sent)
                .filter(code -> code.matches("[a-z0-9][a-z0-9_-]*"))
                .toList();
    }

    @Override
    protected void submit() {
        Map<String, TypedValue> values = new LinkedHashMap<>();
        added().stream()
                .filter(code -> request().getParameter(VALUE + code) != null)
                .forEach(code -> values.put(
                        code, new TypedValue(sent(VALUE + code), sent(CHINESE + code), sent(GERMAN + code))));
        long version = sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
        Saved saved = set.set(argument(), version, values, sent(OfficeWatch.NOTE));
        redirect(OfficeProductPage.address("product-attributes", argument()) + "?done=" + OfficeWatch.done(saved));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.ruleKey().equals(CatalogRule.VALUE_DOES_NOT_FIT.key())
                ? VALUE + violated.details().get("attribute")
                : "";
    }

    public ProductAttributes getProduct() {
        return product;
    }

    /** Attributes that the article has no value of. */
    public List<AttributeRow> getOthers() {
        return others;
    }

    /** What stands in the field of a line: as it was typed when it was refused. */
    public String kept(ProductAttributes.Line line) {
        return kept(VALUE, line, line.english());
    }

    public String keptChinese(ProductAttributes.Line line) {
        return kept(CHINESE, line, line.chinese());
    }

    public String keptGerman(ProductAttributes.Line line) {
        return kept(GERMAN, line, line.german());
    }

    private String kept(String field, ProductAttributes.Line line, String now) {
        String value = isPost() ? sent(field + line.code()) : now;
        return value == null ? "" : value;
    }
}
