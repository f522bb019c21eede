package org.kontor.order.message;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.stream.Collectors;
import org.kontor.fulfilment.event.ShipmentAnnounced.ShippedLine;
import org.kontor.fulfilment.event.ShipmentShipped;
import org.kontor.integration.model.EventJson;
import org.kontor.integration.service.ReceiveMessage;
import org.kontor.integration.service.ReceivedMessage;
import org.kontor.inventory.event.HeldForOrder;
import org.kontor.kernel.Permission;
import org.kontor.order.service.IssueGoods;
import org.kontor.order.service.IssueGoodsCommand;
import org.kontor.order.service.ReleaseDelivery;

/** Hears that goods came in for an order, and that they have left with a carrier, and has them released and booked out. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/Events"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "kontor_listener = 'order'"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@RunAs(Permission.SYSTEM)
public class OnShipmentShipped implements MessageListener {

    @EJB
    private ReceiveMessage receive;

    @EJB
    private IssueGoods issue;

    @EJB
    private ReleaseDelivery release;

    @Override
    public void onMessage(Message message) {
        receive.receive("order.shipment-shipped", null, message, this::take);
    }

    private void take(ReceivedMessage received) {
        if ("inventory.HeldForOrder".equals(received.type())) {
            release.release(
                    EventJson.read(received.payload(), HeldForOrder.class).orderNumber());
            return;
        }
        ShipmentShipped shipped = EventJson.read(received.payload(), ShipmentShipped.class);
        issue.issue(new IssueGoodsCommand(
                shipped.orderNumber(),
                shipped.shipmentNo(),
                shipped.lines().stream().collect(Collectors.toMap(ShippedLine::lineNo, ShippedLine::quantity))));
    }
}
