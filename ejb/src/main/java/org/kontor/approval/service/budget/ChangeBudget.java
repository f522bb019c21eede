package org.kontor.approval.service.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.kontor.approval.model.budget.BudgetRepository;
import org.kontor.approval.model.budget.BudgetRule;
import org.kontor.approval.model.budget.BudgetTerms;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Changes a budget's name, span and strictness, or gives it up; an entry without money says why. Nobody deletes one. */
@Stateless
@RolesAllowed(Permission.BUDGET_MANAGE)
public class ChangeBudget {

    @Inject
    private BudgetRepository budgets;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** @throws RuleViolated {@link BudgetRule}: name, period, reason, changed meanwhile or not there */
    public void change(ChangeBudgetCommand command) {
        CallerView caller = BudgetKeeper.of(callers.current());
        BudgetTerms terms = new BudgetTerms(command.name(), command.from(), command.until(), command.enforcement());
        String reason = BudgetKeeper.reason(command.reason());
        if (!budgets.change(caller.companyId(), command.id(), command.version(), terms, command.active())) {
            throw new RuleViolated(BudgetRule.CHANGED_MEANWHILE);
        }
        budgets.grant(
                caller.companyId(),
                command.id(),
                BigDecimal.ZERO,
                reason,
                BudgetKeeper.name(caller),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
