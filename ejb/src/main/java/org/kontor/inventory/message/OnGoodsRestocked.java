package org.kontor.inventory.message;

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
import org.kontor.inventory.service.RestockGoods;
import org.kontor.kernel.Permission;
import org.kontor.returns.event.GoodsRestocked;

/** Hears which goods came back fit for sale and has them made stock again. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/Events"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = "kontor_listener = 'inventory'"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@RunAs(Permission.SYSTEM)
public class OnGoodsRestocked implements MessageListener {

    @EJB
    private ReceiveMessage receive;

    @EJB
    private RestockGoods restock;

    @Override
    public void onMessage(Message message) {
        receive.receive("inventory.goods-restocked", null, message, received -> {
            if ("returns.GoodsRestocked".equals(received.type())) {
                restock.restock(EventJson.read(received.payload(), GoodsRestocked.class));
            }
        });
    }
}
