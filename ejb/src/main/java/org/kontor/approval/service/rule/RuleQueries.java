package org.kontor.approval.service.rule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.approval.model.PurchaseRule;
import org.kontor.approval.model.RuleRepository;
import org.kontor.approval.service.ChoiceQueries;
import org.kontor.approval.service.ChoiceView;
import org.kontor.approval.service.Managed;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;

/** The rules of the caller's company. */
@Stateless
@RolesAllowed(Permission.APPROVAL_MANAGE)
public class RuleQueries {

    @Inject
    private RuleRepository rules;

    @EJB
    private CallerQueries callers;

    @EJB
    private ChoiceQueries choices;

    public List<RuleView> all() {
        Map<Long, String> units = choices.ofCompany().units().stream()
                .collect(Collectors.toMap(ChoiceView.Unit::id, ChoiceView.Unit::name));
        return rules.of(Managed.company(callers).companyId()).stream()
                .map(rule -> view(rule, units))
                .toList();
    }

    /** @throws org.kontor.kernel.RuleViolated {@link org.kontor.approval.model.ApprovalRule#NOT_FOUND} */
    public RuleView byId(long id) {
        PurchaseRule rule = rules.byId(Managed.company(callers).companyId(), id);
        return view(rule, Map.of());
    }

    private static RuleView view(PurchaseRule rule, Map<Long, String> units) {
        return new RuleView(
                rule.id(),
                rule.version(),
                rule.reach(),
                units.getOrDefault(rule.reach().unitId(), ""),
                rule.terms(),
                rule.changedBy(),
                rule.changedAt());
    }
}
