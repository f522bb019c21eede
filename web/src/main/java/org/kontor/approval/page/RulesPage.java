package org.kontor.approval.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.service.ChoiceView;
import org.kontor.approval.service.RouteApproval;
import org.kontor.approval.service.rule.RuleQueries;
import org.kontor.approval.service.rule.RuleView;
import org.kontor.kernel.TypedQuantity;
import org.kontor.shell.PortalPage;

/** The company's rules, and the question that shows what they do: who would approve this amount by that person? */
@Named
@RequestScoped
public class RulesPage extends PortalPage {

    @EJB
    private RuleQueries rules;

    @EJB
    private RouteApproval routes;

    @Inject
    private ApprovalTexts words;

    @Inject
    private Clock clock;

    private List<RuleView> all;
    private ApprovalRoute route;

    @Override
    protected void load() {
        all = rules.all();
        if (!sent("amount").isEmpty()) {
            ask();
        }
    }

    /** Asks the same use case that the checkout asks; nothing is kept. */
    private void ask() {
        BigDecimal amount = TypedQuantity.of(sent("amount")).orElse(null);
        ChoiceView.Person person = words.choices().people().stream()
                .filter(one -> sent("person").equals(String.valueOf(one.id())))
                .findFirst()
                .orElse(null);
        if (amount == null || person == null) {
            problems.add(amount == null ? "amount" : "person", "shell.field-required");
            return;
        }
        long unit = words.choices().units().stream()
                .map(ChoiceView.Unit::id)
                .filter(id -> sent("unit").equals(String.valueOf(id)))
                .findFirst()
                .orElse(person.unitId());
        route = routes.route(new OrderForApproval(
                null,
                reader.getCaller().companyId(),
                unit,
                person.id(),
                reader.getCaller().currency(),
                amount,
                BigDecimal.ZERO,
                1,
                1,
                amount,
                sent("category").isEmpty() ? Set.of() : Set.of(sent("category")),
                sent("cost-centre").isEmpty() ? null : sent("cost-centre"),
                null,
                null,
                List.of(),
                clock.instant()));
    }

    public List<RuleView> getAll() {
        return all;
    }

    /** What came of the question; null when none was asked. */
    public ApprovalRoute getRoute() {
        return route;
    }

    public String asked(String field) {
        return sent(field);
    }
}
