package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.service.CancelOrder;
import org.kontor.order.service.CancelOrderCommand;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderView;
import org.kontor.shell.Format;
import org.kontor.shell.OfficeRoutes;
import org.kontor.shell.PortalPage;

/** The part of an order's page in which staff take it back, wholly or in part: before it has been sent to the ERP, or what no carrier was
 * asked to fetch. */
@Named("officeCancel")
@RequestScoped
public class OfficeCancelPage extends PortalPage {

    @EJB
    private OrderQueries orders;

    @EJB
    private CancelOrder cancel;

    @Inject
    private Format format;

    private OrderView order;

    @Override
    protected void load() {
        order = orders.byNumber(OfficeRoutes.argument());
    }

    @Override
    protected void submit() {
        load();
        if (!sent(OfficeHoldPage.FORM).isEmpty()) {
            return;
        }
        if (!Set.of("lines", "all").contains(sent("cancel"))) {
            refuse(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Map<Integer, BigDecimal> lines = sent("cancel").equals("lines") ? lines() : Map.of();
        if (!problems.isAny()) {
            cancel.cancel(new CancelOrderCommand(order.number(), lines, sent("reason")));
            redirect("/office/order/" + order.number());
        }
    }

    private Map<Integer, BigDecimal> lines() {
        Map<Integer, BigDecimal> lines = new TreeMap<>();
        for (OrderLineView line : getLines()) {
            String field = "c" + line.lineNo();
            if (sent(field).isEmpty()) {
                continue;
            }
            TypedQuantity.of(sent(field))
                    .ifPresentOrElse(
                            typed -> lines.put(line.lineNo(), typed),
                            () -> problems.add(field, "order.quantity-unreadable"));
        }
        lines.values().removeIf(quantity -> quantity.signum() == 0);
        if (lines.isEmpty() && !problems.isAny()) {
            problems.add("", "order.cancel-nothing");
        }
        return lines;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.ruleKey().equals("order.comment-missing") ? "reason" : "";
    }

    public boolean isPossible() {
        return Set.of(OrderStatus.PLACED, OrderStatus.CONFIRMED).contains(order.status())
                && !getLines().isEmpty()
                && reader.may(Permission.STAFF_ORDER_CANCEL);
    }

    /** What can still be taken back. */
    public List<OrderLineView> getLines() {
        return order.lines().stream().filter(line -> line.open().signum() > 0).toList();
    }

    public String leftOf(OrderLineView line) {
        return format.quantity(line.open(), line.unit());
    }

    /** Whether the ERP has answered. */
    public boolean isConfirmed() {
        return order.status() == OrderStatus.CONFIRMED;
    }
}
