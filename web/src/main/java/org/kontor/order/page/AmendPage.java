package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.kontor.kernel.Ids;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.AmendmentPrices;
import org.kontor.order.model.OrderRule;
import org.kontor.order.service.AmendOrder;
import org.kontor.order.service.AmendOrderCommand;
import org.kontor.order.service.Amendment;
import org.kontor.order.service.AmendmentQueries;
import org.kontor.order.service.AmendmentView;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderView;
import org.kontor.shell.PortalPage;

/**
 * The buyer changes a placed order as long as it stays here. He sees before and afterwards first; what he then places is what he
 * has seen, at the better of the order's prices and today's. The form carries a key: sent twice, it makes one order.
 */
@Named
@RequestScoped
public class AmendPage extends PortalPage {

    private static final Map<String, String> FIELDS = Map.of(
            "order.stock-short", "lines",
            "order.must-have-lines", "lines",
            "order.line-incomplete", "lines",
            "order.value-below-minimum", "lines",
            "order.value-above-maximum", "lines",
            "order.comment-missing", "comment");

    @EJB
    private OrderQueries orders;

    @EJB
    private AmendmentQueries amendments;

    @EJB
    private AmendOrder amend;

    @Inject
    private AmendForm form;

    @Inject
    private Ids ids;

    private OrderView order;
    private AmendmentView amendment;
    private Amendment preview;

    @Override
    protected void load() {
        amendment = amendments.ofOwn(argument());
        if (order == null) {
            order = orders.byNumber(argument());
        }
        if (!isPost()) {
            form.begin(order);
        }
    }

    @Override
    protected void submit() {
        amendments.ofOwn(argument());
        order = orders.byNumber(argument());
        form.read(order);
        if (problems.isAny()) {
            return;
        }
        switch (sent("do")) {
            case "look" -> preview = amend.preview(command());
            case "place" -> place();
            default -> refuse(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void place() {
        if (!isAsSeen()) {
            problems.add("", sent("seen").isEmpty() ? "order.amend-look-first" : "order.amend-other-than-seen");
            return;
        }
        String successor = amend.amend(command()).value();
        redirect("/order/" + successor + "?done=order-amended");
    }

    /** What has given way already may be the same form sent again: then its key decides. */
    private boolean isAsSeen() {
        try {
            Amendment now = amend.preview(command());
            boolean same = AmendForm.mark(now).equals(sent("seen"));
            preview = same ? null : now;
            return same;
        } catch (RuleViolated violated) {
            if (violated.rule() == OrderRule.STATUS_DOES_NOT_ALLOW) {
                return true;
            }
            throw violated;
        }
    }

    private AmendOrderCommand command() {
        return new AmendOrderCommand(
                order.number(),
                sent("key"),
                form.wanted(),
                form.ownFields(order),
                AmendmentPrices.BEST,
                sent("comment"));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return FIELDS.getOrDefault(violated.ruleKey(), "");
    }

    /** One for each form, kept as long as it is shown again. */
    public String getKey() {
        return sent("key").isEmpty() ? ids.next().toString() : sent("key");
    }

    /** Of what is shown; empty when nothing is. */
    public String getSeen() {
        return preview == null ? "" : AmendForm.mark(preview);
    }

    public OrderView getOrder() {
        return order;
    }

    public AmendmentView getAmendment() {
        return amendment;
    }

    public Amendment getPreview() {
        return preview;
    }

    public AmendForm getForm() {
        return form;
    }
}
