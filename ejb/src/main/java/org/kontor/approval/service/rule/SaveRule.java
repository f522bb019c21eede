package org.kontor.approval.service.rule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.kontor.approval.model.ApprovalRule;
import org.kontor.approval.model.Ask;
import org.kontor.approval.model.PurchaseRule;
import org.kontor.approval.model.RuleRepository;
import org.kontor.approval.service.ChoiceQueries;
import org.kontor.approval.service.ChoiceView;
import org.kontor.approval.service.Managed;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Keeps a new or changed rule of the caller's company. What waits for approval now keeps the rules it was opened with. */
@Stateless
@RolesAllowed(Permission.APPROVAL_MANAGE)
public class SaveRule {

    @Inject
    private RuleRepository rules;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private ChoiceQueries choices;

    /**
     * @return the number of the rule
     * @throws RuleViolated {@link ApprovalRule#RULE_INVALID}, {@link ApprovalRule#RULE_CHANGED_MEANWHILE}
     */
    public long save(SaveRuleCommand command) {
        CallerView caller = Managed.company(callers);
        requireKnown(command);
        if (rules.isNameTaken(caller.companyId(), command.reach().name(), command.id())) {
            throw new RuleViolated(
                    ApprovalRule.NAME_TAKEN, Map.of("name", command.reach().name()));
        }
        PurchaseRule rule;
        if (command.id() == null) {
            rule = new PurchaseRule(
                    caller.companyId(), command.reach(), command.terms(), caller.personName(), clock.instant());
            rules.add(rule);
        } else {
            rule = rules.byId(caller.companyId(), command.id());
            rule.requireVersion(command.seenVersion());
            rule.change(command.reach(), command.terms(), caller.personName(), clock.instant());
        }
        rules.flush();
        return rule.id();
    }

    /** Units, roles and people of other companies are as unknown as those that do not exist. */
    private void requireKnown(SaveRuleCommand command) {
        ChoiceView known = choices.ofCompany();
        require(
                known.hasUnit(command.reach().unitId()),
                "unit " + command.reach().unitId());
        command.terms().requesterRoles().forEach(role -> require(known.hasRole(role), role));
        command.terms().tiers().stream()
                .flatMap(tier -> tier.stream().flatMap(Collection::stream))
                .forEach(ask -> require(isKnown(ask, known), ask.toString()));
    }

    private static boolean isKnown(Ask ask, ChoiceView known) {
        return switch (ask.kind()) {
            case ROLE -> known.hasRole(ask.role());
            case PERSON -> known.hasPerson(ask.personId());
            case AUTHORITY -> true;
        };
    }

    private static void require(boolean known, String what) {
        if (!known) {
            throw new RuleViolated(ApprovalRule.RULE_INVALID, Map.of("reason", what));
        }
    }
}
