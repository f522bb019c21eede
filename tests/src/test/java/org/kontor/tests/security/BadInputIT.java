package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** Whatever comes in, the answer is a page or a problem document, never a fault of ours. */
class BadInputIT {

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e9",
            "99999999999999999999",
            "NaN",
            "null",
            "'",
            "\"",
            "' or 1=1 --",
            "%",
            "_%",
            "\\",
            "a\u0000b",
            "\ud83d\ude00",
            "\u202etxt",
            "${7*7}",
            "#{7*7}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "x".repeat(900),
            "2026-02-30",
            "0000-00-00",
            "9999-12-31",
            "(a|b)*c",
            "a & b | !",
            ":*",
            "PLACED,SHIPPED",
            "-placedAt,number",
            "äöü螺丝",
            "\r\nX-Evil: 1");

    /** What only the program itself should see. */
    private static final Pattern INSIDE = Pattern.compile("Exception|org\\.postgresql|\tat org\\.");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "3",
            "\"x\"",
            "{}",
            "{\"lines\":null}",
            "{\"lines\":[]}",
            "{\"lines\":[null]}",
            "{\"lines\":[{}]}",
            "{\"lines\":{}}",
            "{\"lines\":[{\"sku\":null,\"quantity\":1}]}",
            "{\"lines\":[{\"sku\":\"x\",\"quantity\":-1}]}",
            "{\"lines\":[{\"sku\":\"x\",\"quantity\":0}]}",
            "{\"lines\":[{\"sku\":\"x\",\"quantity\":1e999999}]}",
            "{\"lines\":[{\"sku\":\"x\",\"quantity\":0.0000000001}]}",
            "{\"lines\":[{\"sku\":\"x\",\"quantity\":\"1\"}]}",
            "{\"lines\":[{\"sku\":\"x\\u0000\",\"quantity\":1}]}",
            "{\"lines\":[{\"sku\":\"x\",\"quantity\":1,\"unitPrice\":0}]}",
            "{\"lines\":[{\"sku\":\"x\",\"quantity\":1}],\"poNumber\":\"" + "9".repeat(5000) + "\"}",
            "{\"lines\":[{\"sku\":\"x\",\"quantity\":1}],\"requestedDate\":\"yesterday\"}",
            "{\"lines\":[{\"sku\":\"x\",\"quantity\":1}],\"companyId\":1}",
            "{\"sku\":\"x\",\"quantity\":1,\"sku\":\"y\"}",
            "{\"sku\":{},\"quantity\":[]}",
            "{\"quantity\":1e40}",
            "[".repeat(50_000));

    @Test
    void everyParameterOfEveryOperationTakesAnything() {
        Map<String, String> faults = new ConcurrentSkipListMap<>();
        Map<String, String> targets = new TreeMap<>();
        for (Map.Entry<String, JsonValue> path :
                OpenApi.document().getJsonObject("paths").entrySet()) {
            JsonObject get = path.getValue().asJsonObject().getJsonObject("get");
            if (get == null) {
                continue;
            }
            for (JsonValue parameter :
                    get.containsKey("parameters") ? get.getJsonArray("parameters") : JsonValue.EMPTY_JSON_ARRAY) {
                JsonObject about = parameter.asJsonObject();
                for (String nasty : NASTY) {
                    String target = target(path.getKey(), about.getString("name"), about.getString("in"), nasty);
                    String key = path.getKey().matches(".*/(imports|reports).*") ? Keys.STAFF : Keys.NORDWERK;
                    targets.put(target, key);
                }
            }
        }
        targets.entrySet().parallelStream()
                .forEach(target -> judge(
                        faults,
                        target.getKey(),
                        RawHttp.send("GET", target.getKey(), "Authorization", "Bearer " + target.getValue())));
        assertEquals(Map.of(), faults);
        assertTrue(targets.size() > 500, "only " + targets.size());
    }

    private static String target(String path, String name, String in, String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        String plain = in.equals("path") ? path.replace("{" + name + "}", encoded) : path + "?" + name + "=" + encoded;
        return plain.replaceAll("\\{[a-z]+}", "1");
    }

    private static void judge(Map<String, String> faults, String what, RawHttp.Answer answer) {
        boolean problem = answer.header("Content-Type").startsWith("application/problem+json");
        if (answer.status() == 0
                || answer.status() >= 500
                || answer.status() >= 400 && !problem
                || INSIDE.matcher(answer.body()).find()) {
            faults.put(what, answer.status() + " " + answer.body());
        }
    }

    @Test
    void everyBodyIsAnsweredInOrder() {
        Map<String, String> faults = new TreeMap<>();
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        String token = People.token(anna.get("/help"));
        for (String path : List.of("/api/v1/orders", "/api/v1/cart/lines")) {
            for (String body : BODIES) {
                HttpResponse<String> answer = anna.postJson(
                        path,
                        body,
                        "X-CSRF-Token",
                        token,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
                if (answer.statusCode() < 400
                        || answer.statusCode() >= 500
                        || !answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith("application/problem+json")) {
                    faults.put(
                            path + " " + body.substring(0, Math.min(80, body.length())),
                            answer.statusCode() + " " + answer.body());
                }
            }
        }
        assertEquals(Map.of(), faults);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/none, application/json, 404",
        "DELETE, /api/v1/orders, application/json, 405",
        "POST, /api/v1/orders, text/plain, 415",
        "POST, /api/v1/orders, application/xml, 415",
        "GET, /api/v1/orders/none, application/json, 404"
    })
    void whatTheInterfaceDoesNotDoIsSaidInAProblemDocument(String method, String path, String type, int status) {
        RawHttp.Answer answer = RawHttp.send(
                method,
                path,
                "Authorization",
                "Bearer " + Keys.NORDWERK,
                "Content-Type",
                type,
                "",
                method.equals("GET") ? "" : "{}");
        assertEquals(status, answer.status(), answer.body());
        assertTrue(
                answer.header("Content-Type").startsWith("application/problem+json"),
                answer.headers().toString());
        assertTrue(answer.body().contains("\"rule\":"), answer.body());
    }

    @Test
    void aProblemIsToldInTheLanguageAskedFor() {
        RawHttp.Answer answer = RawHttp.send(
                "GET", "/api/v1/orders/none", "Authorization", "Bearer " + Keys.NORDWERK, "Accept-Language", "zh-CN");
        assertTrue(answer.body().contains("未找到"), answer.body());
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String large = "{\"poNumber\":\"" + "x".repeat(5 << 20) + "\"}";
        HttpResponse<String> answer = Kontor.http().withKey(Keys.NORDWERK).postJson("/api/v1/orders", large);
        assertEquals(413, answer.statusCode());
    }

    @Test
    void everyFieldOfEveryPageTakesAnything() {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        String token = People.token(anna.get("/help"));
        Map<String, String> faults = new TreeMap<>();
        List<String> pages = List.of(
                "/search?q=",
                "/search?category=",
                "/search?page=",
                "/search?sort=",
                "/search?size=",
                "/orders?q=",
                "/orders?page=",
                "/orders?status=",
                "/order/",
                "/product/",
                "/sign-in?next=",
                "/help?lang=");
        for (String nasty : NASTY) {
            String encoded = URLEncoder.encode(nasty, StandardCharsets.UTF_8).replace("+", "%20");
            for (String page : pages) {
                // Each page gets every other one, another half than the page before.
                if ((NASTY.indexOf(nasty) + pages.indexOf(page)) % 2 == 1) {
                    continue;
                }
                note(
                        faults,
                        page + nasty,
                        anna.send(anna.request(page + encoded).GET()));
            }
            for (Map<String, String> form : forms(nasty)) {
                Map<String, String> fields = new LinkedHashMap<>(form);
                String path = fields.remove("path");
                fields.put("csrf", token);
                note(faults, path + " " + form, anna.postForm(path, fields));
            }
        }
        assertEquals(Map.of(), faults);
    }

    private static List<Map<String, String>> forms(String nasty) {
        List<Map<String, String>> forms = new ArrayList<>();
        for (String name : List.of("change", "quantity", "remove", "version")) {
            forms.add(Map.of("path", "/cart", name, nasty));
        }
        for (String name : List.of(
                "address", "shipTo", "poNumber", "po", "requestedDate", "date", "key", "version", "checkoutKey")) {
            forms.add(Map.of("path", "/checkout", name, nasty));
        }
        forms.add(Map.of("path", "/cart", "sku", nasty, "quantity", nasty));
        forms.add(Map.of("path", "/preferences", "language", nasty, "theme", nasty, "back", nasty));
        return forms;
    }

    private static void note(Map<String, String> faults, String what, HttpResponse<String> answer) {
        boolean reckoned = what.contains("7*7") && answer.body().matches("(?s).*[>\" ]49[<\" ].*");
        if (answer.statusCode() >= 500 || answer.body().contains("\tat org.") || reckoned) {
            faults.put(what, answer.statusCode() + " " + answer.body());
        }
    }
}
