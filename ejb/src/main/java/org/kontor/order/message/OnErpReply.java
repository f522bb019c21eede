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
import java.util.Map;
import org.kontor.integration.event.Destination;
import org.kontor.integration.model.EventJson;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.integration.service.ExpectAnswer;
import org.kontor.integration.service.ReceiveMessage;
import org.kontor.integration.service.ReceivedMessage;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.ConfirmOrder;
import org.kontor.order.service.ConfirmOrderCommand;
import org.kontor.order.service.MarkOrderSent;
import org.kontor.order.service.RejectOrder;
import org.kontor.order.service.RejectOrderCommand;

/** Hears the ERP's answers. An answer proves that the order had arrived, even if it overtakes our own note of sending. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/ErpReplies"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@RunAs(Permission.SYSTEM)
public class OnErpReply implements MessageListener {

    @EJB
    private ReceiveMessage receive;

    @EJB
    private ExpectAnswer expect;

    @EJB
    private MarkOrderSent mark;

    @EJB
    private ConfirmOrder confirm;

    @EJB
    private RejectOrder reject;

    @Override
    public void onMessage(Message message) {
        receive.receive("order.erp-replies", Destination.ERP.name(), message, this::take);
    }

    private void take(ReceivedMessage received) {
        ErpAnswer answer = EventJson.read(received.payload(), ErpAnswer.class).complete();
        if ("CANCELLED".equals(answer.decision())) {
            expect.answered(Destination.ERP, "order", "OrderLinesCancelled", answer.cancellationNumber());
            return;
        }
        String number = answer.orderNumber();
        mark.mark(number);
        switch (answer.decision()) {
            case "ACCEPTED", "SHORT" ->
                confirm.confirm(
                        new ConfirmOrderCommand(number, answer.erpReference(), answer.quantities(), answer.reason()));
            case "REJECTED" -> reject.reject(new RejectOrderCommand(number, answer.erpReference(), answer.reason()));
            default ->
                throw new RuleViolated(IntegrationRule.CONTENT_UNREADABLE, Map.of("decision", answer.decision()));
        }
        expect.answered(Destination.ERP, "order", "OrderPlaced", number);
    }
}
