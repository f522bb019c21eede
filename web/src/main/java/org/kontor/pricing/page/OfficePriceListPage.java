package org.kontor.pricing.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.service.list.PriceListQueries;
import org.kontor.pricing.service.list.PriceListView;
import org.kontor.shell.Address;
import org.kontor.shell.PortalPage;

/** One price list: its prices by date, when it is in force, who buys from it. */
@Named("officePriceList")
@RequestScoped
public class OfficePriceListPage extends PortalPage {

    @EJB
    private PriceListQueries lists;

    private PriceListView list;
    private PriceListView.Prices prices;

    @Override
    protected void load() {
        list = lists.byCode(argument())
                .orElseThrow(() -> new RuleViolated(PricingRule.LIST_UNKNOWN, Map.of("list", argument())));
        prices = lists.prices(list.id(), sent("from"), sent("sku"), reader.getLanguage());
    }

    public PriceListView getList() {
        return list;
    }

    public PriceListView.Prices getPrices() {
        return prices;
    }

    /** The address of the page of prices after this one. */
    public String getNext() {
        PriceListView.Price last = prices.rows().get(prices.rows().size() - 1);
        return Address.of("/office/price-list/" + list.code())
                .with("from", last.sku())
                .toString();
    }
}
