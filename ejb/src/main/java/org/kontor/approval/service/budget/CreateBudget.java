package org.kontor.approval.service.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.approval.model.budget.BudgetRepository;
import org.kontor.approval.model.budget.BudgetRule;
import org.kontor.approval.model.budget.BudgetTerms;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Gives a cost centre of the company a budget: its money is its first entry. */
@Stateless
@RolesAllowed(Permission.BUDGET_MANAGE)
public class CreateBudget {

    @Inject
    private BudgetRepository budgets;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @return its number
     * @throws RuleViolated {@link BudgetRule}: name, period, amount, reason, cost centre
     */
    public long create(CreateBudgetCommand command) {
        CallerView caller = BudgetKeeper.of(callers.current());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        BudgetTerms terms = new BudgetTerms(command.name(), command.from(), command.until(), command.enforcement());
        BigDecimal amount = BudgetKeeper.amount(command.amount(), caller.currency());
        String reason = BudgetKeeper.reason(command.reason());
        long id = budgets.create(caller.companyId(), command.costCentre(), terms, caller.currency())
                .orElseThrow(() -> new RuleViolated(
                        BudgetRule.COST_CENTRE_UNKNOWN, Map.of("costCentre", String.valueOf(command.costCentre()))));
        budgets.grant(caller.companyId(), id, amount, reason, BudgetKeeper.name(caller), null, now);
        return id;
    }
}
