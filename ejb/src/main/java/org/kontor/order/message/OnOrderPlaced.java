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
import org.kontor.integration.model.EventJson;
import org.kontor.integration.service.ReceiveMessage;
import org.kontor.integration.service.ReceivedMessage;
import org.kontor.inventory.event.PromiseMoved;
import org.kontor.kernel.Permission;
import org.kontor.order.event.OrderPlaced;
import org.kontor.order.service.WriteConfirmationLetter;
import org.kontor.order.service.moved.WriteMovedLetter;

/** Hears of placed orders, and of goods that come later than was promised, and has the buyer told by letter. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/Events"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "kontor_listener = 'order-mail'"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@RunAs(Permission.SYSTEM)
public class OnOrderPlaced implements MessageListener {

    @EJB
    private ReceiveMessage receive;

    @EJB
    private WriteConfirmationLetter letter;

    @EJB
    private WriteMovedLetter moved;

    @Override
    public void onMessage(Message message) {
        receive.receive("order.confirmation-letter", null, message, this::take);
    }

    private void take(ReceivedMessage received) {
        if ("inventory.PromiseMoved".equals(received.type())) {
            moved.write(EventJson.read(received.payload(), PromiseMoved.class));
            return;
        }
        letter.write(EventJson.read(received.payload(), OrderPlaced.class));
    }
}
