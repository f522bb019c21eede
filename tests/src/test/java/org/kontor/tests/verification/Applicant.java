package org.kontor.tests.verification;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;

/** A company that applies over the portal, as a browser does it. */
public final class Applicant {

    public static final String PASSWORD = "ein langes Wort";
    public static final String PDF = "%PDF-1.4 register extract %%EOF\n";

    final String name;
    public final String email;
    final Http http = Kontor.http();
    private String page;

    public Applicant(String name) {
        this.name = name;
        this.email = "kai." + UUID.randomUUID() + "@sommer.example";
    }

    public Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(http.get("/apply")));
        form.put("key", UUID.randomUUID().toString());
        form.put("legal-name", name);
        form.put("country", "DE");
        form.put("street", "Werkstraße 12");
        form.put("city", "Leipzig");
        form.put("postal-code", "04109");
        form.put("register-name", "Amtsgericht Leipzig");
        form.put("register-number", "HRB 40211");
        form.put("vat-id", "DE136695976");
        form.put("officers", "Kai Sommer");
        form.put("contact-name", "Kai Sommer");
        form.put("contact-email", email);
        form.put("terms", "yes");
        return form;
    }

    /** Sends the form with a paper. @return the answer */
    public HttpResponse<String> apply(Map<String, String> form, String fileName, String content) {
        HttpResponse<String> answer = multipart(http, "/apply", form, fileName, content);
        answer.headers().firstValue("Location").ifPresent(to -> page = to.replaceAll("\\?.*", ""));
        return answer;
    }

    /** The page at which the applicant sees how it stands. */
    public String page() {
        return page;
    }

    HttpResponse<String> look() {
        return http.get(page);
    }

    /** The newest letter whose subject contains the words. */
    public String letter(String subject) {
        return Probe.until(
                "a letter about " + subject + " to " + email,
                () -> {
                    String found = http.get("/sandbox/api/mail?to=" + encode(email) + "&subject=" + encode(subject))
                            .body();
                    try (JsonReader reader = Json.createReader(new StringReader(found))) {
                        JsonArray letters = reader.readArray();
                        return letters.isEmpty() ? "" : letters.getJsonObject(0).getString("text");
                    }
                },
                text -> !text.isEmpty());
    }

    /** Opens the link of the first letter and presses the button. */
    HttpResponse<String> confirm() {
        Matcher link = Pattern.compile("/apply/confirm/[\\w-]+").matcher(letter("confirm"));
        if (!link.find()) {
            throw new AssertionError("no link in the letter");
        }
        return confirm(link.group());
    }

    HttpResponse<String> confirm(String link) {
        HttpResponse<String> shown = http.get(link);
        if (shown.statusCode() != 200) {
            return shown;
        }
        return http.postForm(link, Map.of("csrf", People.token(shown), "password", PASSWORD));
    }

    /** Applied and confirmed. @return the number of the company */
    public String arrive() {
        return arrive(form());
    }

    String arrive(Map<String, String> form) {
        apply(form, "register.pdf", PDF);
        String link = Pattern.compile("/apply/confirm/[\\w-]+")
                .matcher(letter("confirm"))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        HttpResponse<String> answer = confirm(link);
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + answer.body());
        }
        return Kontor.sql().one("select number from verification.application where contact_email = ?", email);
    }

    static HttpResponse<String> multipart(
            Http http, String path, Map<String, String> form, String fileName, String content) {
        return multipart(http, path, form, "papers", fileName, content);
    }

    static HttpResponse<String> multipart(
            Http http, String path, Map<String, String> form, String field, String fileName, String content) {
        String boundary = "kontor" + UUID.randomUUID().toString().replace("-", "");
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        if (fileName != null) {
            body.append("--")
                    .append(boundary)
                    .append("\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"")
                    .append(fileName)
                    .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .append(content)
                    .append("\r\n");
        }
        body.append("--").append(boundary).append("--\r\n");
        return http.send(http.request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
