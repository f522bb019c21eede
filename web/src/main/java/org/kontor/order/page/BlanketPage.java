package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kontor.kernel.Ids;
import org.kontor.kernel.Money;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;
import org.kontor.order.service.CallOffHead;
import org.kontor.order.service.CallOffOrder;
import org.kontor.order.service.OrderNumber;
import org.kontor.order.service.OrderPreviewQueries;
import org.kontor.order.service.PlaceOrderCommand;
import org.kontor.order.service.blanket.BlanketQueries;
import org.kontor.order.service.blanket.BlanketView;

/** One blanket order as the buyer sees it: beside what is left of each line the quantity that is called off is typed. */
@Named
@RequestScoped
public class BlanketPage extends OrderFormPage {

    @EJB
    private BlanketQueries queries;

    @EJB
    private CallOffOrder callOff;

    @Inject
    private Ids ids;

    private BlanketView blanket;

    @Override
    protected void load() {
        blanket = queries.byNumber(argument());
        if (isCallable()) {
            choices(new OrderPreviewQueries.Goods(Money.zero(blanket.currency()), List.of(), List.of()));
        }
    }

    @Override
    protected void submit() {
        blanket = queries.byNumber(argument());
        SortedMap<Integer, BigDecimal> quantities = quantities();
        Head head = head();
        if (head == null) {
            return;
        }
        PlaceOrderCommand form =
                head.ofLines("blanket-" + getToken(), List.of()).with(own(Map.of()));
        OrderNumber number = callOff.callOff(blanket.number(), quantities, new CallOffHead(form.unitId(), form::of));
        redirect("/order/" + number.value() + "/placed");
    }

    private SortedMap<Integer, BigDecimal> quantities() {
        SortedMap<Integer, BigDecimal> quantities = new TreeMap<>();
        for (BlanketView.Line line : blanket.lines()) {
            String typed = sent("q" + line.lineNo());
            if (!typed.isEmpty()) {
                TypedQuantity.of(typed)
                        .filter(quantity -> quantity.signum() > 0)
                        .ifPresentOrElse(
                                quantity -> quantities.put(line.lineNo(), quantity),
                                () -> problems.add("q" + line.lineNo(), "order.quantity-unreadable"));
            }
        }
        return quantities;
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        if (violated.ruleKey().equals("order.blanket-more-than-left")) {
            return "q" + violated.details().get("line");
        }
        return super.fieldOf(violated);
    }

    public BlanketView getBlanket() {
        return blanket;
    }

    public boolean isCallable() {
        return reader.may(Permission.ORDER_PLACE) && blanket.state().equals("ACTIVE");
    }

    /** Of this form; a form that was refused keeps its own. */
    public String getToken() {
        return sent("token").matches("[0-9a-f-]{36}")
                ? sent("token")
                : ids.next().toString();
    }
}
