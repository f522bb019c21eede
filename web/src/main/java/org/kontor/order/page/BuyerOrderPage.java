package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.kontor.fulfilment.service.ShipmentQueries;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderView;
import org.kontor.order.service.recurring.RecurringOrderQueries;
import org.kontor.shell.Format;
import org.kontor.shell.PortalPage;

/** One order of the company, its confirmation page, and the state that both ask for again and again. */
@Named
@RequestScoped
public class BuyerOrderPage extends PortalPage {

    @EJB
    private OrderQueries orders;

    @EJB
    private ShipmentQueries shipments;

    @Inject
    private Format format;

    @EJB
    private RecurringOrderQueries recurringOrders;

    private OrderView order;
    private List<ShipmentView> parcels = List.of();
    private Timeline timeline;
    private String recurring;

    @Override
    protected void load() {
        order = orders.byNumber(argument());
        parcels = shipments.ofOrder(order.number());
        timeline = Timeline.of(order, parcels);
    }

    /** Says to a waiting page whether anything has moved: nothing is sent when nothing has. */
    public void actState() {
        act();
        if (order == null) {
            return;
        }
        response().setHeader("ETag", getTag());
        response().setHeader("Cache-Control", "private, no-cache");
        if (getTag().equals(request().getHeader("If-None-Match"))) {
            response().setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            complete();
        } else {
            json(Json.createObjectBuilder()
                    .add("status", order.status().name())
                    .add("final", timeline.isFinal())
                    .build());
        }
    }

    /** Changes with whatever the timeline shows. */
    public String getTag() {
        return "\""
                + Integer.toHexString(
                        List.of(order.version(), parcels, reader.getLanguage()).hashCode()) + "\"";
    }

    /** Number of the recurring order that this one came from; empty when a person placed it. */
    public String getRecurring() {
        if (recurring == null) {
            recurring = recurringOrders.ofOrder(order.number()).orElse("");
        }
        return recurring;
    }

    public OrderView getOrder() {
        return order;
    }

    /** An order of another system may lack it. */
    public List<String> getShipTo() {
        return order.shipTo() == null || order.shipTo().street() == null ? List.of() : format.address(order.shipTo());
    }

    public List<ShipmentView> getParcels() {
        return parcels;
    }

    public Timeline getTimeline() {
        return timeline;
    }

    public boolean isShortened() {
        return order.lines().stream()
                .anyMatch(line -> line.confirmed() != null && line.confirmed().compareTo(line.quantity()) < 0);
    }
}
