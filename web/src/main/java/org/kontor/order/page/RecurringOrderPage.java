package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.order.service.recurring.AcceptRecurringPrices;
import org.kontor.order.service.recurring.EndRecurringOrder;
import org.kontor.order.service.recurring.PauseRecurringOrder;
import org.kontor.order.service.recurring.RecurringOrderQueries;
import org.kontor.order.service.recurring.RecurringView;
import org.kontor.order.service.recurring.ResumeRecurringOrder;
import org.kontor.order.service.recurring.SkipRecurringRun;
import org.kontor.shell.PortalPage;

/** One order that comes back: what waits for a decision, its lines as of now, its dates. */
@Named
@RequestScoped
public class RecurringOrderPage extends PortalPage {

    @EJB
    private RecurringOrderQueries queries;

    @EJB
    private AcceptRecurringPrices accept;

    @EJB
    private SkipRecurringRun skip;

    @EJB
    private PauseRecurringOrder pause;

    @EJB
    private ResumeRecurringOrder resume;

    @EJB
    private EndRecurringOrder end;

    private RecurringView order;

    @Override
    protected void load() {
        order = queries.byNumber(argument());
    }

    @Override
    protected void submit() {
        String number = argument();
        long seen = sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
        switch (sent("do")) {
            case "accept" -> accept.accept(number, seen, shown());
            case "skip" -> skip.skip(number, seen);
            case "pause" -> pause.pause(number, seen);
            case "resume" -> resume.resume(number, seen);
            case "end" -> end.end(number, seen);
            default -> {
                refuse(400);
                return;
            }
        }
        redirect("/recurring/" + number + "?done=recurring-" + sent("do"));
    }

    private Map<String, String> shown() {
        String[] skus = request().getParameterValues("sku");
        String[] prices = request().getParameterValues("now");
        Map<String, String> shown = new HashMap<>();
        for (int i = 0; skus != null && prices != null && i < Math.min(skus.length, prices.length); i++) {
            shown.put(skus[i], prices[i]);
        }
        return shown;
    }

    /** Why the waiting date was not ordered, without what the lines say themselves. */
    public List<RecurringView.Problem> getProblemsOfTheWhole() {
        return order.problems().stream()
                .filter(problem -> problem.sku() == null)
                .toList();
    }

    public RecurringView getOrder() {
        return order;
    }
}
