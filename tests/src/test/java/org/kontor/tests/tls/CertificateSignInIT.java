package org.kontor.tests.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** People who sign in by a certificate, and the partner systems of staff. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateSignInIT {

    private final Authority authority = Authority.root("People");
    private final Trust trust = new Trust();

    @BeforeAll
    void theHouseTrustsAnAuthority() {
        trust.add(authority, "BY_HAND");
    }

    @Test
    void whoHasRegisteredTheCertificateHeShowsSignsInByItUntilItIsRemoved() {
        Shown shown = authority.client("Emma Carter");
        Http emma = People.signIn(shown.caller(), People.EMMA_OF_BLUEPEAK);
        assertTrue(emma.get("/security").body().contains("CN=Emma Carter"));
        HttpResponse<String> registered = post(
                emma, "/security", "/security/certificates", Map.of("verb", "register", "certificate-name", "Laptop"));
        assertEquals("/security?done=certificate-registered#certificates", location(registered));

        Http later = shown.caller();
        assertTrue(later.get("/sign-in").body().contains("/sign-in/certificate"));
        assertEquals("/", location(post(later, "/sign-in", "/sign-in/certificate", Map.of())));
        assertEquals(200, later.get("/orders").statusCode());
        assertTrue(later.get("/security").body().contains("Laptop"));
        // It stands for a person: no program works by it.
        assertEquals(401, shown.caller().get("/api/v1/orders").statusCode());

        String id = Kontor.sql()
                .one("select id from identity.client_certificate where name = 'Laptop' and ended_at is null");
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        assertEquals(
                404,
                post(anna, "/security", "/security/certificates", Map.of("verb", "remove", "id", id))
                        .statusCode());
        assertEquals(
                303,
                post(later, "/security", "/security/certificates", Map.of("verb", "remove", "id", id))
                        .statusCode());
        assertEquals(
                "/sign-in?refused=certificate-not-right",
                location(post(shown.caller(), "/sign-in", "/sign-in/certificate", Map.of())));
    }

    @Test
    void aSecondFactorIsAskedForAllTheSame() {
        Shown shown = authority.client("Li Wei");
        Http person = People.signIn(shown.caller(), People.LI_OF_HUAXIN);
        post(person, "/security", "/security/certificates", Map.of("verb", "register", "certificate-name", "Factor"));
        String of = "select id from identity.person where email = '" + People.LI_OF_HUAXIN + "'";
        Kontor.sql()
                .update("insert into identity.factor (person_id, kind, since) values ((" + of + "), 'TOTP', now())");
        try {
            Http later = shown.caller();
            post(later, "/sign-in", "/sign-in/certificate", Map.of());
            assertTrue(location(later.get("/orders")).startsWith("/second-factor"));
        } finally {
            Kontor.sql().update("delete from identity.factor where kind = 'TOTP' and person_id = (" + of + ")");
        }
    }

    @Test
    void nobodyWithoutACertificateIsOfferedOrLetInByOne() {
        Http plain = Kontor.http();
        assertFalse(plain.get("/sign-in").body().contains("/sign-in/certificate"));
        assertEquals(
                "/sign-in?refused=certificate-not-shown",
                location(post(plain, "/sign-in", "/sign-in/certificate", Map.of())));
        Http unknown = Authority.selfSigned("Anybody").caller();
        assertEquals(
                "/sign-in?refused=certificate-not-right",
                location(post(unknown, "/sign-in", "/sign-in/certificate", Map.of())));
        // What a proxy might say of a certificate is nothing to us.
        String encoded = java.util.Base64.getEncoder()
                .encodeToString(Shown.pem(authority.certificate()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        HttpResponse<String> header = plain.send(plain.request("/sign-in")
                .header("Client-Cert", ":" + encoded + ":")
                .header("X-SSL-Client-Cert", encoded));
        assertFalse(header.body().contains("/sign-in/certificate"));
    }

    @Test
    void aPartnerSystemOfStaffWorksByCertificateToo() {
        Shown shown = authority.client("Warehouse");
        HttpResponse<String> registered = Trust.post(
                trust.staff(),
                "/office/api-keys/certificate",
                Map.of(
                        "name",
                        "Warehouse",
                        "pem",
                        Shown.pem(shown.certificate()),
                        "may",
                        "staff.order.read",
                        "days",
                        "30"));
        assertEquals(204, Trust.confirm(shown, Trust.code(registered)).statusCode());
        String id = Trust.registered(registered);
        assertEquals(200, shown.caller().get("/api/v1/orders").statusCode());
        assertEquals(403, shown.caller().get("/api/v1/imports").statusCode());
        String page = trust.staff().get("/office/api-key/" + id).body();
        assertTrue(page.contains("CN=Warehouse") && !page.contains("name=\"hours\""), page);
        assertEquals(
                422,
                Trust.post(trust.staff(), "/office/api-key/" + id, Map.of("verb", "rotate", "hours", "0"))
                        .statusCode());
    }

    private static HttpResponse<String> post(Http http, String page, String target, Map<String, String> fields) {
        Map<String, String> form = new java.util.LinkedHashMap<>(fields);
        form.put("csrf", People.token(http.get(page)));
        return http.postForm(target, form);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + answer.body());
    }
}
