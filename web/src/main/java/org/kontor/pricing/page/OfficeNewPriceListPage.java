package org.kontor.pricing.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.service.list.OpenPriceList;
import org.kontor.shell.PortalPage;

/** A new, empty price list. */
@Named("officeNewPriceList")
@RequestScoped
public class OfficeNewPriceListPage extends PortalPage {

    @EJB
    private OpenPriceList open;

    @Override
    protected void load() {
        // there is nothing to show but the form
    }

    @Override
    protected void submit() {
        open.open(sent("code"), sent("name"), sent("currency").toUpperCase(Locale.ROOT));
        redirect("/office/price-list/" + sent("code"));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "pricing.list-name-needed" -> "name";
            case "pricing.list-code-wrong", "pricing.list-code-taken" -> "code";
            default -> "currency";
        };
    }
}
