package org.kontor.order.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.kontor.fulfilment.service.ShipmentQueries;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.integration.service.PartnerMessageQueries;
import org.kontor.integration.service.PartnerMessageView;
import org.kontor.integration.service.QuestionQueries;
import org.kontor.integration.service.QuestionView;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderView;
import org.kontor.shell.OfficeRoutes;

/** One order as staff see it: what was ordered, what became of it and what the partners said. */
@Named("officeOrder")
@RequestScoped
public class OfficeOrderPage {

    @Inject
    private OrderQueries orders;

    @Inject
    private ShipmentQueries shipmentQueries;

    @Inject
    private PartnerMessageQueries messageQueries;

    @Inject
    private QuestionQueries questionQueries;

    private OrderView order;
    private List<ShipmentView> shipments;
    private List<PartnerMessageView> messages;
    private List<QuestionView> questions;

    /** Called by the view before it is built; an order that is not there is answered by a page that says so. */
    public void load() {
        order = orders.byNumber(OfficeRoutes.argument());
        shipments = shipmentQueries.ofOrder(order.number());
        messages = messageQueries.about(order.number());
        questions = questionQueries.about(order.number());
    }

    public OrderView getOrder() {
        return order;
    }

    public List<ShipmentView> getShipments() {
        return shipments;
    }

    /** What of a line carriers have handed over. */
    public BigDecimal deliveredOf(OrderLineView line) {
        return ShipmentView.delivered(shipments, line.lineNo());
    }

    public List<PartnerMessageView> getMessages() {
        return messages;
    }

    /** What the partners were asked about it. */
    public List<QuestionView> getQuestions() {
        return questions;
    }
}
