package org.kontor.order.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.kontor.fulfilment.service.ShipmentQueries;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.integration.service.PartnerMessageQueries;
import org.kontor.integration.service.PartnerMessageView;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderView;
import org.kontor.shell.OfficeRoutes;

/** One order as staff see it: what was ordered, what became of it and what the partners said. */
@Named("officeOrder")
@RequestScoped
public class OfficeOrderPage {

    @Inject
    private OrderQueries orders;

    @Inject
    private ShipmentQueries shipmentQueries;

    @Inject
    private PartnerMessageQueries messageQueries;

    private OrderView order;
    private List<ShipmentView> shipments;
    private List<PartnerMessageView> messages;

    /** Called by the view before it is built; an order that is not there is answered by a page that says so. */
    public void load() {
        order = orders.byNumber(OfficeRoutes.argument());
        shipments = shipmentQueries.ofOrder(order.number());
        messages = messageQueries.about(order.number());
    }

    public OrderView getOrder() {
        return order;
    }

    public List<ShipmentView> getShipments() {
        return shipments;
    }

    public List<PartnerMessageView> getMessages() {
        return messages;
    }

    /** A payload for reading: JSON line by line, anything else as it came. */
    public String readable(String payload) {
        try (JsonReader reader = Json.createReader(new StringReader(payload))) {
            StringWriter text = new StringWriter();
            try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(text)) {
                writer.write(reader.read());
            }
            return text.toString().strip();
        } catch (JsonException noJson) {
            return payload;
        }
    }
}
