package org.kontor.returns.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.kernel.Ids;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderView;
import org.kontor.returns.model.AskedReturn;
import org.kontor.returns.model.Parcel;
import org.kontor.returns.model.Resolution;
import org.kontor.returns.model.ReturnReason;
import org.kontor.returns.service.DeliveredQueries;
import org.kontor.returns.service.DeliveredQueries.Returnable;
import org.kontor.returns.service.RequestReturn;
import org.kontor.returns.service.RequestReturnCommand;
import org.kontor.shell.PortalPage;

/** What came of an order, with a quantity, a reason and a wish to be typed beside each: what is typed makes a return. */
@Named
@RequestScoped
public class ReturnRequestPage extends PortalPage {

    @EJB
    private OrderQueries orders;

    @EJB
    private DeliveredQueries delivered;

    @EJB
    private RequestReturn request;

    @Inject
    private Ids ids;

    private OrderView order;
    private List<Returnable> goods = List.of();

    @Override
    protected void load() {
        order = orders.byNumber(argument());
        goods = delivered.returnable(order);
    }

    @Override
    protected void submit() {
        load();
        List<AskedReturn> asked = new ArrayList<>();
        for (Returnable one : goods) {
            String field = field(one);
            if (!sent(field).isEmpty()) {
                TypedQuantity.of(sent(field))
                        .ifPresentOrElse(
                                quantity -> asked.add(new AskedReturn(
                                        one.goods().parcel(),
                                        quantity,
                                        of(ReturnReason.values(), "reason-" + field)
                                                .orElse(null),
                                        of(Resolution.values(), "wish-" + field).orElse(null))),
                                () -> problems.add(field, "order.quantity-unreadable"));
            }
        }
        if (!problems.isAny()) {
            String number = request.request(new RequestReturnCommand(order.number(), getKey(), asked, sent("words")));
            redirect("/return/" + number + "?done=return-requested");
        }
    }

    private <E extends Enum<E>> Optional<E> of(E[] values, String field) {
        return Stream.of(values)
                .filter(value -> value.name().equals(sent(field)))
                .findFirst();
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        String sku = violated.details().get("sku");
        return switch (violated.ruleKey()) {
            case "returns.words-too-long" -> "words";
            case "returns.nothing-chosen" ->
                getGoods().stream().findFirst().map(this::field).orElse("");
            default ->
                goods.stream()
                        .filter(one -> one.goods().sku().equals(sku)
                                && !sent(field(one)).isEmpty())
                        .findFirst()
                        .map(this::field)
                        .orElse("");
        };
    }

    /** The name of the input for a quantity of these goods. */
    public String field(Returnable one) {
        Parcel parcel = one.goods().parcel();
        return "q-" + parcel.shipmentNumber().substring(parcel.shipmentNumber().lastIndexOf('-') + 1) + "-"
                + parcel.orderLineNo();
    }

    public OrderView getOrder() {
        return order;
    }

    /** What something is left of. */
    public List<Returnable> getGoods() {
        return goods.stream().filter(one -> one.goods().left().signum() > 0).toList();
    }

    /** Whether anything of it can still be sent back in time. */
    public boolean isPossible() {
        return reader.may(Permission.ORDER_PLACE) && getGoods().stream().anyMatch(Returnable::inTime);
    }

    public List<String> getReasons() {
        return Arrays.stream(ReturnReason.values()).map(Enum::name).toList();
    }

    public List<String> getWishes() {
        return Arrays.stream(Resolution.values()).map(Enum::name).toList();
    }

    /** Of this form; a form that was refused keeps its own. */
    public String getKey() {
        return sent("key").matches("[0-9a-f-]{36}") ? sent("key") : ids.next().toString();
    }
}
