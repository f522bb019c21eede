package org.kontor.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The tax authorities of the European Union: who asks learns whether a number is somebody's, unless they are away. */
@ApplicationScoped
public class Vies {

    private final AtomicLong asked = new AtomicLong();

    @Inject
    private Book book;

    /** @return nothing when the member state is away */
    public Optional<JsonObject> answer(JsonObject question) {
        SandboxSettings settings = book.settings();
        String number = question.getString("countryCode") + question.getString("vatNumber");
        pause(settings.millis("viesDelayMillis"));
        String draw = number + "#" + asked.incrementAndGet();
        if (Chance.happens(settings.rate("viesOutageRate"), settings.seed(), "vies-away/" + draw)) {
            return Optional.empty();
        }
        boolean nobody = number.endsWith("00")
                || Chance.happens(settings.rate("viesInvalidRate"), settings.seed(), "vies-invalid/" + number);
        boolean other = Chance.happens(settings.rate("viesOtherNameRate"), settings.seed(), "vies-name/" + number);
        String name = nobody ? "---" : other ? "OTHER TRADER S.A." : question.getString("traderName", "---");
        return Optional.of(Json.createObjectBuilder()
                .add("countryCode", question.getString("countryCode"))
                .add("vatNumber", question.getString("vatNumber"))
                .add("requestDate", Instant.now().toString())
                .add("valid", !nobody)
                .add(
                        "requestIdentifier",
                        "WAPIAAAA"
                                + Long.toString(Math.abs((long) draw.hashCode()), 36)
                                        .toUpperCase())
                .add("name", name)
                .add("address", nobody ? "---" : question.getString("traderCity", "---"))
                .add("traderNameMatch", nobody ? "NOT_PROCESSED" : other ? "INVALID" : "VALID")
                .add("traderStreetMatch", "NOT_PROCESSED")
                .build());
    }

    /** As far away as the settings say. */
    private static void pause(long millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
