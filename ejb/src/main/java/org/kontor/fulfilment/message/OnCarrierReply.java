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
import org.kontor.fulfilment.service.CarrierNews;
import org.kontor.fulfilment.service.RecordCarrierNews;
import org.kontor.integration.event.Destination;
import org.kontor.integration.model.EventJson;
import org.kontor.integration.service.ExpectAnswer;
import org.kontor.integration.service.ReceiveMessage;
import org.kontor.integration.service.ReceivedMessage;
import org.kontor.kernel.Permission;

/** Hears what carriers tell about shipments. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/CarrierReplies"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@RunAs(Permission.SYSTEM)
public class OnCarrierReply implements MessageListener {

    private static final String QUESTION = "ShipmentAnnounced";

    @EJB
    private ReceiveMessage receive;

    @EJB
    private RecordCarrierNews record;

    @EJB
    private ExpectAnswer expect;

    @Override
    public void onMessage(Message message) {
        receive.receive("fulfilment.carrier-replies", Destination.CARRIER.name(), message, this::take);
    }

    private void take(ReceivedMessage received) {
        CarrierNews news = EventJson.read(received.payload(), CarrierNews.class).complete();
        if (record.record(news)) {
            expect.answered(Destination.CARRIER, "fulfilment", QUESTION, news.shipmentNumber());
        } else {
            expect.stillOpen(Destination.CARRIER, "fulfilment", QUESTION, news.shipmentNumber());
        }
    }
}
