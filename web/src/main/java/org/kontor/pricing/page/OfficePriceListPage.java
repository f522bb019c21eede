package org.kontor.pricing.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.model.chain.ChainLevel;
import org.kontor.pricing.service.list.AssignPriceList;
import org.kontor.pricing.service.list.ChangePrices;
import org.kontor.pricing.service.list.CopyPriceList;
import org.kontor.pricing.service.list.PriceFileQueries;
import org.kontor.pricing.service.list.PriceListQueries;
import org.kontor.pricing.service.list.PriceListView;
import org.kontor.pricing.service.list.SchedulePriceList;
import org.kontor.pricing.service.list.SwitchPriceList;
import org.kontor.shell.Address;
import org.kontor.shell.PortalPage;

/** One price list: its prices by date, when it is in force, who buys from it; and what is done with it. */
@Named("officePriceList")
@RequestScoped
public class OfficePriceListPage extends PortalPage {

    @EJB
    private PriceListQueries lists;

    @EJB
    private SwitchPriceList switchList;

    @EJB
    private SchedulePriceList schedule;

    @EJB
    private AssignPriceList assign;

    @EJB
    private CopyPriceList copy;

    @EJB
    private ChangePrices changes;

    @EJB
    private PriceFileQueries file;

    private PriceListView list;
    private PriceListView.Prices prices;

    @Override
    protected void load() {
        list = lists.byCode(argument())
                .orElseThrow(() -> new RuleViolated(PricingRule.LIST_UNKNOWN, Map.of("list", argument())));
        if (sent("format").equals("csv")) {
            writeCsv();
            return;
        }
        prices = lists.prices(list.id(), sent("page"), sent("sku"), reader.getLanguage());
    }

    private void writeCsv() {
        response().setContentType("text/csv;charset=UTF-8");
        response().setHeader("Content-Disposition", "attachment; filename=\"prices.csv\"");
        try {
            file.write(list, response().getOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        complete();
    }

    @Override
    protected void submit() {
        String code = argument();
        switch (sent("verb")) {
            case "switch-on", "switch-off" ->
                switchList.to(code, id("version"), sent("verb").equals("switch-on"));
            case "schedule" -> schedule.add(code, instant("from"), instant("to"));
            case "unschedule" -> schedule.remove(code, id("id"));
            case "assign" ->
                assign.assign(
                        code,
                        level(),
                        sent("key"),
                        sent("contract"),
                        (int) id("order"),
                        !sent("how").equals("exclusive"));
            case "withdraw" -> assign.withdraw(code, id("id"));
            case "undo" -> changes.undo(code, id("id"));
            case "copy" -> {
                copy.copy(code, sent("code"), sent("name"), number("percent"), (int) id("decimals"));
                code = sent("code");
            }
            default -> {
                refuse(400);
                return;
            }
        }
        if (!problems.isAny()) {
            redirect("/office/price-list/" + code);
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "pricing.time-wrong" -> "from";
            case "pricing.buyer-unknown" -> "key";
            case "pricing.list-code-wrong", "pricing.list-code-taken" -> "code";
            case "pricing.list-name-needed" -> "name";
            case "pricing.percent-wrong" -> "percent";
            default -> "";
        };
    }

    private ChainLevel level() {
        return Arrays.stream(ChainLevel.values())
                .filter(one -> one.name().equals(sent("level")))
                .findFirst()
                .orElse(ChainLevel.COMPANY);
    }

    /** A whole number of a hidden or small field; what is none names nothing. */
    private long id(String field) {
        return sent(field).matches("[0-9]{1,9}|[1-9][0-9]{9,17}") ? Long.parseLong(sent(field)) : 0;
    }

    private BigDecimal number(String field) {
        return sent(field).matches("-?[0-9]{1,4}([.][0-9]{1,4})?")
                ? new BigDecimal(sent(field))
                : new BigDecimal(1_000);
    }

    private Instant instant(String field) {
        try {
            return sent(field).isEmpty()
                    ? null
                    : LocalDateTime.parse(sent(field)).atZone(reader.getZone()).toInstant();
        } catch (DateTimeException unreadable) {
            throw new RuleViolated(PricingRule.TIME_WRONG);
        }
    }

    /** Decimals that amounts in its currency have: what prices are rounded to unless somebody says otherwise. */
    public int getDecimals() {
        return Money.scaleOf(list.currency());
    }

    public PriceListView getList() {
        return list;
    }

    public PriceListView.Prices getPrices() {
        return prices;
    }

    public List<ChainLevel> getLevels() {
        return List.of(ChainLevel.values());
    }

    /** The address of the page of prices after this one. */
    public String getNext() {
        PriceListView.Price last = prices.rows().get(prices.rows().size() - 1);
        return Address.of("/office/price-list/" + list.code())
                .with("page", last.sku())
                .toString();
    }
}
