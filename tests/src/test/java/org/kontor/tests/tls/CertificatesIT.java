package org.kontor.tests.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.tls.Authority.Wish;

/** Programs that show who they are by a certificate, in real TLS connections; and those who are refused, and why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificatesIT {

    private static final String ORDERS = "/api/v1/orders";

    private final Authority authority = Authority.root("House");
    private final Trust trust = new Trust();
    private final Http anna = People.signIn(People.ANNA_OF_NORDWERK);
    private String number;

    @BeforeAll
    void theHouseTrustsAnAuthority() {
        number = trust.add(authority, "BY_HAND");
    }

    @Test
    void aRegisteredCertificateWorksForItsCompanyWithItsPermissionsAndNothingElse() {
        Shown shown = authority.client("Good");
        String id = Trust.register(anna, shown);
        Http program = shown.caller();
        HttpResponse<String> orders = program.get(ORDERS);
        assertEquals(200, orders.statusCode(), orders.body());
        assertEquals(403, program.get("/api/v1/products?q=M8").statusCode());
        String foreign = Kontor.sql()
                .one("select number from order_.sales_order where company_id <> (select company_id from"
                        + " identity.api_key where id = " + id + ") order by id limit 1");
        HttpResponse<String> other = program.get(ORDERS + "/" + foreign);
        assertEquals(404, other.statusCode());
        assertEquals(404, program.get(ORDERS + "/999999").statusCode());
        Probe.until("the call is noted", () -> anna.get("/api-key/" + id).body(), page -> page.contains(ORDERS));
        assertTrue(anna.get("/api-key/" + id).body().contains("CN=Good"));
        assertEquals(
                404, People.signIn(People.LI_OF_HUAXIN).get("/api-key/" + id).statusCode());
        // The session of a person is not what a certificate opens.
        assertEquals(303, program.get("/orders").statusCode());
    }

    @Test
    void whatIsNotBelievedIsRefusedAlikeAndTheTrailKnowsWhy() {
        Instant now = Instant.now();
        Wish wish = Wish.named("Refused");
        Shown expired = authority.client(
                wish.between(now.minus(Duration.ofDays(2)), now.minus(Duration.ofHours(1))), Authority.ec());
        Shown early = authority.client(
                wish.between(now.plus(Duration.ofHours(1)), now.plus(Duration.ofDays(2))), Authority.ec());
        Shown server =
                authority.client(wish.with(KeyUsage.digitalSignature, KeyPurposeId.id_kp_serverAuth), Authority.ec());
        Shown nothing = authority.client(wish.with(KeyUsage.digitalSignature, null), Authority.ec());
        Shown cipher =
                authority.client(wish.with(KeyUsage.keyEncipherment, KeyPurposeId.id_kp_clientAuth), Authority.ec());
        Shown weak = authority.client(wish, Authority.rsa(1024));
        List<String> bodies = new ArrayList<>();
        bodies.add(refused(expired, "certificate-expired"));
        bodies.add(refused(early, "certificate-not-yet-valid"));
        bodies.add(refused(server, "certificate-wrong-usage"));
        bodies.add(refused(nothing, "certificate-wrong-usage"));
        bodies.add(refused(cipher, "certificate-wrong-usage"));
        bodies.add(refused(weak, "certificate-weak"));
        bodies.add(refused(Authority.root("Stranger").client("Refused"), "certificate-unknown-authority"));
        bodies.add(refused(Authority.selfSigned("Refused"), "certificate-unknown-authority"));
        bodies.add(refused(authority.client("Nobody's"), "certificate-not-registered"));
        bodies.add(withoutNumber(Shown.nobody().get(ORDERS)));
        assertEquals(1, bodies.stream().distinct().count(), bodies::toString);
    }

    @Test
    void revokedByHandHoldsAtTheNextCallAlsoWithinTheConnection() {
        Shown shown = authority.client("By hand");
        Trust.register(anna, shown);
        Http program = shown.caller();
        assertEquals(200, program.get(ORDERS).statusCode());
        assertEquals(303, trust.revoke(number, shown.certificate()).statusCode());
        assertEquals(401, program.get(ORDERS).statusCode());
        assertEquals("certificate-revoked-by-hand", reason(shown));
        assertEquals(422, trust.revoke(number, shown.certificate()).statusCode());
    }

    @Test
    void aListOfItsAuthorityRevokesAndAStaleListStopsAll() {
        Authority listed = Authority.root("Listed");
        String id = trust.add(listed, "REQUIRED");
        Shown good = listed.client("Kept");
        Shown bad = listed.client("Gone");
        assertEquals(422, Trust.registerForm(anna, good.certificate()).statusCode(), "no list yet");
        Instant due = Instant.now().plus(Duration.ofDays(7));
        assertEquals(422, trust.list(id, authority.revoking(due)).statusCode(), "of another authority");
        assertEquals(303, trust.list(id, listed.revoking(due)).statusCode());
        Trust.register(anna, good);
        Trust.register(anna, bad);
        assertEquals(200, bad.caller().get(ORDERS).statusCode());
        assertEquals(
                303, trust.list(id, listed.revoking(due, bad.certificate())).statusCode());
        assertEquals(401, bad.caller().get(ORDERS).statusCode());
        assertEquals("certificate-revoked-by-list", reason(bad));
        Http program = good.caller();
        assertEquals(200, program.get(ORDERS).statusCode());
        assertEquals(
                422,
                trust.list(id, listed.revoking(due.minus(Duration.ofDays(30)))).statusCode(),
                "an older list");
        Kontor.sql()
                .update(
                        "update identity.revocation_list set content = ? where authority_id = ?",
                        stale(listed),
                        Long.valueOf(id));
        assertEquals(401, program.get(ORDERS).statusCode());
        assertEquals("certificate-list-stale", reason(good));
    }

    @Test
    void listsAreFetchedWhereTheAuthorityOffersThem() throws java.io.IOException {
        Authority offering = Authority.root("Offering");
        Shown bad = offering.client("Fetched");
        java.util.concurrent.atomic.AtomicReference<byte[]> list = new java.util.concurrent.atomic.AtomicReference<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ca.crl", exchange -> {
            byte[] content = list.get();
            exchange.sendResponseHeaders(content == null ? 404 : 200, content == null ? -1 : content.length);
            exchange.getResponseBody().write(content == null ? new byte[0] : content);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/ca.crl";
            String id = Trust.number(
                    trust.addForm(offering.certificate(), "REQUIRED", java.util.Map.of("address", address)));
            assertEquals(422, trust.fetch(id).statusCode());
            assertTrue(trust.staff().get("/office/trust/" + id).body().contains("status 404"));
            list.set(encoded(offering.revoking(Instant.now().plus(Duration.ofDays(3)), bad.certificate())));
            assertEquals(303, trust.fetch(id).statusCode());
            assertEquals(401, bad.caller().get(ORDERS).statusCode());
            assertEquals("certificate-revoked-by-list", reason(bad));
        } finally {
            server.stop(0);
        }
    }

    private static byte[] stale(Authority authority) {
        return encoded(authority.revoking(Instant.now().minus(Duration.ofMinutes(1))));
    }

    private static byte[] encoded(java.security.cert.X509CRL list) {
        try {
            return list.getEncoded();
        } catch (java.security.cert.CRLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void anAuthorityTrustedNoMoreTakesAllItsCertificatesAlong() {
        Authority brief = Authority.root("Short");
        String id = trust.add(brief, "BY_HAND");
        Shown shown = brief.client("Along");
        Trust.register(anna, shown);
        Http program = shown.caller();
        assertEquals(200, program.get(ORDERS).statusCode());
        assertEquals(303, trust.withdraw(id).statusCode());
        assertEquals(401, program.get(ORDERS).statusCode());
        assertEquals("certificate-authority-withdrawn", reason(shown));
    }

    @Test
    void addressesEndAndWithdrawalHoldAsForKeys() {
        Shown far = authority.client("Far");
        String fars = Trust.register(anna, far);
        Kontor.sql()
                .update("update identity.api_key set address_ranges = '192.0.2.0/24' where id = ?", Long.valueOf(fars));
        assertEquals(401, far.caller().get(ORDERS).statusCode());
        assertEquals("certificate-address", reason(far));
        Shown shown = authority.client("To withdraw");
        String id = Trust.register(anna, shown);
        assertEquals(422, Trust.registerForm(anna, shown.certificate()).statusCode(), "stands for one at a time");
        HttpResponse<String> other = Trust.registerForm(People.signIn(People.LI_OF_HUAXIN), shown.certificate());
        assertEquals(422, other.statusCode());
        Http program = shown.caller();
        assertEquals(200, program.get(ORDERS).statusCode());
        Kontor.sql().update("update identity.api_key set expires_at = now() where id = ?", Long.valueOf(id));
        assertEquals(401, program.get(ORDERS).statusCode());
        assertEquals("certificate-registration-expired", reason(shown));
        String again = Trust.register(anna, shown);
        assertEquals(200, program.get(ORDERS).statusCode());
        assertEquals(
                303,
                Trust.post(anna, "/api-key/" + again, java.util.Map.of("verb", "withdraw"))
                        .statusCode());
        assertEquals(401, program.get(ORDERS).statusCode());
        assertEquals("certificate-not-registered", reason(shown));
    }

    @Test
    void onlyWhoHoldsItsKeyMakesACertificateStandForWhoeverRegisteredIt() {
        Shown shown = authority.client("Possessed");
        Http li = People.signIn(People.LI_OF_HUAXIN);
        String thief = Trust.code(Trust.registerForm(li, shown.certificate()));
        HttpResponse<String> registered = Trust.registerForm(anna, shown.certificate());
        String code = Trust.code(registered);
        refused(shown, "certificate-not-confirmed");
        assertTrue(anna.get("/api-key/" + Trust.registered(registered)).body().contains("id=\"waits\""));
        assertEquals(404, Trust.confirm(shown, "x".repeat(43)).statusCode());
        assertEquals(404, Trust.confirm(shown, "").statusCode());
        assertEquals(404, Trust.confirm(authority.client("Thief"), thief).statusCode());
        Http lured = shown.caller();
        assertEquals(
                403,
                lured.postJson(
                                "/api/v1/certificate-confirmations",
                                "{\"code\":\"" + thief + "\"}",
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode());
        refused(shown, "certificate-not-confirmed");
        assertEquals(204, Trust.confirm(shown, code).statusCode());
        assertEquals(200, shown.caller().get(ORDERS).statusCode());
        assertEquals(404, Trust.confirm(shown, thief).statusCode(), "it stands for another");
        assertEquals(
                "1",
                Kontor.sql()
                        .one(
                                "select count(*) from compliance.audit_entry where object = 'certificate' and object_key = ?"
                                        + " and detail -> 'confirmed_at' ->> 'new' is not null",
                                Shown.fingerprint(shown.certificate())),
                "the trail");
        assertEquals(404, Trust.confirm(shown, code).statusCode(), "once");
        assertFalse(anna.get("/api-key/" + Trust.registered(registered)).body().contains("id=\"waits\""));
        Shown late = authority.client("Late");
        String old = Trust.code(Trust.registerForm(anna, late.certificate()));
        Kontor.sql()
                .update(
                        "update identity.client_certificate set code_expires_at = now() where fingerprint = ?",
                        Shown.fingerprint(late.certificate()));
        assertEquals(404, Trust.confirm(late, old).statusCode());
    }

    @Test
    void whoeverRegistersIsToldWhatIsWrongAndPrivateKeysAreNotTaken() {
        HttpResponse<String> unknown = Trust.registerForm(
                anna, Authority.root("Other").client("Unknown").certificate());
        assertEquals(422, unknown.statusCode());
        assertTrue(unknown.body().contains("no authority that we trust has issued it"));
        HttpResponse<String> key = Trust.registerForm(
                anna,
                authority.client("With key").certificate(),
                "pem",
                Shown.armoured("PRIVATE KEY", authority.client("With key").key().getEncoded()));
        assertEquals(422, key.statusCode());
        assertFalse(key.body().contains("BEGIN PRIVATE KEY"));
        assertEquals(
                422,
                Trust.registerForm(anna, authority.client("Too much").certificate(), "may", "apikey.manage")
                        .statusCode());
    }

    @Test
    void aBrowsersCertificateIsNoProgramsCall() {
        Shown shown = authority.client("In a browser");
        Trust.register(anna, shown);
        Http program = shown.caller();
        HttpResponse<String> lured = program.send(program.request(ORDERS).header("Sec-Fetch-Site", "cross-site"));
        assertEquals(401, lured.statusCode());
    }

    private String refused(Shown shown, String reason) {
        HttpResponse<String> answer = shown.caller().get(ORDERS);
        assertEquals(401, answer.statusCode(), reason);
        assertEquals(reason, reason(shown));
        return withoutNumber(answer);
    }

    private static String withoutNumber(HttpResponse<String> answer) {
        return answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…").replaceAll("K-[0-9A-F]{8}", "…");
    }

    /** What the trail says of the last refusal of this certificate. */
    private static String reason(Shown shown) {
        return Kontor.sql()
                .one(
                        "select coalesce((select detail -> 'reason' ->> 'new' from compliance.audit_entry where action ="
                                + " 'certificate-refused' and object_key = ? order by at desc, seq desc limit 1), 'none')",
                        Shown.fingerprint(shown.certificate()));
    }
}
