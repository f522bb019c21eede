package org.kontor.verification.gateway;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks the VAT information exchange of the European Union, by its REST interface, whether somebody has a number. What is
 * no clear yes or no is an outage: a member state that is away, too many questions, a broken line, an unreadable answer.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class ViesGateway {

    private static final String OF_THE_UNION = "https://ec.europa.eu/taxation_customs/vies/rest-api";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int LONGEST = 4000;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    public TaxAnswer ask(TaxQuestion question) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/check-vat-number"))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(question), StandardCharsets.UTF_8))
                .build();
        try {
            HttpResponse<String> answer =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String raw = answer.body().length() > LONGEST ? answer.body().substring(0, LONGEST) : answer.body();
            return answer.statusCode() == 200 ? read(raw) : TaxAnswer.unavailable("HTTP " + answer.statusCode(), raw);
        } catch (IOException away) {
            return TaxAnswer.unavailable("Out of reach: " + away.getClass().getSimpleName(), null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return TaxAnswer.unavailable("Interrupted", null);
        }
    }

    private static String body(TaxQuestion question) {
        var body = Json.createObjectBuilder()
                .add("countryCode", question.prefix())
                .add("vatNumber", question.number())
                .add("requesterMemberStateCode", question.requester().substring(0, 2))
                .add("requesterNumber", question.requester().substring(2));
        add(body, "traderName", question.name());
        add(body, "traderStreet", question.street());
        add(body, "traderPostalCode", question.postalCode());
        add(body, "traderCity", question.city());
        return body.build().toString();
    }

    private static void add(jakarta.json.JsonObjectBuilder body, String name, String value) {
        if (value != null && !value.isBlank()) {
            body.add(name, value);
        }
    }

    private static TaxAnswer read(String raw) {
        try (JsonReader reader = Json.createReader(new StringReader(raw))) {
            JsonObject answer = reader.readObject();
            if (!answer.containsKey("valid") || answer.containsKey("errorWrappers")) {
                return TaxAnswer.unavailable("No yes and no no", raw);
            }
            String error = answer.getString("userError", "");
            boolean clear = error.isEmpty() || error.equals("VALID") || error.equals("INVALID");
            if (!clear) {
                return TaxAnswer.unavailable(error, raw);
            }
            return new TaxAnswer(
                    answer.getBoolean("valid") ? TaxAnswer.Kind.VALID : TaxAnswer.Kind.INVALID,
                    text(answer, "requestIdentifier"),
                    text(answer, "name"),
                    text(answer, "address"),
                    match(answer, "traderNameMatch"),
                    match(answer, "traderStreetMatch"),
                    null,
                    raw);
        } catch (JsonException | ClassCastException unreadable) {
            return TaxAnswer.unavailable("Unreadable answer", raw);
        }
    }

    /** Three dashes is how some countries say that they tell nothing. */
    private static String text(JsonObject answer, String name) {
        String value = answer.getString(name, "").strip();
        return value.isEmpty() || value.equals("---") ? null : value;
    }

    private static Boolean match(JsonObject answer, String name) {
        return switch (answer.getString(name, "")) {
            case "VALID" -> Boolean.TRUE;
            case "INVALID" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Production asks the Union; elsewhere the sandbox plays it. */
    private static String address() {
        String configured = System.getenv("KONTOR_VIES_URL");
        if (configured != null && !configured.isBlank()) {
            return configured.strip();
        }
        if ("true".equals(System.getenv("KONTOR_PRODUCTION"))) {
            return OF_THE_UNION;
        }
        String base = System.getenv("KONTOR_BASE_URL");
        String home = base == null || base.isBlank() ? "http://localhost:8080/" : base.strip();
        return (home.endsWith("/") ? home : home + "/") + "sandbox/api/vies";
    }
}
