package org.kontor.fulfilment.message;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.kontor.fulfilment.service.AnnounceShipment;
import org.kontor.integration.model.EventJson;
import org.kontor.integration.service.ReceiveMessage;
import org.kontor.kernel.Permission;
import org.kontor.order.event.DeliveryReleased;

/** Hears which goods of orders may go and has them shipped. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/Events"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "kontor_listener = 'fulfilment'"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@RunAs(Permission.SYSTEM)
public class OnDeliveryReleased implements MessageListener {

    @EJB
    private ReceiveMessage receive;

    @EJB
    private AnnounceShipment announce;

    @Override
    public void onMessage(Message message) {
        receive.receive("fulfilment.delivery-released", null, message, received -> {
            if ("order.DeliveryReleased".equals(received.type())) {
                announce.announce(EventJson.read(received.payload(), DeliveryReleased.class));
            }
        });
    }
}
