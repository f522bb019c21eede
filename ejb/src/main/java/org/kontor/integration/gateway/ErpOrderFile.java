package org.kontor.integration.gateway;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.kontor.integration.model.comparison.ComparisonFailure;
import org.kontor.integration.model.comparison.OrderFileRefused;
import org.kontor.kernel.Permission;

/** Fetches the file of the ERP's orders (docs/partners.md) from where {@code KONTOR_ERP_ORDERS_URL} says it lies. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class ErpOrderFile {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final long MOST_BYTES = 512L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** @throws OrderFileRefused {@link ComparisonFailure#UNREACHABLE}, {@link ComparisonFailure#TOO_LARGE} */
    public void fetch(Path target) {
        String address = address();
        if (address.isEmpty()) {
            throw new OrderFileRefused(ComparisonFailure.UNREACHABLE, "KONTOR_ERP_ORDERS_URL");
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER).header("Accept", "application/x-ndjson");
        String token = System.getenv("KONTOR_ERP_ORDERS_TOKEN");
        if (token != null && !token.isBlank()) {
            request.header("Authorization", "Bearer " + token.strip());
        }
        try {
            HttpResponse<InputStream> answer =
                    CLIENT.send(request.GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream content = answer.body();
                    OutputStream file = Files.newOutputStream(target)) {
                if (answer.statusCode() != 200) {
                    throw new OrderFileRefused(ComparisonFailure.UNREACHABLE, "HTTP " + answer.statusCode());
                }
                copy(content, file);
            }
        } catch (IOException away) {
            throw new OrderFileRefused(
                    ComparisonFailure.UNREACHABLE, away.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OrderFileRefused(ComparisonFailure.UNREACHABLE, "Interrupted");
        }
    }

    private static void copy(InputStream content, OutputStream file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long written = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            written += read;
            if (written > MOST_BYTES) {
                throw new OrderFileRefused(ComparisonFailure.TOO_LARGE, (MOST_BYTES >> 20) + " MiB");
            }
            file.write(buffer, 0, read);
        }
    }

    /** In production nothing is fetched unless it is said from where; elsewhere the sandbox plays the ERP. */
    private static String address() {
        String configured = System.getenv("KONTOR_ERP_ORDERS_URL");
        if (configured != null && !configured.isBlank()) {
            return configured.strip();
        }
        if ("true".equals(System.getenv("KONTOR_PRODUCTION"))) {
            return "";
        }
        String base = System.getenv("KONTOR_BASE_URL");
        String home = base == null || base.isBlank() ? "http://localhost:8080/" : base.strip();
        return (home.endsWith("/") ? home : home + "/") + "sandbox/api/erp/orders/snapshot";
    }
}
