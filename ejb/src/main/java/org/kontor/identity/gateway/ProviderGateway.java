package org.kontor.identity.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.kontor.identity.gateway.OutsideAddress.NotCallable;

/**
 * Calls companies' identity providers: reads where they do what and their keys, and changes a code for a token. Follows
 * no redirect, reads no large answer, waits no longer than a few seconds, and calls nobody inside. Keys are kept for ten
 * minutes and asked for again when a token names one that is not among them, at most every ten seconds.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class ProviderGateway {

    private static final Logger LOG = Logger.getLogger(ProviderGateway.class.getName());

    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final Duration KEEP = Duration.ofMinutes(10);
    private static final Duration NOT_AGAIN = Duration.ofSeconds(10);
    private static final int LARGEST = 512 * 1024;
    private static final int MOST_KEPT = 2_000;

    private record Kept<T>(T value, Instant at) {}

    private final Map<String, Kept<ProviderDocument>> documents = new ConcurrentHashMap<>();
    private final Map<URI, Kept<String>> keys = new ConcurrentHashMap<>();

    /** Whose keys were asked for again, as the known ones did not do. */
    private final Map<URI, Kept<String>> askedAnew = new ConcurrentHashMap<>();

    private OutsideAddress outside;
    private HttpClient client;

    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        outside = OutsideAddress.ofEnvironment();
        client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Where the provider does what; nothing when it does not answer, or not as a provider of this name must. */
    public Optional<ProviderDocument> document(String issuer) {
        Kept<ProviderDocument> kept = documents.get(issuer);
        if (kept != null && kept.at().plus(KEEP).isAfter(clock.instant())) {
            return Optional.of(kept.value());
        }
        ProviderAnswer answer = get(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
        if (!answer.isDone()) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            JsonObject json = reader.readObject();
            if (!issuer.equals(json.getString("issuer", ""))) {
                LOG.info("A provider calls itself otherwise than it was called: " + issuer);
                return Optional.empty();
            }
            String end = json.getString("end_session_endpoint", "");
            ProviderDocument document = new ProviderDocument(
                    outside.check(json.getString("authorization_endpoint", "")),
                    outside.check(json.getString("token_endpoint", "")),
                    outside.check(json.getString("jwks_uri", "")),
                    end.isEmpty() ? null : outside.check(end));
            keep(documents, issuer, document);
            return Optional.of(document);
        } catch (JsonException | ClassCastException unreadable) {
            LOG.info("The document of the provider " + issuer + " cannot be read");
            return Optional.empty();
        } catch (NotCallable refused) {
            LOG.info("The document of the provider " + issuer + " leads to where nobody is called: "
                    + refused.getMessage());
            return Optional.empty();
        }
    }

    /**
     * The provider's keys as it publishes them (JWKS).
     *
     * @param anew whether those known did not do; then they are asked for again at once, and not a second time soon
     */
    public Optional<String> keys(ProviderDocument document, boolean anew) {
        Kept<String> kept = (anew ? askedAnew : keys).get(document.keys());
        if (kept != null && kept.at().plus(anew ? NOT_AGAIN : KEEP).isAfter(clock.instant())) {
            return Optional.of(kept.value());
        }
        ProviderAnswer answer = get(document.keys().toString());
        if (answer.isDone()) {
            keep(keys, document.keys(), answer.body());
            if (anew) {
                keep(askedAnew, document.keys(), answer.body());
            }
        }
        return Optional.ofNullable(answer.body());
    }

    /** Changes a code for tokens (RFC 6749 4.1.3, RFC 7636). */
    public ProviderAnswer token(ProviderDocument document, TokenRequest wanted) {
        String body = form(Map.of(
                "grant_type", "authorization_code",
                "code", wanted.code(),
                "redirect_uri", wanted.returnAddress(),
                "code_verifier", wanted.verifier()));
        String user = encoded(wanted.clientId()) + ":" + encoded(wanted.clientSecret());
        HttpRequest.Builder request = HttpRequest.newBuilder(document.token())
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request);
    }

    private ProviderAnswer get(String address) {
        try {
            return send(HttpRequest.newBuilder(outside.check(address)).GET());
        } catch (NotCallable refused) {
            return ProviderAnswer.missed(refused.getMessage());
        }
    }

    private ProviderAnswer send(HttpRequest.Builder builder) {
        HttpRequest request =
                builder.timeout(ANSWER).header("Accept", "application/json").build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    return ProviderAnswer.missed("too long an answer");
                }
                if (answer.statusCode() != 200) {
                    return ProviderAnswer.refused("status " + answer.statusCode());
                }
                return ProviderAnswer.done(new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException unreachable) {
            return ProviderAnswer.missed(String.valueOf(unreachable.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ProviderAnswer.missed("interrupted");
        }
    }

    private <K, V> void keep(Map<K, Kept<V>> map, K key, V value) {
        if (map.size() >= MOST_KEPT) {
            map.clear();
        }
        map.put(key, new Kept<>(value, clock.instant()));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
