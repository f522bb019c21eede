package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.text.SafeHtml;
import org.kontor.catalog.model.text.TextLanguage;
import org.kontor.catalog.service.proposal.Saved;
import org.kontor.catalog.service.text.NewText;
import org.kontor.catalog.service.text.ProductTextQueries;
import org.kontor.catalog.service.text.StaffText;
import org.kontor.catalog.service.text.TakeProductTexts;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** The long texts of an article, one per language, and what would be left of one that uses too much. */
@Named("officeProductTexts")
@RequestScoped
public class OfficeProductTextsPage extends PortalPage {

    @EJB
    private ProductTextQueries queries;

    @EJB
    private TakeProductTexts take;

    private ProductTextQueries.Texts product;
    private String left = "";

    @Override
    protected void load() {
        product = queries.of(argument())
                .orElseThrow(() -> new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", argument())));
    }

    @Override
    protected void submit() {
        TextLanguage language = TextLanguage.of(sent("language")).orElse(null);
        if (language == null || !sent("version").matches("-1|[0-9]{1,18}")) {
            refuse(400);
            return;
        }
        Saved saved;
        try {
            saved = take.take(
                    new NewText(argument(), language, typed()),
                    Long.parseLong(sent("version")),
                    sent("do").equals("keep-rest"),
                    sent(OfficeWatch.NOTE));
        } catch (RuleViolated violated) {
            if (violated.ruleKey().equals(CatalogRule.TEXT_NOT_SAFE.key())) {
                left = SafeHtml.of(typed()).html();
            }
            throw violated;
        }
        redirect(OfficeProductPage.address("product-texts", argument()) + "?done=" + OfficeWatch.done(saved) + "#"
                + language.code());
    }

    /** Longer than other fields may be. */
    private String typed() {
        String html = request().getParameter("html");
        return html == null ? "" : html.strip();
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.status() == 422 ? "html-" + sent("language") : "";
    }

    public ProductTextQueries.Texts getProduct() {
        return product;
    }

    public boolean isEditor() {
        return reader.may(Permission.STAFF_CATALOG_EDIT);
    }

    public int getLongest() {
        return SafeHtml.LONGEST;
    }

    /** Whether this text was refused. */
    public boolean refused(StaffText text) {
        return isPost() && sent("language").equals(text.language().code());
    }

    /** What stands in the field: as it was typed when it was refused. */
    public String kept(StaffText text) {
        return refused(text) ? typed() : text.html();
    }

    /** What would be left of the text that was refused; empty for the others. */
    public String left(StaffText text) {
        return refused(text) ? left : "";
    }
}
