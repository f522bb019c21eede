package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.service.StaffProductQueries;
import org.kontor.catalog.service.StaffProductView;
import org.kontor.catalog.service.structure.Completeness;
import org.kontor.catalog.service.structure.CompletenessQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Address;
import org.kontor.shell.PortalPage;

/** One product with everything that is known about it, in both languages, and what can be changed of it. */
@Named("officeProduct")
@RequestScoped
public class OfficeProductPage extends PortalPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @EJB
    private StaffProductQueries products;

    @Inject
    private OfficeProductForms forms;

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
        } else if (OfficeProductForms.does(sent("do"))) {
            forms.act(sku, sent("do"), version(), name -> name.equals("keywords") ? keywords() : sent(name));
        } else {
            refuse(400);
            return;
        }
        if (!problems.isAny()) {
            boolean copied = sent("do").equals("copy");
            redirect(
                    address("product", copied ? sent("copy-number") : sku) + (copied ? "?done=copied" : "?done=saved"));
        }
    }

    /** Of a part of the article. */
    static String address(String part, String sku) {
        return Address.path("/office/" + part + "/", sku);
    }

    /** All of them: they may be longer than what other fields hold, and what is too long is refused, not cut. */
    private String keywords() {
        String typed = request().getParameter("keywords");
        return typed == null ? "" : typed;
    }

    private long version() {
        return sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if (OfficeUnits.does(sent("do"))) {
            return OfficeUnits.fieldOf(violated);
        }
        return OfficeProductForms.fieldOf(violated);
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
        String typed = field.equals("keywords") ? keywords() : sent(field);
        return refused ? typed : otherwise == null ? "" : otherwise;
    }

    /** An instant as the field for it wants it. */
    public String minute(Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(reader.getZone()));
    }
}
