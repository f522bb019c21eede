package org.kontor.verification.message;

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
import org.kontor.kernel.Permission;
import org.kontor.order.event.OrderPlaced;
import org.kontor.verification.service.KeepOrderProof;

/** Hears of placed orders, to keep what justified that they are invoiced as they are. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/Events"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "kontor_listener = 'verification'"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@RunAs(Permission.SYSTEM)
public class OnPlacedOrder implements MessageListener {

    @EJB
    private ReceiveMessage receive;

    @EJB
    private KeepOrderProof keep;

    @Override
    public void onMessage(Message message) {
        receive.receive(
                "verification.order-proof",
                null,
                message,
                received -> keep.keep(EventJson.read(received.payload(), OrderPlaced.class)));
    }
}
