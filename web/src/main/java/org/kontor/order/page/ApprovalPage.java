package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.approval.event.Outcome;
import org.kontor.approval.event.Verdict;
import org.kontor.approval.service.ApprovalQueries;
import org.kontor.approval.service.ApprovalView;
import org.kontor.approval.service.AskToResend;
import org.kontor.approval.service.ForwardApproval;
import org.kontor.approval.service.ForwardApprovalCommand;
import org.kontor.cart.service.AddToCart;
import org.kontor.cart.service.CartLineCommand;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;
import org.kontor.order.model.OrderRule;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderView;
import org.kontor.order.service.waiting.AskedOrderQueries;
import org.kontor.order.service.waiting.DecideOrder;
import org.kontor.order.service.waiting.DecideOrderCommand;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/**
 * One request: what is ordered, why it is asked about, who has said what, and the decision. To open the page decides
 * nothing; only the form does, and it names the version that was looked at.
 */
@Named
@RequestScoped
public class ApprovalPage extends PortalPage {

    @EJB
    private ApprovalQueries approvals;

    @EJB
    private AskedOrderQueries orders;

    @EJB
    private DecideOrder decide;

    @EJB
    private ForwardApproval forward;

    @EJB
    private AskToResend resend;

    @EJB
    private AddToCart carts;

    @Inject
    private Format format;

    private ApprovalView approval;
    private OrderView order;

    @Override
    protected void load() {
        approval = approvals
                .ofOrder(argument())
                .orElseThrow(() -> new RuleViolated(OrderRule.NOT_FOUND, Map.of("number", argument())));
        order = orders.byNumber(argument());
    }

    @Override
    protected void submit() {
        load();
        if (!sent("again").isEmpty()) {
            again();
        } else if (!sent("resend").isEmpty()) {
            resend.ask(order.number());
            redirect("/approvals/" + order.number() + "?done=resend-asked");
        } else if (!sent("forward").isEmpty()) {
            forward();
        } else {
            decide();
        }
    }

    private void forward() {
        if (!sent("to").matches("[0-9]{1,18}")) {
            problems.add("to", "approval.forward-choose");
            return;
        }
        byte[] seen = sent("seen").matches("[0-9a-f]{64}") ? HexFormat.of().parseHex(sent("seen")) : new byte[0];
        forward.forward(new ForwardApprovalCommand(order.number(), Long.parseLong(sent("to")), sent("comment"), seen));
        redirect("/approvals?tab=needs-me&done=forwarded");
    }

    private void decide() {
        Verdict verdict = sent("verdict").equals("REFUSE") ? Verdict.REFUSE : Verdict.APPROVE;
        Map<Integer, BigDecimal> cut = verdict == Verdict.APPROVE ? cut() : Map.of();
        if (problems.isAny()) {
            return;
        }
        Outcome outcome =
                decide.decide(new DecideOrderCommand(order.number(), verdict, cut, sent("comment"), sent("seen")));
        redirect("/approvals/" + order.number() + "?done=" + done(verdict, outcome));
    }

    private static String done(Verdict verdict, Outcome outcome) {
        if (verdict == Verdict.REFUSE) {
            return "refused";
        }
        return outcome == Outcome.APPROVED ? "approved" : "approved-so-far";
    }

    /** Lines of which less is left than was asked for. */
    private Map<Integer, BigDecimal> cut() {
        Map<Integer, BigDecimal> cut = new TreeMap<>();
        for (OrderLineView line : order.lines()) {
            String typed = sent("q" + line.lineNo());
            if (typed.isEmpty()) {
                continue;
            }
            BigDecimal left = TypedQuantity.of(typed).orElse(null);
            if (left == null || left.compareTo(line.quantity()) > 0) {
                problems.add("q" + line.lineNo(), "approval.cut-must-reduce");
            } else if (left.compareTo(line.quantity()) < 0) {
                cut.put(line.lineNo(), left);
            }
        }
        return cut;
    }

    /** Puts the articles of a request that came to nothing into the requester's cart again. */
    private void again() {
        for (OrderLineView line : order.lines()) {
            if (line.productId() != null && line.quantity().signum() > 0) {
                carts.add(new CartLineCommand(line.sku(), line.quantity(), line.packed() ? line.unit() : ""));
            }
        }
        redirect("/cart?done=added");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (violated.ruleKey()) {
            case "approval.comment-missing", "approval.comment-too-long" -> "comment";
            case "approval.forward-to-whom-can-decide" -> "to";
            default -> "";
        };
    }

    public boolean isDeciding() {
        return approval.asksReader() && reader.may(Permission.APPROVAL_DECIDE);
    }

    /** Whether the reader asked, in vain. */
    public boolean isRebuildable() {
        return Long.valueOf(approval.requesterId()).equals(reader.getCaller().personId())
                && List.of("REJECTED", "EXPIRED", "WITHDRAWN").contains(approval.status())
                && reader.may(Permission.CART_EDIT);
    }

    /** What was typed, or all of the line. */
    public String left(OrderLineView line) {
        String typed = sent("q" + line.lineNo());
        return typed.isEmpty() ? format.plain(line.quantity()) : typed;
    }

    /** What a decision took away, one line each. */
    public List<String> cuts(ApprovalView.DecisionView decision) {
        if (decision.cut() == null) {
            return List.of();
        }
        return List.of(decision.cut().split(",")).stream()
                .map(one -> one.split("="))
                .map(one -> texts.of("approval.cut-line", one[0], one[1]))
                .toList();
    }

    public List<String> getShipTo() {
        return order.shipTo() == null || order.shipTo().street() == null ? List.of() : format.address(order.shipTo());
    }

    public ApprovalView getApproval() {
        return approval;
    }

    public OrderView getOrder() {
        return order;
    }
}
