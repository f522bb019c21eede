package org.kontor.integration.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.crm.event.RecordShared;
import org.kontor.crm.event.RecordTaken;
import org.kontor.fulfilment.event.ShipmentAnnounced;
import org.kontor.fulfilment.event.ShipmentAnnounced.ShippedLine;
import org.kontor.fulfilment.event.ShipmentDelivered;
import org.kontor.fulfilment.event.ShipmentShipped;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.MailRequested;
import org.kontor.inventory.event.HeldForOrder;
import org.kontor.inventory.event.PromiseMoved;
import org.kontor.inventory.event.StockMoved;
import org.kontor.order.event.DeliveryReleased;
import org.kontor.order.event.DeliveryReleased.ReleasedLine;
import org.kontor.order.event.OrderLinesCancelled;
import org.kontor.order.event.OrderLinesCancelled.CancelledLine;
import org.kontor.order.event.OrderPlaced;
import org.kontor.order.event.OrderRejected;
import org.kontor.returns.event.GoodsRestocked;

/** The published form of every event: what partners and other versions of this program have to be able to read. */
class EventSamplesTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:15.250Z");
    private static final OrderPlaced.ShipTo TO = new OrderPlaced.ShipTo(
            "Werk 1", "Wareneingang", "Am Hafen 7", "Hamburg", null, "20457", "DE", "+49 40 1234");

    static Stream<BusinessEvent> events() {
        return Stream.of(
                new RecordShared(
                        "CONTACT",
                        "K100017",
                        "C9001",
                        3,
                        2,
                        new TreeMap<>(
                                Map.of("number", "K100017", "company", "10001", "name", "Ulla Kern", "gone", "false")),
                        AT),
                new RecordTaken("CONTACT", "K100017", "C9001", 2, AT),
                new OrderPlaced(
                        "100017",
                        AT,
                        50,
                        "Nordwerk Maschinenbau GmbH",
                        "Anna Schmidt",
                        "anna.schmidt@nordwerk.example",
                        "en",
                        "EUR",
                        "PO 7/1",
                        LocalDate.parse("2026-03-09"),
                        30,
                        TO,
                        List.of(new OrderPlaced.Line(
                                1,
                                4711L,
                                "4762-M3X5-ZN88",
                                "Hexagon socket head cap screw ISO 4762 M3 × 5",
                                "C62",
                                new BigDecimal("500"),
                                new BigDecimal("1.950000"),
                                new BigDecimal("100"),
                                new BigDecimal("9.75"))),
                        new BigDecimal("14.75"),
                        new BigDecimal("0.00"),
                        new BigDecimal("14.75"),
                        new BigDecimal("5.00")),
                new DeliveryReleased(
                        "100017", AT, 2, TO, List.of(new ReleasedLine(1, "4762-M3X5-ZN88", new BigDecimal("500")))),
                new OrderLinesCancelled(
                        "100017-C5",
                        "100017",
                        AT,
                        "E-500001",
                        List.of(new CancelledLine(1, "4762-M3X5-ZN88", new BigDecimal("200"), new BigDecimal("300")))),
                new HeldForOrder("100017", AT),
                new StockMoved("HAM", "4762-M3X5-ZN88", "C62", 17, new BigDecimal("-3500"), AT),
                new GoodsRestocked("R100001", 51, "HAM", 4711, new BigDecimal("3"), AT),
                new PromiseMoved(
                        "100017",
                        AT,
                        List.of(new PromiseMoved.MovedLine(
                                1, LocalDate.parse("2026-03-12"), LocalDate.parse("2026-03-20")))),
                new OrderRejected("100017", AT, "Customer account is on hold"),
                new ShipmentAnnounced(
                        "100017-1",
                        "100017",
                        AT,
                        TO,
                        List.of(new ShippedLine(1, "4762-M3X5-ZN88", new BigDecimal("500")))),
                new ShipmentShipped(
                        "100017-1",
                        "100017",
                        1,
                        AT,
                        "Elbe Parcel",
                        "ELB000000000042",
                        List.of(new ShippedLine(1, "4762-M3X5-ZN88", new BigDecimal("500")))),
                new ShipmentDelivered("100017-1", "100017", AT),
                new MailRequested(
                        "100017", AT, "li.wei@huaxin.example", "zh", "您在 Kontor 的订单 100017", "您好", "<p>您好</p>"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsWrittenAsItsSample(BusinessEvent event) throws IOException {
        assertEquals(EventJson.object(sample(event)), EventJson.object(EventJson.write(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void aSampleIsReadAsItsEvent(BusinessEvent event) throws IOException {
        assertEquals(event, EventJson.read(sample(event), event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void aReaderOverlooksWhatALaterVersionAdds(BusinessEvent event) throws IOException {
        String later = sample(event).replaceFirst("\\{", "{\"addedLater\":{\"some\":[1,2]},");
        assertEquals(event, EventJson.read(later, event.getClass()));
    }

    @Test
    void whatIsNoObjectIsRefused() {
        for (String text : List.of("", "null", "[1]", "\"text\"", "{\"orderNumber\":", "<xml/>")) {
            assertThrows(JsonException.class, () -> EventJson.read(text, OrderRejected.class), text);
        }
    }

    private static String sample(BusinessEvent event) throws IOException {
        String name = "/events/" + event.context() + "." + event.type() + ".v" + event.version() + ".json";
        try (InputStream sample = EventSamplesTest.class.getResourceAsStream(name)) {
            if (sample == null) {
                throw new AssertionError("No sample " + name + "; it would be " + EventJson.write(event));
            }
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
