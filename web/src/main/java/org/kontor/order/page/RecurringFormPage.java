package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.cart.service.CartLineView;
import org.kontor.cart.service.CartQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.recurring.ChangeRecurringOrder;
import org.kontor.order.service.recurring.RecurringCommand;
import org.kontor.order.service.recurring.RecurringOrderQueries;
import org.kontor.order.service.recurring.RecurringView;
import org.kontor.order.service.recurring.StartRecurringOrder;
import org.kontor.organisation.service.address.AddressQueries;
import org.kontor.organisation.service.address.AddressView;
import org.kontor.organisation.service.costcentre.CostCentreQueries;
import org.kontor.organisation.service.costcentre.CostCentreView;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/**
 * Makes an order come back, from an order, the cart or an article, or changes one that does. The lines stand in the form
 * with the price shown: the buyer agrees to that and to no other.
 */
@Named
@RequestScoped
public class RecurringFormPage extends PortalPage {

    private static final String CHANGE = "/edit";

    @EJB
    private RecurringOrderQueries queries;

    @EJB
    private StartRecurringOrder start;

    @EJB
    private ChangeRecurringOrder change;

    @EJB
    private OrderQueries orders;

    @EJB
    private CartQueries carts;

    @EJB
    private AddressQueries addressBook;

    @EJB
    private CostCentreQueries costCentreBook;

    @Inject
    private RecurringForm form;

    @Inject
    private Format format;

    private List<RecurringView.Line> lines = List.of();
    private List<AddressView> addresses = List.of();
    private List<CostCentreView> costCentres = List.of();
    private List<LocalDate> dates = List.of();

    @Override
    protected void load() {
        addresses = addressBook.mine();
        costCentres = costCentreBook.forUnit(
                reader.getCaller().companyId(), reader.getCaller().unitId());
        if (isPost()) {
            lines = queries.draft(form.typedLines());
            return;
        }
        if (isChange()) {
            RecurringView order = queries.byNumber(argument());
            if (!order.mayChange()) {
                refuse(404);
                return;
            }
            form.fill(order);
            lines = order.lines();
        } else {
            form.begin();
            lines = queries.draft(wanted());
        }
    }

    /** What the address asks for: the lines of an order, of the cart, or one article. */
    private List<RecurringCommand.Line> wanted() {
        if (!sent("order").isEmpty()) {
            List<OrderLineView> lines = orders.byNumber(sent("order")).lines().stream()
                    .filter(line -> line.productId() != null && line.quantity().signum() > 0)
                    .toList();
            return once(
                    lines.stream()
                            .map(line -> line(line.sku(), line.quantity(), line.unit()))
                            .toList(),
                    lines.stream()
                            .map(line -> line(line.sku(), line.baseQuantity(), ""))
                            .toList());
        }
        if (!sent("cart").isEmpty()) {
            List<CartLineView> lines = carts.current().lines().stream()
                    .filter(line -> line.inBase() != null)
                    .toList();
            return once(
                    lines.stream()
                            .map(line -> line(line.sku(), line.quantity(), line.unitKey()))
                            .toList(),
                    lines.stream()
                            .map(line -> line(line.sku(), line.inBase(), ""))
                            .toList());
        }
        return form.typedLines();
    }

    private static RecurringCommand.Line line(String sku, BigDecimal quantity, String unit) {
        return new RecurringCommand.Line(sku, quantity, unit, null, null);
    }

    /** An article stands in one line: in its unit, or in its base unit when it was ordered in several. */
    private static List<RecurringCommand.Line> once(
            List<RecurringCommand.Line> ordered, List<RecurringCommand.Line> inBase) {
        Map<String, RecurringCommand.Line> lines = new LinkedHashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            String sku = ordered.get(i).sku();
            boolean several = ordered.stream()
                            .filter(line -> line.sku().equals(sku))
                            .map(RecurringCommand.Line::unit)
                            .distinct()
                            .count()
                    > 1;
            lines.merge(
                    sku,
                    (several ? inBase : ordered).get(i),
                    (one, more) -> line(sku, one.quantity().add(more.quantity()), one.unit()));
        }
        return List.copyOf(lines.values());
    }

    @Override
    protected void submit() {
        if (sent("do").equals("dates")) {
            dates = form.preview(queries);
            return;
        }
        var command = form.read();
        if (problems.isAny()) {
            return;
        }
        if (isChange()) {
            change.change(argument(), form.version(), command);
            redirect("/recurring/" + argument() + "?done=recurring-changed");
        } else {
            redirect("/recurring/" + start.start(command) + "?done=recurring-started");
        }
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return RecurringForm.FIELDS.getOrDefault(violated.ruleKey(), "");
    }

    public boolean isChange() {
        return request().getRequestURI().endsWith(CHANGE)
                || String.valueOf(request().getAttribute("jakarta.servlet.forward.request_uri"))
                        .endsWith(CHANGE);
    }

    /** Where the form is sent to. */
    public String getAction() {
        return isChange() ? "/recurring/" + argument() + CHANGE : "/recurring/new";
    }

    public String getBack() {
        return isChange() ? "/recurring/" + argument() : "/recurring";
    }

    public String getNumber() {
        return argument();
    }

    public String quantityOf(RecurringView.Line line) {
        return format.plain(line.quantity());
    }

    public RecurringForm getForm() {
        return form;
    }

    public List<RecurringView.Line> getLines() {
        return lines;
    }

    public List<AddressView> getAddresses() {
        return addresses;
    }

    public List<CostCentreView> getCostCentres() {
        return costCentres;
    }

    public List<LocalDate> getDates() {
        return dates;
    }
}
