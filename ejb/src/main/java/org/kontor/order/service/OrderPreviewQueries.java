package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.BudgetEnforcement;
import org.kontor.approval.event.Demand;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.service.RouteApproval;
import org.kontor.approval.service.budget.BudgetChoice;
import org.kontor.approval.service.budget.BudgetQueries;
import org.kontor.cart.service.CartLineView;
import org.kontor.cart.service.CartView;
import org.kontor.cart.service.quick.QuickOrder;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.credit.service.CreditQueries;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Money;
import org.kontor.kernel.Permission;
import org.kontor.order.model.value.ValueRuleRepository;
import org.kontor.order.model.value.ValueVerdict;
import org.kontor.organisation.service.costcentre.CostCentreQueries;
import org.kontor.organisation.service.costcentre.CostCentreView;
import org.kontor.organisation.service.unit.EffectiveSettings;
import org.kontor.organisation.service.unit.SettingQueries;

/** Looks ahead: who would pay for what the caller wants to order, what would be left, and who would be asked. Takes nothing. */
@Stateless
@RolesAllowed(Permission.ORDER_PLACE)
public class OrderPreviewQueries {

    @Inject
    private Clock clock;

    @Inject
    private ValueRuleRepository values;

    @EJB
    private CallerQueries callers;

    @EJB
    private SettingQueries settings;

    @EJB
    private CostCentreQueries centres;

    @EJB
    private BudgetQueries budgets;

    @EJB
    private CreditQueries credit;

    @EJB
    private OrderableQueries articles;

    @EJB
    private RouteApproval routes;

    /**
     * Goods that would be ordered.
     *
     * @param net of all lines that have a price
     * @param articles of the lines
     * @param nets of the lines that have a price
     */
    public record Goods(Money net, List<Long> articles, List<Money> nets) {

        public static Goods of(CartView cart) {
            return new Goods(
                    cart.net(),
                    cart.lines().stream().map(CartLineView::productId).toList(),
                    cart.lines().stream()
                            .map(CartLineView::net)
                            .filter(Objects::nonNull)
                            .toList());
        }

        /** Of typed lines, those that can be had. */
        public static Goods of(QuickOrder typed) {
            return new Goods(
                    typed.net(),
                    typed.accepted().stream()
                            .map(row -> row.article().productId())
                            .toList(),
                    typed.accepted().stream().map(QuickRow::net).toList());
        }
    }

    /**
     * @param unitId for which unit he orders; null for the one in which he stands
     * @param costCentre what the buyer chose; null to propose the only one, or the first where one is needed
     * @param budgetId what the buyer chose, or null
     */
    public OrderPreview of(
            Goods goods, Long unitId, String costCentre, Long budgetId, String country, LocalDate requestedDate) {
        CallerView caller = callers.current();
        Long unit = unitId == null ? caller.unitId() : unitId;
        Instant now = clock.instant();
        EffectiveSettings rules = settings.effective(caller.companyId(), unit);
        List<CostCentreView> all = centres.forUnit(caller.companyId(), unit);
        CostCentreView centre = centre(all, costCentre, rules);
        List<BudgetChoice> open = centre == null
                ? List.of()
                : budgets.open(caller.companyId(), centre.id(), OrderInput.day(now, caller.timeZone()));
        BudgetChoice budget = open.stream()
                .filter(choice -> budgetId == null ? open.size() == 1 : choice.id() == budgetId)
                .findFirst()
                .orElse(null);
        ValueVerdict value =
                values.of(caller.companyId(), goods.net().currency()).of(goods.net());
        Money amount = goods.net().plus(value.fee());
        OrderForApproval order = order(
                caller, unit, goods, amount.amount(), centre, country, requestedDate, demands(budget, amount), now);
        return new OrderPreview(
                amount,
                rules,
                all,
                centre == null ? null : centre.code(),
                open,
                budget,
                credit.mine().orElse(null),
                goods.articles().isEmpty() ? ApprovalRoute.none() : routes.route(order),
                value);
    }

    private static CostCentreView centre(List<CostCentreView> all, String chosen, EffectiveSettings rules) {
        boolean propose = chosen == null && (rules.costCentreRequired() || all.size() == 1);
        return all.stream()
                .filter(centre -> propose || centre.code().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    private static List<Demand> demands(BudgetChoice budget, Money amount) {
        if (budget == null || budget.enforcement() != BudgetEnforcement.REQUIRE_APPROVAL) {
            return List.of();
        }
        BigDecimal over = amount.amount().subtract(budget.left());
        return over.signum() <= 0
                ? List.of()
                : List.of(new Demand(
                        "approval.budget-demand",
                        Map.of("budget", budget.name(), "over", over, "currency", budget.currency())));
    }

    private OrderForApproval order(
            CallerView caller,
            Long unit,
            Goods goods,
            BigDecimal amount,
            CostCentreView centre,
            String country,
            LocalDate requestedDate,
            List<Demand> demands,
            Instant now) {
        Set<String> categories = new HashSet<>();
        articles.byId(caller.companyId(), goods.articles(), caller.language())
                .values()
                .forEach(article -> categories.addAll(article.categories()));
        return new OrderForApproval(
                null,
                caller.companyId(),
                unit == null ? 0 : unit,
                caller.personId() == null ? 0 : caller.personId(),
                goods.net().currency(),
                amount,
                BigDecimal.ZERO,
                goods.articles().size(),
                goods.articles().size(),
                goods.nets().stream()
                        .map(Money::amount)
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO),
                categories,
                centre == null ? null : centre.code(),
                country,
                requestedDate,
                demands,
                now);
    }
}
