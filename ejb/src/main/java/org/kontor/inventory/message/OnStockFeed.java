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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.integration.event.Destination;
import org.kontor.integration.model.EventJson;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.integration.service.ReceiveMessage;
import org.kontor.integration.service.ReceivedMessage;
import org.kontor.inventory.model.feed.CountedLine;
import org.kontor.inventory.service.feed.NoteMovement;
import org.kontor.inventory.service.feed.TakeSnapshot;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Hears what the ERP counts at the sites whose books it keeps, and which of our movements it has noted. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/ErpStock"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@RunAs(Permission.SYSTEM)
public class OnStockFeed implements MessageListener {

    @EJB
    private ReceiveMessage receive;

    @EJB
    private TakeSnapshot snapshots;

    @EJB
    private NoteMovement movements;

    @Override
    public void onMessage(Message message) {
        receive.receive("inventory.erp-stock", Destination.ERP.name(), message, this::take);
    }

    private void take(ReceivedMessage received) {
        switch (Objects.toString(received.type(), "")) {
            case "erp.StockSnapshot" -> {
                StockSnapshot snapshot = EventJson.read(received.payload(), StockSnapshot.class);
                List<CountedLine> lines = snapshot.complete();
                snapshots.take(snapshot.site(), snapshot.snapshotNo(), lines);
            }
            case "erp.MovementNoted" -> {
                MovementNoted noted =
                        EventJson.read(received.payload(), MovementNoted.class).complete();
                movements.note(noted.site(), noted.sku(), noted.movementNo());
            }
            default ->
                throw new RuleViolated(
                        IntegrationRule.CONTENT_UNREADABLE, Map.of("type", Objects.toString(received.type(), "")));
        }
    }
}
