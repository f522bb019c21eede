package org.kontor.approval.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.kontor.approval.model.limit.LimitPeriod;
import org.kontor.approval.service.limit.BoundQueries;
import org.kontor.approval.service.limit.BoundView;
import org.kontor.approval.service.limit.EndBound;
import org.kontor.approval.service.limit.SetBound;
import org.kontor.approval.service.limit.SetBoundCommand;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;
import org.kontor.shell.PortalPage;

/** What people of the company may order, and what they may approve. */
@Named
@RequestScoped
public class LimitsPage extends PortalPage {

    @EJB
    private BoundQueries bounds;

    @EJB
    private SetBound set;

    @EJB
    private EndBound end;

    private List<BoundView> limits;
    private List<BoundView> authorities;

    @Override
    protected void load() {
        limits = bounds.limits();
        authorities = bounds.authorities();
    }

    @Override
    protected void submit() {
        if (sent("end").matches("[la][0-9]{1,18}")) {
            end.end(sent("end").startsWith("a"), Long.parseLong(sent("end").substring(1)));
            redirect("/company/limits?done=limit-ended");
            return;
        }
        String form = sent("form");
        String holder = sent(form + "-holder");
        set.set(new SetBoundCommand(
                holder.matches("person:[0-9]{1,18}") ? Long.valueOf(holder.substring(7)) : null,
                holder.startsWith("role:") ? holder.substring(5) : null,
                form.equals("limit") ? LimitPeriod.valueOf(sent("period").isEmpty() ? "ORDER" : sent("period")) : null,
                TypedQuantity.of(sent(form + "-amount")).orElse(null),
                sent("hard").equals("1")));
        redirect("/company/limits?done=limit-saved");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        String field = violated.details().getOrDefault("reason", "");
        return field.equals("amount")
                ? sent("form") + "-amount"
                : field.equals("person") ? sent("form") + "-holder" : "";
    }

    public List<BoundView> getLimits() {
        return limits;
    }

    public List<BoundView> getAuthorities() {
        return authorities;
    }

    public List<LimitPeriod> getPeriods() {
        return List.of(LimitPeriod.values());
    }

    /** How full a limit is, in tenths for its bar. */
    public int tenths(BoundView limit) {
        return limit.used() == null || limit.amount().signum() == 0
                ? 0
                : limit.used()
                        .multiply(BigDecimal.TEN)
                        .divideToIntegralValue(limit.amount())
                        .min(BigDecimal.TEN)
                        .intValue();
    }
}
