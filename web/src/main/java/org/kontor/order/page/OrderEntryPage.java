package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kontor.cart.service.quick.QuickOrder;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.kernel.Ids;
import org.kontor.kernel.Money;
import org.kontor.order.service.OrderNumber;
import org.kontor.order.service.OrderPreviewQueries;
import org.kontor.order.service.PlaceOrder;
import org.kontor.order.service.PlaceOrderCommand;
import org.kontor.shell.quick.LinePad;

/**
 * An order is typed on one page and placed as it was shown, without any cart: how staff take an order by telephone in the
 * name of a buyer. The form's token makes one order of it, however often it is sent; what would be ordered at another sum
 * than the one that was shown is shown again first.
 */
@Named
@RequestScoped
public class OrderEntryPage extends OrderFormPage {

    private static final String PLACE = "place";

    @EJB
    private PlaceOrder place;

    @Inject
    private LinePad pad;

    @Inject
    private Ids ids;

    private String token;

    @Override
    protected void load() {
        QuickOrder order = pad.getOrder() == null ? pad.judge() : pad.getOrder();
        token = sent("token").matches("[0-9a-f-]{36}")
                ? sent("token")
                : ids.next().toString();
        choices(OrderPreviewQueries.Goods.of(order));
    }

    @Override
    protected void submit() {
        pad.take(request());
        QuickOrder order = pad.judge();
        if (!PLACE.equals(sent("do"))) {
            return;
        }
        List<QuickRow> rows =
                order.rows().stream().filter(row -> !row.isMerged()).toList();
        Optional<QuickRow> open = rows.stream().filter(row -> !row.isArticle()).findFirst();
        if (rows.isEmpty()) {
            problems.add("code-1", "order.entry-empty");
        } else if (open.isPresent()) {
            problems.add("code-" + open.get().line(), "order.entry-open-lines");
        } else if (!seen(order).equals(sent("seen"))) {
            problems.add("", "order.entry-look-again");
        }
        Head head = head();
        if (head != null) {
            OrderNumber number = place.place(
                    head.ofLines("entry-" + sent("token"), lines(rows)).with(own(named(rows))));
            redirect("/order/" + number.value() + "/placed");
        }
    }

    /** Also what is not there any more: it may be this order that has taken it, when the form comes a second time. */
    private static List<PlaceOrderCommand.Line> lines(List<QuickRow> rows) {
        return rows.stream()
                .map(row -> new PlaceOrderCommand.Line(
                        row.article().sku(),
                        row.quantity(),
                        row.unit().unit(),
                        row.unit().factor()))
                .toList();
    }

    /** Lines of the order by their place, as the grid names them. */
    private static Map<String, String> named(List<QuickRow> rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .collect(Collectors.toMap(
                        place -> String.valueOf(place + 1),
                        place -> String.valueOf(rows.get(place).line())));
    }

    /** The sum of what has a price, as it was shown. */
    private static String seen(QuickOrder order) {
        return order.rows().stream()
                .map(QuickRow::net)
                .filter(Objects::nonNull)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    public String getSeen() {
        return seen(pad.getOrder());
    }

    public String getToken() {
        return token;
    }
}
