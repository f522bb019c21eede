package org.kontor.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * The carriers, invented ones. A shipment is booked once per shipment number; a second message about it gets the news
 * again. Their news may be lost, doubled, or overtake each other.
 */
@ApplicationScoped
public class Carrier {

    private static final String REPLIES = "CarrierReplies";
    private static final List<String> NAMES = List.of("Elbe Parcel", "Pearl River Express", "Northline Freight");
    private static final List<String> PREFIXES = List.of("ELB", "PRX", "NLF");

    @Inject
    private Book book;

    @Inject
    private Desk desk;

    public void receive(String messageId, String payload) {
        SandboxSettings settings = book.settings();
        String number = Book.parse(payload).getString("shipmentNumber");
        long calls = book.row("select count(*) as calls from sandbox.carrier_call where shipment_number = ?", number)
                .orElseThrow()
                .getJsonNumber("calls")
                .longValue();
        String draw = number + "#" + calls;
        if (Chance.happens(settings.rate("lossRate"), settings.seed(), "carrier-in-loss/" + draw)) {
            call(messageId, number, "LOST", null, payload);
            return;
        }
        boolean booked = book(number, settings);
        call(messageId, number, booked ? "BOOKED" : "KNOWN", tell(messageId, number, settings, draw), payload);
    }

    private boolean book(String number, SandboxSettings settings) {
        int which = (int) (Chance.draw(settings.seed(), "carrier/" + number) * NAMES.size());
        String tracking = PREFIXES.get(which)
                + String.format("%012d", (long) (Chance.draw(0, "tracking/" + number) * 1_000_000_000_000L));
        Instant ships = Instant.now().plusMillis(settings.millis("shipDelayMillis"));
        Instant delivers = ships.plusMillis(settings.millis("deliverDelayMillis"));
        return book.update(
                        """
                        insert into sandbox.carrier_shipment (shipment_number, carrier, tracking_number, ships_at,
                          delivers_at) values (?, ?, ?, ?, ?) on conflict (shipment_number) do nothing
                        """,
                        number,
                        NAMES.get(which),
                        tracking,
                        Timestamp.from(ships),
                        Timestamp.from(delivers))
                == 1;
    }

    private String tell(String messageId, String number, SandboxSettings settings, String draw) {
        JsonObject shipment = book.row("select * from sandbox.carrier_shipment where shipment_number = ?", number)
                .orElseThrow();
        long shipsIn = untilMillis(shipment.getString("ships_at"));
        long deliversIn = untilMillis(shipment.getString("delivers_at"));
        if (Chance.happens(settings.rate("disorderRate"), settings.seed(), "carrier-disorder/" + draw)) {
            shipsIn = deliversIn
                    + 700
                    + (long) (settings.millis("lagMillis") * Chance.draw(settings.seed(), "carrier-late-by/" + draw));
        }
        return news(messageId, shipment, "SHIPPED", "ships_at", shipsIn, settings, draw)
                + ", "
                + news(messageId, shipment, "DELIVERED", "delivers_at", deliversIn, settings, draw);
    }

    private String news(
            String messageId,
            JsonObject shipment,
            String status,
            String at,
            long delay,
            SandboxSettings settings,
            String draw) {
        if (Chance.happens(settings.rate("lossRate"), settings.seed(), "carrier-out-loss/" + status + draw)) {
            return status + " LOST";
        }
        String number = shipment.getString("shipment_number");
        String payload = Json.createObjectBuilder()
                .add("shipmentNumber", number)
                .add("status", status)
                .add("carrier", shipment.getString("carrier"))
                .add("trackingNumber", shipment.getString("tracking_number"))
                .add("at", shipment.getString(at))
                .build()
                .toString();
        String id = "carrier-" + number + "-" + status + "-" + messageId;
        desk.send(REPLIES, id, "carrier.ShipmentNews", number, payload, delay);
        if (Chance.happens(settings.rate("doubleRate"), settings.seed(), "carrier-out-double/" + status + draw)) {
            desk.send(REPLIES, id, "carrier.ShipmentNews", number, payload, delay + 50);
            return status + " SENT TWICE";
        }
        return status + " SENT";
    }

    private static long untilMillis(String instant) {
        return Math.max(0, Instant.parse(instant).toEpochMilli() - System.currentTimeMillis());
    }

    private void call(String messageId, String number, String outcome, String reply, String payload) {
        book.update(
                """
                insert into sandbox.carrier_call (message_id, shipment_number, outcome, reply, payload)
                values (?, ?, ?, ?, ?)
                """,
                messageId,
                number,
                outcome,
                reply,
                payload);
    }
}
