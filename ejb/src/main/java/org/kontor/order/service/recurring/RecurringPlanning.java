package org.kontor.order.service.recurring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.PricedLine;
import org.kontor.order.model.recurring.PoNumberPattern;
import org.kontor.order.model.recurring.RecurringPlan;
import org.kontor.order.model.recurring.RecurringRule;
import org.kontor.order.model.recurring.RecurringTerms;
import org.kontor.order.model.recurring.Schedule;
import org.kontor.order.model.recurring.TemplateLine;
import org.kontor.order.service.OrderPricing;
import org.kontor.order.service.PlaceOrderCommand;
import org.kontor.organisation.service.OrderingCompany;
import org.kontor.organisation.service.OrderingCompanyQueries;

/** Turns what a buyer typed into a plan, with the articles, prices and address of this moment. */
@Dependent
public class RecurringPlanning {

    @EJB
    private OrderingCompanyQueries companies;

    @EJB
    private PlanningQueries planning;

    @Inject
    private OrderPricing pricing;

    /**
     * @throws RuleViolated {@link RecurringRule#PRICE_CHANGED_MEANWHILE} when a line costs something else than the buyer
     *     was shown, {@link OrderRule#UNIT_CONTENT_CHANGED} when one of its unit holds something else; else as placing an order would: article, quantity, price, address
     */
    RecurringPlan plan(CallerView caller, RecurringCommand command, Instant at) {
        requireOnce(command);
        OrderingCompany company = companies
                .find(caller.companyId(), command.shipTo())
                .filter(OrderingCompany::active)
                .orElseThrow(() -> new RuleViolated(OrderRule.COMPANY_MAY_NOT_ORDER));
        if (company.address() == null) {
            throw new RuleViolated(OrderRule.SHIP_TO_UNKNOWN, Map.of("shipTo", String.valueOf(command.shipTo())));
        }
        planning.requireUsable(caller.companyId(), command.costCentre());
        List<TemplateLine> lines = lines(caller, command, at);
        RecurringTerms terms = new RecurringTerms(
                command.name(),
                company.address().id(),
                company.address().label(),
                blankToNull(command.costCentre()),
                null,
                new PoNumberPattern(command.poPattern()),
                lines.isEmpty() ? company.currency() : lines.get(0).seen().currency(),
                rise(command.allowedRise()),
                command.mostRuns());
        RecurringCommand.When when = command.when();
        Schedule schedule = new Schedule(
                when.period(),
                when.every(),
                when.day(),
                when.first(),
                when.last(),
                when.shift(),
                zone(planning.zoneOf(caller.companyId())));
        return new RecurringPlan(terms, schedule, lines);
    }

    private List<TemplateLine> lines(CallerView caller, RecurringCommand command, Instant at) {
        List<PricedLine> priced = pricing.price(
                command.lines().stream()
                        .map(line ->
                                new PlaceOrderCommand.Line(line.sku(), line.quantity(), line.unit(), line.content()))
                        .toList(),
                caller.companyId(),
                caller.language(),
                at);
        List<TemplateLine> lines = new ArrayList<>();
        for (PricedLine line : priced) {
            String seen = command.lines().get(lines.size()).seen();
            String now = RecurringCheck.written(line.price());
            if (seen != null && !seen.equals(now)) {
                throw new RuleViolated(
                        RecurringRule.PRICE_CHANGED_MEANWHILE, Map.of("sku", line.sku(), "seen", seen, "now", now));
            }
            lines.add(new TemplateLine(
                    line.productId(),
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    line.price(),
                    line.packing().other(line.quantity().unit())
                            ? line.packing().factor()
                            : null));
        }
        return lines;
    }

    private static void requireOnce(RecurringCommand command) {
        Set<String> skus = new HashSet<>();
        for (RecurringCommand.Line line : command.lines()) {
            if (!skus.add(line.sku())) {
                throw new RuleViolated(RecurringRule.ARTICLE_TWICE, Map.of("sku", line.sku()));
            }
        }
    }

    private static BigDecimal rise(BigDecimal typed) {
        return typed == null ? BigDecimal.ZERO : typed.setScale(2, RoundingMode.DOWN);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
