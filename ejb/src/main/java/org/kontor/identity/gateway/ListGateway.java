package org.kontor.identity.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.kontor.identity.gateway.OutsideAddress.NotCallable;
import org.kontor.identity.model.certificate.CertificateFile;

/**
 * Fetches authorities' lists of revoked certificates. Without TLS too, as most lists are offered: each is signed by its
 * authority. Calls nobody inside, follows no redirect, waits half a minute at most.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class ListGateway {

    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int GOOD = 200;

    private OutsideAddress outside;
    private HttpClient client;

    @PostConstruct
    void start() {
        outside = OutsideAddress.ofEnvironment();
        client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public ListAnswer fetch(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(outside.check(address, true))
                    .timeout(ANSWER)
                    .build();
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                if (answer.statusCode() != GOOD) {
                    return new ListAnswer(null, "status " + answer.statusCode());
                }
                return new ListAnswer(in.readNBytes(CertificateFile.LARGEST_LIST + 1), null);
            }
        } catch (NotCallable refused) {
            return new ListAnswer(null, refused.getMessage());
        } catch (IOException unreachable) {
            return new ListAnswer(null, "no answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new ListAnswer(null, "interrupted");
        }
    }
}
