package org.kontor.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** How a company sets up its sign-in and how a person goes through it, by the pages. */
final class CompanyDoor {

    private static final Pattern DOMAIN = Pattern.compile("<details[^>]* id=\"domain-([0-9]+)\"");

    private CompanyDoor() {}

    /** A browser on its way to a provider. */
    record Departure(Http browser, String address) {

        String part(String name) {
            for (String part : address.substring(address.indexOf('?') + 1).split("&")) {
                if (part.startsWith(name + "=")) {
                    return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError("no " + name + " in " + address);
        }
    }

    /** The company's administrator claims the domain, staff verify it, the administrator enters the provider. */
    static void open(Http administrator, String domain, String issuer, String secret) {
        claim(administrator, domain);
        assertEquals(303, verify(domain).statusCode());
        assertEquals(303, enter(administrator, issuer, secret, true).statusCode());
    }

    static void claim(Http administrator, String domain) {
        HttpResponse<String> claimed =
                post(administrator, "/company-sign-in", Map.of("verb", "claim", "domain", domain));
        assertEquals(303, claimed.statusCode(), claimed.body());
    }

    static HttpResponse<String> verify(String domain) {
        Http staff = People.signIn(People.ADMINISTRATOR);
        String id = Kontor.sql()
                .one("select max(id) from identity.mail_domain where domain = ? and verified_at is null", domain);
        assertTrue(DOMAIN.matcher(staff.get("/office/mail-domains").body()).find());
        return post(
                staff,
                "/office/mail-domains",
                Map.of("verb", "verify", "id", id, "evidence", "Entry of the test seen"));
    }

    static HttpResponse<String> enter(Http administrator, String issuer, String secret, boolean passwords) {
        String page = administrator.get("/company-sign-in").body();
        Matcher unit =
                Pattern.compile("name=\"unit\"><option value=\"([0-9]+)\"").matcher(page);
        assertTrue(unit.find(), page);
        Map<String, String> form = new TreeMap<>(Map.of(
                "verb",
                "provider",
                "issuer",
                issuer,
                "client",
                "kontor",
                "secret",
                secret,
                "role",
                "buyer",
                "unit",
                unit.group(1),
                "active",
                "on"));
        if (passwords) {
            form.put("password", "on");
        }
        return post(administrator, "/company-sign-in", form);
    }

    static HttpResponse<String> post(Http who, String path, Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>(fields);
        form.put("csrf", People.token(who.get(path.startsWith("/office") ? path : "/help")));
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return who.send(who.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the sign-in page answers to an address alone. */
    static HttpResponse<String> ask(Http browser, String mail) {
        return browser.postForm(
                "/sign-in",
                Map.of(
                        "csrf",
                        People.token(browser.get("/sign-in")),
                        "email",
                        mail,
                        "password",
                        "",
                        "next",
                        "/orders"));
    }

    static Departure leave(String mail) {
        Http browser = Kontor.http();
        return departure(browser, ask(browser, mail));
    }

    static Departure departure(Http browser, HttpResponse<String> answer) {
        String refresh = answer.headers()
                .firstValue("Refresh")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " leads nowhere:\n" + answer.body()));
        assertTrue(refresh.startsWith("0;url="), refresh);
        return new Departure(browser, refresh.substring(6));
    }

    /** Comes back. @return where the browser goes then */
    static String arrive(Http browser, String address) {
        URI uri = URI.create(address);
        HttpResponse<String> answer = browser.send(browser.request(uri.getRawPath() + "?" + uri.getRawQuery())
                .header("Sec-Fetch-Site", "cross-site")
                .method("GET", HttpRequest.BodyPublishers.noBody()));
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Forgets everything that tests of company sign-in have made for a company. */
    static void forget(String domain) {
        Kontor.sql()
                .update(
                        "delete from identity.external_identity where company_id in"
                                + " (select company_id from identity.mail_domain where domain = ?)",
                        domain);
        Kontor.sql()
                .update(
                        "delete from identity.provider_refusal where company_id in"
                                + " (select company_id from identity.mail_domain where domain = ?)",
                        domain);
        Kontor.sql()
                .update(
                        "delete from identity.identity_provider where company_id in"
                                + " (select company_id from identity.mail_domain where domain = ?)",
                        domain);
        Kontor.sql().update("delete from identity.mail_domain where domain = ?", domain);
        Kontor.sql().update("update identity.person set active = false where email like ?", "%@" + domain);
    }
}
