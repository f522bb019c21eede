package org.kontor.tests.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.kontor.privacy.service.WatchRetention;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Timers;
import org.kontor.tests.verification.Applicant;

/** A person takes his data along and is forgotten; what the law keeps is kept, and then loses his name too. */
class PersonalDataIT {

    private static final String SCREW = "4762-M8X25-ZN88";

    /** A buyer of a verified company with an order. */
    private record Buyer(Applicant applicant, Http http, String order, long id) {}

    private static Buyer buyer(String company) {
        Applicant kai = new Applicant(company);
        String number = kai.arrive();
        Kontor.sql()
                .update(
                        "update verification.standing set state = 'UNDER_REVIEW' where company_id ="
                                + " (select id from organisation.company where number = ?)",
                        number);
        Kontor.sql()
                .update(
                        "update verification.standing set state = 'VERIFIED', version = version + 1 where company_id ="
                                + " (select id from organisation.company where number = ?)",
                        number);
        Http http = Kontor.http();
        assertEquals(303, People.trySignIn(http, kai.email, Applicant.PASSWORD).statusCode());
        HttpResponse<String> placed = http.postJson(
                "/api/v1/orders",
                "{\"poNumber\":\"DATA\",\"lines\":[{\"sku\":\"" + SCREW + "\",\"quantity\":200}]}",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-CSRF-Token",
                People.token(http.get("/help")));
        assertEquals(201, placed.statusCode(), placed.body());
        String order = placed.body().replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
        long id = Kontor.sql().count("select id from identity.person where email = ?", kai.email);
        return new Buyer(kai, http, order, id);
    }

    private static HttpResponse<String> post(Http http, String path, String verb, String email) {
        return http.postForm(path, Map.of("csrf", People.token(http.get(path)), "verb", verb, "email", email));
    }

    @Test
    void aPersonTakesAlongWhatIsKeptOfHim() throws IOException, InterruptedException {
        Buyer kai = buyer("Mitnahme GmbH");
        Map<String, String> files = zip(kai.http());
        assertTrue(files.get("data.json").contains(kai.applicant().email), files.get("data.json"));
        assertTrue(files.get("data.json").contains(kai.order()));
        assertTrue(files.get("data.html").contains("<h1>Kai Sommer</h1>"));
        assertTrue(files.get("tables/order.sales_order.csv").contains(kai.order()));
        assertTrue(files.get("tables/privacy.consent.csv").contains("TERMS"));
        assertFalse(files.get("data.json").contains("anna.schmidt"), "nobody else's");
        assertEquals(1, Kontor.sql().count("select count(*) from privacy.handing_out where person_id = ?", kai.id()));
        assertEquals(
                "person-" + kai.id(),
                Kontor.sql()
                        .one(
                                "select actor from compliance.audit_entry where action = 'exported' and object = 'person'"
                                        + " and object_key = ?",
                                String.valueOf(kai.id())));
        assertEquals(
                400,
                post(People.signIn(People.ANNA_OF_NORDWERK), "/my-data", "none", "")
                        .statusCode());
        assertEquals(403, kai.http().get("/office/person/1").statusCode());
    }

    @Test
    void aPersonIsForgottenButForWhatTheLawKeeps() {
        Buyer kai = buyer("Vergiss Mich GmbH");
        Kontor.sql()
                .update(
                        "insert into crm.contact (id, number, form_key, company_id, name, contact_email, phone) values"
                                + " (nextval('crm.contact_seq'), 'K' || ?, 'erased', 1, 'Kai Sommer', upper(?), '+49 40 1')",
                        kai.id(),
                        kai.applicant().email);
        assertEquals(
                422,
                post(kai.http(), "/my-data", "erase", "somebody@else.example").statusCode());
        assertTrue(kai.http().get("/my-data").body().contains("§ 257 HGB"), "says what is kept and why");
        assertEquals(
                303,
                post(kai.http(), "/my-data", "erase", kai.applicant().email).statusCode());

        assertEquals(303, kai.http().get("/orders").statusCode(), "the session has ended");
        assertEquals(
                422,
                People.trySignIn(Kontor.http(), kai.applicant().email, Applicant.PASSWORD)
                        .statusCode());
        assertEquals(
                "Erased person " + kai.id(),
                Kontor.sql().one("select name from identity.person where id = ?", kai.id()));
        assertEquals(0, Kontor.sql().count("select count(*) from identity.membership where person_id = ?", kai.id()));
        assertEquals(
                0, Kontor.sql().count("select count(*) from identity.person where email = ?", kai.applicant().email));
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                "select count(*) from verification.application where contact_email = ?",
                                kai.applicant().email));
        assertEquals(
                "Erased person " + kai.id() + "//",
                Kontor.sql()
                        .one(
                                "select name || '/' || contact_email || '/' || phone from crm.contact where number = 'K' || ?",
                                kai.id()));
        assertEquals(0, traces(kai), "not even the trail of the erasure knows him");
        assertEquals(
                1,
                Kontor.sql()
                        .count(
                                "select count(*) from compliance.audit_entry where action = 'erased' and object_key = ?",
                                String.valueOf(kai.id())));
        String buyerName = "select buyer_name from order_.sales_order where number = ?";
        assertEquals("Kai Sommer", Kontor.sql().one(buyerName, kai.order()), "papers keep the name");

        Kontor.sql().update("delete from crm.contact where form_key = 'erased'");
        Kontor.sql().update("update privacy.erasure set kept_until = current_date - 1 where person_id = ?", kai.id());
        Timers.fire(WatchRetention.class);
        assertEquals("Erased person " + kai.id(), Kontor.sql().one(buyerName, kai.order()));
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                "select count(*) from order_.order_history h join order_.sales_order o on o.id = h.order_id"
                                        + " where o.number = ? and h.actor = 'Kai Sommer'",
                                kai.order()));
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                "select count(*) from integration.outbox_message where aggregate_id = ? and payload like ?",
                                kai.order(),
                                "%" + kai.applicant().email + "%"));
        assertEquals(0, traces(kai), "nor that of the papers");
        assertEquals(
                "O",
                Kontor.sql()
                        .one("select tgenabled from pg_trigger where tgname = 'append_only'"
                                + " and tgrelid = 'order_.order_history'::regclass"),
                "the history only grows again");
    }

    /** How many values of the trail name him. */
    private static long traces(Buyer kai) {
        return Kontor.sql()
                .count(
                        "select count(*) from compliance.audit_personal where person_id = cast(? as bigint) or value = ?",
                        kai.id(),
                        kai.applicant().email);
    }

    @Test
    void staffForgetWhoAsksThemAndNobodyOfStaff() {
        Buyer kai = buyer("Bitte Vergessen GmbH");
        Http sven = People.signIn(People.OPERATIONS);
        String page = "/office/person/" + kai.id();
        assertEquals(303, officePost(sven, page, kai.applicant().email).statusCode());
        assertEquals(422, officePost(sven, page, kai.applicant().email).statusCode(), "only once");
        long admin = Kontor.sql().count("select id from identity.person where email = ?", People.ADMINISTRATOR);
        assertEquals(
                422,
                officePost(sven, "/office/person/" + admin, People.ADMINISTRATOR)
                        .statusCode());
    }

    private static HttpResponse<String> officePost(Http http, String page, String email) {
        return http.send(http.request(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "verb=erase&email=" + email.replace("@", "%40") + "&csrf=" + People.token(http.get(page)))));
    }

    /** The files of the archive, by name. */
    private static Map<String, String> zip(Http http) throws IOException, InterruptedException {
        String token = People.token(http.get("/my-data"));
        HttpResponse<byte[]> answer = http.sendForBytes(http.request("/my-data")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("verb=take&csrf=" + token)));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
