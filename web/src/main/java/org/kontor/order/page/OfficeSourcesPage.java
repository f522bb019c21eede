package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import org.kontor.inventory.service.sourcing.SourcingQueries;
import org.kontor.inventory.service.sourcing.SourcingView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderView;
import org.kontor.order.service.sourcing.MoveSource;
import org.kontor.order.service.sourcing.MoveSourceCommand;
import org.kontor.shell.Format;
import org.kontor.shell.OfficeRoutes;
import org.kontor.shell.PortalPage;

/** From which sites the goods of an order come, why, and from which other one a line could. */
@Named("officeSources")
@RequestScoped
public class OfficeSourcesPage extends PortalPage {

    @EJB
    private OrderQueries orders;

    @EJB
    private SourcingQueries queries;

    @EJB
    private MoveSource move;

    @Inject
    private Format format;

    private OrderView order;
    private SourcingView sources;

    @Override
    protected void load() {
        order = orders.byNumber(OfficeRoutes.argument());
        sources = queries.ofOrder(order.number());
    }

    @Override
    protected void submit() {
        String number = OfficeRoutes.argument();
        int line = sent("line").matches("[1-9][0-9]{0,3}") ? Integer.parseInt(sent("line")) : 0;
        BigDecimal quantity = TypedQuantity.of(sent("quantity")).orElse(null);
        move.move(new MoveSourceCommand(number, line, sent("from"), sent("to"), quantity, sent("why")));
        redirect("/office/order/" + number + "/sources?done=saved");
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return violated.ruleKey().equals("order.not-found") ? "" : "move";
    }

    public OrderView getOrder() {
        return order;
    }

    public SourcingView getSources() {
        return sources;
    }

    /** What the plan comes to, in a sentence. */
    public String getSaid() {
        if (sources.lines().isEmpty()) {
            return texts.get("order.sources-none");
        }
        if (sources.waits()) {
            return texts.of("order.sources-some", sources.giving());
        }
        return sources.giving() == 1
                ? texts.get("order.sources-one")
                : texts.of("order.sources-many", sources.giving());
    }

    public OrderLineView line(SourcingView.LineSource source) {
        return order.lines().get(source.lineNo() - 1);
    }

    /** A quantity in the unit in which the article of the line is kept. */
    public String quantity(int lineNo, BigDecimal quantity) {
        return format.quantity(quantity, unit(order.lines().get(lineNo - 1)));
    }

    public String moved(SourcingView.Moved move) {
        String quantity = quantity(move.lineNo(), move.quantity());
        return texts.of("order.sources-moved", move.lineNo(), quantity, move.from() + " → " + move.to());
    }

    private static String unit(OrderLineView line) {
        return line.packed() ? line.baseUnit() : line.unit();
    }

    public boolean isAllowed() {
        return reader.may(Permission.STAFF_STOCK_MANAGE);
    }

    /** Whether this is the form that was sent and refused. */
    public boolean isSent(SourcingView.LineSource source) {
        return sent("line").equals(String.valueOf(source.lineNo()))
                && sent("from").equals(source.siteCode());
    }

    public String plain(BigDecimal quantity) {
        return TypedQuantity.plain(quantity);
    }
}
