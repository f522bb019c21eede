package org.kontor.approval.service.limit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import org.kontor.approval.model.ApprovalRule;
import org.kontor.approval.model.FlowRepository;
import org.kontor.approval.model.limit.BoundRepository;
import org.kontor.approval.service.ChoiceQueries;
import org.kontor.approval.service.ChoiceView;
import org.kontor.approval.service.Managed;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Money;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Says what somebody may order or approve, in the currency of the caller's company. */
@Stateless
@RolesAllowed(Permission.APPROVAL_MANAGE)
public class SetBound {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    @Inject
    private BoundRepository bounds;

    @Inject
    private FlowRepository flows;

    @EJB
    private CallerQueries callers;

    @EJB
    private ChoiceQueries choices;

    /** @throws RuleViolated {@link ApprovalRule#LIMIT_INVALID} */
    public void set(SetBoundCommand command) {
        CallerView caller = Managed.company(callers);
        ChoiceView known = choices.ofCompany();
        boolean named = command.personId() == null
                ? command.roleCode() != null && known.hasRole(command.roleCode())
                : command.roleCode() == null && known.hasPerson(command.personId());
        require(named, "person");
        BigDecimal amount = command.amount();
        require(amount != null && amount.signum() >= 0 && amount.compareTo(MOST) < 0, "amount");
        require(amount.stripTrailingZeros().scale() <= Money.scaleOf(caller.currency()), "amount");
        BoundRepository.Holder holder = new BoundRepository.Holder(command.personId(), command.roleCode());
        if (command.period() == null) {
            bounds.setAuthority(caller.companyId(), holder, caller.currency(), amount);
            flows.lookSoon(caller.companyId());
        } else {
            bounds.setLimit(caller.companyId(), holder, command.period(), caller.currency(), amount, command.hard());
        }
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new RuleViolated(ApprovalRule.LIMIT_INVALID, Map.of("reason", what));
        }
    }
}
