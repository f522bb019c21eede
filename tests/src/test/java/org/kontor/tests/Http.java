package org.kontor.tests;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** One caller from outside, with its own cookies and, if wanted, an API key. Follows no redirects by itself. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The client's own patience ends with the head of an answer: a body that never ends is told by its address, too. */
    private static final Duration FOR_THE_WHOLE = PATIENCE.multipliedBy(2);

    private final URI base;
    private final HttpClient client;
    private final String key;

    public Http(URI base) {
        this(base, HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), null);
    }

    /** A caller whose connections are made as the builder says: by TLS, with a certificate. */
    public Http(URI base, HttpClient.Builder connections) {
        this(base, connections.cookieHandler(new CookieManager()).build(), null);
    }

    private Http(URI base, HttpClient client, String key) {
        this.base = base;
        this.client = client;
        this.key = key;
    }

    /** The same caller showing an API key with each request. */
    public Http withKey(String apiKey) {
        return new Http(base, client, apiKey);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** What is no text. */
    public HttpResponse<byte[]> bytes(String path) {
        return exchange(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Posts form fields as a browser does, with further headers given as name, value, name, value. */
    public HttpResponse<String> postForm(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts JSON with further headers given as name, value, name, value. */
    public HttpResponse<String> postJson(String path, String json, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A request to a path below the portal's address, or to a whole address. */
    public HttpRequest.Builder request(String path) {
        URI target = base.resolve(path.startsWith("/") ? path.substring(1) : path);
        HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(PATIENCE);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** As {@link #send}, for what is no text. */
    public HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
        return exchange(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, handler);
        try {
            return answer.get(FOR_THE_WHOLE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError("no answer from " + request.method() + " " + request.uri(), failed.getCause());
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new AssertionError("an unfinished answer from " + request.method() + " " + request.uri(), late);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
