package org.kontor.crm.message;

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
import java.util.Objects;
import org.kontor.crm.service.exchange.RecordTold;
import org.kontor.crm.service.exchange.TakeRecord;
import org.kontor.integration.event.Destination;
import org.kontor.integration.model.EventJson;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.integration.service.ReceiveMessage;
import org.kontor.integration.service.ReceivedMessage;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Hears what an outside CRM has, and which of what we told it has noted. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/CrmReplies"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@RunAs(Permission.SYSTEM)
public class OnCrmReply implements MessageListener {

    @EJB
    private ReceiveMessage receive;

    @EJB
    private TakeRecord take;

    @Override
    public void onMessage(Message message) {
        receive.receive("crm.crm-replies", Destination.CRM.name(), message, this::take);
    }

    private void take(ReceivedMessage received) {
        RecordTold told = EventJson.read(received.payload(), RecordTold.class);
        switch (Objects.toString(received.type(), "")) {
            case "crm.RecordTold" -> take.take(told.complete(true));
            case "crm.RecordNoted" -> take.note(told.complete(false));
            default ->
                throw new RuleViolated(
                        IntegrationRule.CONTENT_UNREADABLE, Map.of("type", Objects.toString(received.type(), "")));
        }
    }
}
