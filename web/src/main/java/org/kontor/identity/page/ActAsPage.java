package org.kontor.identity.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.WorkplaceQueries;
import org.kontor.identity.service.session.ActFor;
import org.kontor.identity.service.session.ActForCommand;
import org.kontor.identity.service.session.ActingQueries;
import org.kontor.identity.service.session.StopActing;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/**
 * A member of staff begins and ends to act for a buyer. The office posts person, company and reason here; a GET with
 * person and company asks for the reason.
 */
@Named
@RequestScoped
public class ActAsPage extends PortalPage {

    @EJB
    private ActFor actFor;

    @EJB
    private StopActing stopActing;

    @EJB
    private WorkplaceQueries workplaces;

    @EJB
    private ActingQueries acting;

    private ActingQueries.Buyer buyer;

    @Override
    protected void load() {
        buyer = acting.buyer(number("person"), number("company"))
                .orElseThrow(() -> new RuleViolated(IdentityRule.NO_SUCH_BUYER));
    }

    @Override
    protected void submit() {
        if (sent("act").equals("end")) {
            Optional<String> company = workplaces.mine().stream().findFirst().map(WorkplaceQueries.Workplace::number);
            stopActing.stop();
            redirect(
                    ofOrderEntry()
                            ? "/office/order-entry"
                            : company.map(number -> "/office/company/" + number).orElse("/office/"));
        } else {
            actFor.act(new ActForCommand(number("person"), number("company"), sent("reason")));
            redirect(ofOrderEntry() ? "/order-entry" : "/");
        }
    }

    /** Whether he acts to take an order by telephone. */
    private boolean ofOrderEntry() {
        return sent("to").equals("order-entry");
    }

    private long number(String field) {
        String text = sent(field);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    public ActingQueries.Buyer getBuyer() {
        return buyer;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.rule() == IdentityRule.REASON_NEEDED ? "reason" : "";
    }
}
