package org.kontor.sandbox;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Where Kontor's messages to the CRM arrive. Acknowledged when the CRM has dealt with them. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/CrmRecords"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class OnCrmRecord implements MessageListener {

    @Inject
    private Crm crm;

    @Override
    public void onMessage(Message message) {
        try {
            crm.receive(message.getStringProperty("kontor_message_id"), message.getBody(String.class));
        } catch (JMSException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
