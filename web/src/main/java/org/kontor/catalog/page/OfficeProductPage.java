package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.life.ProductLife;
import org.kontor.catalog.model.life.ProductTexts;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.service.StaffProductQueries;
import org.kontor.catalog.service.StaffProductView;
import org.kontor.catalog.service.life.MaintainProduct;
import org.kontor.catalog.service.structure.Completeness;
import org.kontor.catalog.service.structure.CompletenessQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** One product with everything that is known about it, in both languages, and what can be changed of it. */
@Named("officeProduct")
@RequestScoped
public class OfficeProductPage extends PortalPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @EJB
    private StaffProductQueries products;

    @EJB
    private MaintainProduct maintain;

    @Inject
    private OfficeUnits units;

    @EJB
    private CompletenessQueries completeness;

    private StaffProductView product;
    private Completeness complete;

    @Override
    protected void load() {
        product = products.bySku(argument())
                .orElseThrow(() -> new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", argument())));
        complete = completeness.of(argument());
    }

    @Override
    protected void submit() {
        String sku = argument();
        if (OfficeUnits.does(sent("do"))) {
            units.act(sku, sent("do"), version(), this::sent);
        } else {
            change(sku);
        }
        if (!problems.isAny()) {
            redirect(address("product", sku) + "?done=saved");
        }
    }

    private void change(String sku) {
        switch (sent("do")) {
            case "texts" ->
                maintain.describe(
                        sku,
                        version(),
                        new ProductTexts(sent("name-en"), sent("name-zh"), sent("text-en"), sent("text-zh")));
            case "numbers" ->
                maintain.identify(sku, version(), sent("manufacturer"), sent("manufacturer-number"), sent("gtin"));
            case "life" ->
                maintain.live(
                        sku,
                        version(),
                        new ProductLife(instant("released"), instant("phase-out"), instant("discontinued")));
            case "relate" ->
                maintain.relate(
                        sku,
                        sent("kind").equals("SUCCESSOR") ? Relation.SUCCESSOR : Relation.ALTERNATIVE,
                        sent("other"));
            case "unrelate" -> maintain.unrelate(sku, sent("other"));
            default -> refuse(400);
        }
    }

    /** Of a part of the article. */
    static String address(String part, String sku) {
        return "/office/" + part + "/"
                + URLEncoder.encode(sku, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/");
    }

    private long version() {
        return sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
    }

    /** What was typed, in the reader's zone; null for nothing. */
    private Instant instant(String field) {
        if (sent(field).isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(sent(field)).atZone(reader.getZone()).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new RuleViolated(CatalogRule.LIFE_OUT_OF_ORDER);
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if (OfficeUnits.does(sent("do"))) {
            return OfficeUnits.fieldOf(violated);
        }
        return switch (violated.ruleKey()) {
            case "catalog.gtin-check-digit-must-fit" -> "gtin";
            case "catalog.name-must-not-be-empty" -> "name-en";
            case "catalog.life-out-of-order" -> "released";
            case "catalog.related-unknown", "catalog.related-to-itself", "catalog.successors-in-a-circle" -> "other";
            default -> "";
        };
    }

    public Completeness getComplete() {
        return complete;
    }

    /** Where something missing can be filled in; empty where that is no page of the catalogue. */
    public String way(Completeness.Item missing) {
        return switch (missing.part()) {
            case ATTRIBUTES -> isEditor() ? address("product-attributes", product.sku()) : "";
            case TEXTS -> address("product-texts", product.sku());
            case MEDIA -> address("product-media", product.sku());
            default -> "";
        };
    }

    public StaffProductView getProduct() {
        return product;
    }

    public boolean isEditor() {
        return reader.may(Permission.STAFF_CATALOG_EDIT);
    }

    /** What stands in a field: as it was typed when its form was refused. */
    public String kept(String form, String field, String otherwise) {
        boolean refused = isPost() && sent("do").equals(form);
        return refused ? sent(field) : otherwise == null ? "" : otherwise;
    }

    /** An instant as the field for it wants it. */
    public String minute(Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(reader.getZone()));
    }
}
