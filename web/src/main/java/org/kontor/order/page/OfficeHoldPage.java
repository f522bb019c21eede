package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderVerb;
import org.kontor.order.model.hold.HoldReason;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderView;
import org.kontor.order.service.hold.HoldOrder;
import org.kontor.order.service.hold.HoldOrderCommand;
import org.kontor.order.service.hold.HoldQueries;
import org.kontor.order.service.hold.HoldView;
import org.kontor.order.service.hold.LiftHold;
import org.kontor.shell.OfficeRoutes;
import org.kontor.shell.PortalPage;

/** The part of an order's page in which staff hold it back and let it go on, with the history of both. */
@Named("officeHold")
@RequestScoped
public class OfficeHoldPage extends PortalPage {

    /** The field that says which form of the page was sent. */
    static final String FORM = "hold";

    @EJB
    private OrderQueries orders;

    @EJB
    private HoldQueries queries;

    @EJB
    private HoldOrder hold;

    @EJB
    private LiftHold lift;

    private OrderView order;
    private List<HoldView> holds = List.of();

    @Override
    protected void load() {
        order = orders.byNumber(OfficeRoutes.argument());
        holds = queries.ofOrder(order.number());
    }

    @Override
    protected void submit() {
        if (sent(FORM).isEmpty()) {
            return;
        }
        String number = OfficeRoutes.argument();
        if (sent(FORM).equals("place")) {
            hold.hold(new HoldOrderCommand(
                    number,
                    sent("hold-reason"),
                    sent("hold-words"),
                    !sent("hold-tell").isEmpty()));
        } else if (sent(FORM).matches("[0-9]{1,9}")) {
            lift.lift(number, Integer.parseInt(sent(FORM)), sent("lift-words"));
        } else {
            refuse(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        redirect("/office/order/" + number);
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "order.not-found" -> "";
            case "order.hold-reason-unknown" -> "hold-reason";
            case "order.hold-words-missing", "order.comment-too-long" ->
                sent(FORM).equals("place") ? "hold-words" : "lift-words";
            default -> FORM;
        };
    }

    public List<HoldView> getHolds() {
        return holds;
    }

    public boolean isHeld() {
        return mayStillGo() && holds.stream().anyMatch(HoldView::open);
    }

    /** Whether there is anything to show or to do. */
    public boolean isShown() {
        return !holds.isEmpty() || isPossible();
    }

    public boolean isPossible() {
        return mayStillGo() && isAllowed();
    }

    public boolean isAllowed() {
        return reader.may(Permission.STAFF_ORDER_HOLD);
    }

    /** Whether something of it has gone or is on its way to a carrier, which a hold does not stop. */
    public boolean isPartlyGone() {
        return order.lines().stream()
                .anyMatch(line -> line.announced() != null && line.announced().signum() > 0);
    }

    public HoldReason[] getReasons() {
        return HoldReason.values();
    }

    private boolean mayStillGo() {
        return OrderVerb.MAY_STILL_GO.contains(order.status());
    }
}
