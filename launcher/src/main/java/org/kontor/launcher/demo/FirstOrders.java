package org.kontor.launcher.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What two of the demo's buyers order right after the first start, as anybody orders, so that a visitor finds requests that
 * wait for a decision and a budget that is nearly used.
 */
public final class FirstOrders {

    /** @param budget its name, where the cost centre has several */
    private record Wish(
            String email, String costCentre, String budget, String poNumber, String comment, String lines) {}

    private static final List<Wish> WISHES = List.of(
            new Wish(
                    "mia.hoffmann@nordwerk.example",
                    "4100",
                    "Milling tools",
                    "NW-MILL-0412",
                    "Tools for the new gearbox series",
                    lines("338-10.00-CO", 100, "371-M10", 100, "371-M12", 120, "371-M16", 60)),
            new Wish(
                    "felix.neumann@nordwerk.example",
                    "4200",
                    "Plant 2 consumables",
                    "NW-W2-0977",
                    "Winter outfit for all three shifts",
                    lines("F230-44", 120, "F230-43", 100, "G200-9", 720, "4762-M16X80-A270", 2500)));

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI http;
    private final Connection connection;

    private FirstOrders(URI http, Connection connection) {
        this.http = http;
        this.connection = connection;
    }

    /** @throws IOException when an order is not taken; nothing else depends on it */
    public static void place(URI http, Connection connection) throws IOException, InterruptedException, SQLException {
        FirstOrders orders = new FirstOrders(http, connection);
        for (Wish wish : WISHES) {
            orders.place(wish);
        }
    }

    private void place(Wish wish) throws IOException, InterruptedException, SQLException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(PATIENCE)
                .build();
        Map<String, String> form =
                Map.of("csrf", token(client, "sign-in"), "email", wish.email(), "password", People.PASSWORD);
        send(
                client,
                "sign-in",
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
        String order = "{\"lines\":[" + wish.lines() + "],\"costCentre\":\"" + wish.costCentre() + "\",\"budgetId\":"
                + budget(wish.budget()) + ",\"poNumber\":\"" + wish.poNumber() + "\",\"comment\":\"" + wish.comment()
                + "\"}";
        send(
                client,
                "api/v1/orders",
                order,
                "X-Csrf-Token",
                token(client, "profile"),
                "Idempotency-Key",
                "demo-first-order-" + wish.poNumber());
    }

    private String token(HttpClient client, String path) throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(http.resolve(path)).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IOException(path + " answers " + page.statusCode());
        }
        return token.group(1);
    }

    private void send(HttpClient client, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(http.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                .header("Origin", http.getScheme() + "://" + http.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(path + " answers " + answer.statusCode() + " " + answer.body());
        }
    }

    private long budget(String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id from approval.budget where company_id = 1 and name = ?")) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static String lines(Object... skusAndQuantities) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < skusAndQuantities.length; i += 2) {
            lines.append(i == 0 ? "" : ",")
                    .append("{\"sku\":\"")
                    .append(skusAndQuantities[i])
                    .append("\",\"quantity\":")
                    .append(skusAndQuantities[i + 1])
                    .append('}');
        }
        return lines.toString();
    }
}
