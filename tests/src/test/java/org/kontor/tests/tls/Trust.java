package org.kontor.tests.tls;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.tests.Http;
import org.kontor.tests.People;

/** What staff and administrators do about certificates, by the forms of their pages. */
public final class Trust {

    private static final Pattern NUMBER = Pattern.compile("/(?:api-key|trust)/([0-9]+)");
    private static final Pattern CODE = Pattern.compile("code(?:\"|&quot;):(?:\"|&quot;)([A-Za-z0-9_-]{43})");
    private static final String BOUNDARY = "kontor-test-boundary";

    private final Http staff = People.signIn(People.ADMINISTRATOR);

    Trust() {}

    /** @return number of an authority that staff trust */
    public static String anyAuthority() {
        return new Trust().add(Authority.root("Any"), "BY_HAND");
    }

    Http staff() {
        return staff;
    }

    /** @return number of the authority */
    String add(Authority authority, String policy) {
        return number(addForm(authority.certificate(), policy, Map.of()));
    }

    HttpResponse<String> addForm(X509Certificate certificate, String policy, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("name", "Test authority", "purpose", "tests", "pem", Shown.pem(certificate), "policy", policy));
        form.putAll(more);
        return post(staff, "/office/trust", form);
    }

    HttpResponse<String> list(String authority, X509CRL list) {
        try {
            String pem = Shown.armoured("X509 CRL", list.getEncoded());
            String token = People.token(staff.get("/office/trust/" + authority));
            String body = part("csrf", token) + part("verb", "list") + "--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"list\"; filename=\"ca.crl\"\r\n"
                    + "Content-Type: application/pkix-crl\r\n\r\n" + pem + "\r\n--" + BOUNDARY + "--\r\n";
            return staff.send(staff.request("/office/trust/" + authority)
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
        } catch (CRLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    HttpResponse<String> revoke(String authority, X509Certificate certificate) {
        return post(
                staff,
                "/office/trust/" + authority,
                Map.of("verb", "revoke", "serial", Shown.serial(certificate), "reason", "lost"));
    }

    HttpResponse<String> fetch(String authority) {
        return post(staff, "/office/trust/" + authority, Map.of("verb", "fetch"));
    }

    HttpResponse<String> withdraw(String authority) {
        return post(staff, "/office/trust/" + authority, Map.of("verb", "withdraw", "why", "no contract any more"));
    }

    /** @return number under which its calls are noted */
    static String register(Http administrator, Shown shown, String... more) {
        HttpResponse<String> answer = registerForm(administrator, shown.certificate(), more);
        HttpResponse<String> confirmed = confirm(shown, code(answer));
        if (confirmed.statusCode() != 204) {
            throw new AssertionError(confirmed.statusCode() + confirmed.body());
        }
        return registered(answer);
    }

    /** Its holder's call. */
    static HttpResponse<String> confirm(Shown shown, String code) {
        return shown.caller().postJson("/api/v1/certificate-confirmations", "{\"code\":\"" + code + "\"}");
    }

    /** What a page shows once. */
    static String code(HttpResponse<String> registered) {
        return found(CODE, registered);
    }

    /** The number under which the calls of what was registered are noted. */
    static String registered(HttpResponse<String> answer) {
        return found(NUMBER, answer);
    }

    private static String found(Pattern pattern, HttpResponse<String> answer) {
        Matcher found = pattern.matcher(answer.body());
        if (answer.statusCode() != 200 || !found.find()) {
            throw new AssertionError(answer.statusCode() + "\n" + answer.body());
        }
        return found.group(1);
    }

    static HttpResponse<String> registerForm(Http administrator, X509Certificate certificate, String... more) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("name", "Test " + UUID.randomUUID());
        form.put("pem", Shown.pem(certificate));
        form.put("may", "order.read");
        form.put("days", "90");
        form.put("request", UUID.randomUUID().toString());
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return post(administrator, "/api-keys/certificate", form);
    }

    static HttpResponse<String> post(Http http, String page, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("csrf", People.token(http.get(page)));
        return http.postForm(page, form, "Sec-Fetch-Site", "same-origin");
    }

    static String number(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        Matcher number = NUMBER.matcher(location);
        if (answer.statusCode() != 303 || !number.find()) {
            throw new AssertionError(answer.statusCode() + " " + location + "\n" + answer.body());
        }
        return number.group(1);
    }
}
