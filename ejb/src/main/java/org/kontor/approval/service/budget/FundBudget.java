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
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * Gives a budget more or less, or carries money over to another one. What is granted is never written over: each change is
 * an entry with who and why, and never takes what is used or held already.
 */
@Stateless
@RolesAllowed(Permission.BUDGET_MANAGE)
public class FundBudget {

    @Inject
    private BudgetRepository budgets;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private BudgetBookQueries books;

    /** @throws RuleViolated {@link BudgetRule}: not found, amount, reason, less than used, transfer to itself */
    public void fund(FundBudgetCommand command) {
        CallerView caller = BudgetKeeper.of(callers.current());
        BudgetView budget = books.budget(command.id());
        BigDecimal amount = BudgetKeeper.amount(command.amount(), budget.currency());
        String reason = BudgetKeeper.reason(command.reason());
        if (command.direction() != FundBudgetCommand.Direction.TRANSFER) {
            boolean more = command.direction() == FundBudgetCommand.Direction.MORE;
            grant(caller, budget, more ? amount : amount.negate(), reason, null);
            return;
        }
        BudgetView other = books.budget(command.otherId() == null ? 0 : command.otherId());
        if (other.id() == budget.id() || !other.currency().equals(budget.currency())) {
            throw new RuleViolated(BudgetRule.TRANSFER_TO_ITSELF);
        }
        if (budget.id() < other.id()) {
            grant(caller, budget, amount.negate(), reason, other.id());
            grant(caller, other, amount, reason, budget.id());
        } else {
            grant(caller, other, amount, reason, budget.id());
            grant(caller, budget, amount.negate(), reason, other.id());
        }
    }

    private void grant(CallerView caller, BudgetView budget, BigDecimal amount, String reason, Long otherId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!budgets.grant(caller.companyId(), budget.id(), amount, reason, BudgetKeeper.name(caller), otherId, now)) {
            throw new RuleViolated(
                    BudgetRule.LESS_THAN_USED,
                    Map.of("left", budget.left().max(BigDecimal.ZERO).toPlainString(), "currency", budget.currency()));
        }
    }
}
