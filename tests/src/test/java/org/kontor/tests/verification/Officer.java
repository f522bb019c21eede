package org.kontor.tests.verification;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** A member of staff at the file of one company. */
final class Officer {

    private static final List<String> ITEMS = List.of("REGISTER", "TAX_NUMBER", "OFFICERS", "SCREENING");

    private final Http http;
    private final String company;
    private final String page;

    Officer(String email, String company) {
        this.http = People.signIn(email);
        this.company = company;
        this.page = "/office/company/" + company + "/verification";
    }

    HttpResponse<String> look() {
        return http.get(page);
    }

    HttpResponse<String> decides(String verb, String reason) {
        HttpResponse<String> shown = look();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(shown));
        form.put("version", shown.body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1"));
        form.put("verb", verb);
        form.put("reason", reason);
        return post(form);
    }

    HttpResponse<String> finds(String item, String result, String reference, String until) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(look()));
        form.put("verb", "finding");
        form.put("item", item);
        form.put("result", result);
        form.put("reference", reference);
        form.put("until", until);
        return post(form);
    }

    void asksAuthorities() {
        HttpResponse<String> answer = post(Map.of("csrf", People.token(look()), "verb", "ask-authorities"));
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + answer.body());
        }
    }

    void checksAll() {
        for (String item : ITEMS) {
            HttpResponse<String> answer = finds(item, "PASSED", "seen", "2099-01-01");
            if (answer.statusCode() != 303) {
                throw new AssertionError(item + ": " + answer.statusCode() + answer.body());
            }
        }
    }

    /** Checks the company's newest bank account, agrees to it, or refuses it. */
    HttpResponse<String> bank(String verb, String words) {
        String id = Kontor.sql()
                .one(
                        "select max(b.id) from verification.bank_account b join organisation.company c on c.id = b.company_id"
                                + " where c.number = ?",
                        company);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(look()));
        form.put("verb", verb);
        form.put("id", id);
        form.put("words", words);
        return post("/office/company/" + company + "/bank", form);
    }

    /** Decides the company's only hit on a list. */
    HttpResponse<String> hit(String verb, String reason) {
        String id = Kontor.sql()
                .one(
                        "select max(h.id) from verification.screening_hit h join organisation.company c on c.id = h.company_id"
                                + " where c.number = ?",
                        company);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(look()));
        form.put("verb", verb);
        form.put("id", id);
        form.put("reason", reason);
        return post("/office/company/" + company + "/screening", form);
    }

    private HttpResponse<String> post(Map<String, String> form) {
        return post(page, form);
    }

    /** As a browser sends it: from a page of ours. */
    private HttpResponse<String> post(String to, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return http.send(http.request(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
