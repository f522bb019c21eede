package org.kontor.pricing.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.model.rule.PriceFormula;
import org.kontor.pricing.service.list.PriceListQueries;
import org.kontor.pricing.service.list.PriceListView;
import org.kontor.pricing.service.rule.AddPriceRule;
import org.kontor.pricing.service.rule.PriceRuleQueries;
import org.kontor.pricing.service.rule.PriceRuleView;
import org.kontor.pricing.service.rule.RemovePriceRule;
import org.kontor.shell.PortalPage;

/** The rules by which prices of a list follow from others. */
@Named("officePriceRules")
@RequestScoped
public class OfficePriceRulesPage extends PortalPage {

    @EJB
    private PriceListQueries lists;

    @EJB
    private PriceRuleQueries queries;

    @EJB
    private AddPriceRule add;

    @EJB
    private RemovePriceRule remove;

    private PriceListView list;
    private List<PriceRuleView> rules = List.of();

    @Override
    protected void load() {
        list = lists.byCode(argument())
                .orElseThrow(() -> new RuleViolated(PricingRule.LIST_UNKNOWN, Map.of("list", argument())));
        rules = queries.of(list.id(), reader.getLanguage());
    }

    @Override
    protected void submit() {
        if (sent("verb").equals("remove")) {
            remove.remove(argument(), whole("id"));
        } else {
            add.add(
                    argument(),
                    new PriceFormula(
                            sent("name"),
                            sent("base"),
                            sent("attribute"),
                            number("factor"),
                            number("addend"),
                            (int) whole("decimals"),
                            sent("category"),
                            sent("manufacturer"),
                            (int) whole("priority")));
        }
        redirect("/office/price-list/" + argument() + "/rules");
    }

    private long whole(String field) {
        return sent(field).matches("[0-9]{1,9}") ? Long.parseLong(sent(field)) : 0;
    }

    /** Null where it cannot be read; nothing stands for zero. */
    private BigDecimal number(String field) {
        String text = sent(field).isEmpty() ? "0" : sent(field);
        return text.matches("-?[0-9]{1,6}([.][0-9]{1,6})?") ? new BigDecimal(text) : null;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "pricing.list-name-needed" -> "name";
            case "pricing.factor-wrong" -> "factor";
            case "pricing.decimals-wrong" -> "decimals";
            case "pricing.list-unknown" -> "";
            default -> "base";
        };
    }

    /** Decimals that amounts in its currency have: what prices are rounded to unless somebody says otherwise. */
    public int getDecimals() {
        return Money.scaleOf(list.currency());
    }

    public PriceListView getList() {
        return list;
    }

    public List<PriceRuleView> getRules() {
        return rules;
    }
}
