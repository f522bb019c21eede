package org.kontor.pricing.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.model.chain.ChainLevel;
import org.kontor.pricing.service.group.GroupQueries;
import org.kontor.pricing.service.group.GroupView;
import org.kontor.pricing.service.group.MaintainGroup;
import org.kontor.pricing.service.list.AssignPriceList;
import org.kontor.shell.PortalPage;

/** One group of companies or one market: who belongs to it, which lists it is given in what order. */
@Named("officeGroup")
@RequestScoped
public class OfficeGroupPage extends PortalPage {

    private static final String MARKET = "/office/market/";

    @EJB
    private GroupQueries queries;

    @EJB
    private MaintainGroup maintain;

    @EJB
    private AssignPriceList assign;

    private GroupView group;

    @Override
    protected void load() {
        group = queries.byCode(level(), argument(), getPage())
                .orElseThrow(() -> new RuleViolated(PricingRule.GROUP_UNKNOWN, Map.of("code", argument())));
    }

    @Override
    protected void submit() {
        String code = argument();
        switch (sent("verb")) {
            case "change" ->
                maintain.change(
                        level(),
                        code,
                        number("version"),
                        sent("name"),
                        !sent("falls-back").isEmpty());
            case "put" -> maintain.put(level(), code, sent("key"));
            case "take" -> maintain.take(level(), code, sent("key"));
            case "assign" ->
                assign.assign(
                        sent("list"),
                        level(),
                        code,
                        "",
                        (int) number("order"),
                        !sent("how").equals("exclusive"));
            case "withdraw" -> assign.withdraw(sent("list"), number("id"));
            default -> {
                refuse(400);
                return;
            }
        }
        redirect(getAddress());
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "pricing.list-name-needed" -> "name";
            case "pricing.company-unknown", "pricing.country-unknown", "pricing.member-elsewhere" -> "key";
            case "pricing.list-unknown", "pricing.buyer-unknown" -> "list";
            default -> "";
        };
    }

    /** A group that is gone is refused as a whole; a list or company that is not there at its field. */
    @Override
    protected RuleViolated forReader(RuleViolated violated) {
        return violated.ruleKey().equals("pricing.buyer-unknown")
                ? new RuleViolated(PricingRule.GIVEN_ALREADY, Map.of("list", sent("list")))
                : violated;
    }

    private ChainLevel level() {
        return isMarket() ? ChainLevel.SITE : ChainLevel.GROUP;
    }

    private long number(String field) {
        return sent(field).matches("[0-9]{1,9}|[1-9][0-9]{9,17}") ? Long.parseLong(sent(field)) : 0;
    }

    public boolean isMarket() {
        return reader.getHere().startsWith(MARKET);
    }

    public String getAddress() {
        return (isMarket() ? MARKET : "/office/price-group/") + argument();
    }

    /** Of its members, from 1. */
    public int getPage() {
        return sent("page").matches("[1-9][0-9]{0,5}") ? Integer.parseInt(sent("page")) : 1;
    }

    public int getPages() {
        return (int) ((group.count() + GroupQueries.SIZE - 1) / GroupQueries.SIZE);
    }

    public GroupView getGroup() {
        return group;
    }
}
