package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.Permission;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/**
 * Staff who act for a buyer leave both names on what they make, and may nothing that is the buyer's own: asked of all pages
 * and operations that need such a permission, by the tables of {@link PermissionsIT}.
 */
class ActingIT {

    private static final Sql SQL = Kontor.sql();

    /** Anna runs her company: whatever is refused is refused because somebody else acts for her. */
    private static Http actingForAnna() {
        Http staff = People.signIn(People.ORDER_DESK);
        long anna = SQL.count("select id from identity.person where email = ?", People.ANNA_OF_NORDWERK);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(staff.get("/help")));
        form.put("person", "" + anna);
        form.put("company", "1");
        form.put("reason", "asked on the telephone");
        assertEquals(303, staff.postForm("/act-as", form).statusCode());
        return staff;
    }

    @Test
    void whatIsTheBuyersOwnIsRefusedOnPagesAndOperations() {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        Http staff = actingForAnna();
        Map<String, Integer> open = new TreeMap<>();
        int asked = 0;
        for (Map.Entry<String, String> page : PermissionsIT.PAGES.entrySet()) {
            if (Permission.IN_PERSON_ONLY.contains(page.getValue())) {
                asked++;
                assertEquals(200, anna.get(page.getKey()).statusCode(), page.getKey());
                note(open, page.getKey(), staff.get(page.getKey()).statusCode());
            }
        }
        for (String page : Set.of("/security", "/company/people", "/company/roles", "/company/invite")) {
            note(open, page, staff.get(page).statusCode());
        }
        String token = People.token(staff.get("/help"));
        for (String page : Set.of(
                "/security",
                "/profile",
                "/choose-company",
                "/my-data",
                "/company/invite",
                "/company/role/new",
                "/api-keys",
                "/company-sign-in",
                "/company/rules",
                "/company/limits")) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("csrf", token);
            form.put("company", "2");
            int status = staff.postForm(page, form).statusCode();
            note(open, "POST " + page, status == 400 || status == 404 || status == 405 ? 403 : status);
        }
        for (Map.Entry<String, Set<String>> operation : PermissionsIT.OPERATIONS.entrySet()) {
            if (Permission.IN_PERSON_ONLY.containsAll(operation.getValue())) {
                asked++;
                note(
                        open,
                        operation.getKey(),
                        call(staff, token, operation.getKey()).statusCode());
            }
        }
        assertEquals(Map.of(), open);
        assertTrue(asked >= 5, "the tables have pages and operations of this kind: " + asked);
    }

    private static void note(Map<String, Integer> open, String what, int status) {
        if (status != 403) {
            open.put(what, status);
        }
    }

    private static HttpResponse<String> call(Http who, String token, String operation) {
        String method = operation.substring(0, operation.indexOf(' '));
        return who.send(who.request(operation.substring(method.length() + 1).replaceAll("\\{[a-z]+}", "none"))
                .header("X-CSRF-Token", token)
                .header(
                        "Content-Type",
                        operation.matches(".*/(absences|own-numbers)") ? "text/csv" : "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(PermissionsIT.body(operation))));
    }

    @Test
    void bothNamesStandOnWhatIsMade() {
        Http staff = actingForAnna();
        String sku = SQL.one("select min(sku) from catalog.product where sku like '4762-%' and active");
        HttpResponse<String> placed = staff.send(staff.request("/api/v1/orders")
                .header("X-CSRF-Token", People.token(staff.get("/help")))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"poNumber\":\"A-" + UUID.randomUUID().toString().substring(0, 8)
                                + "\",\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":100}]}")));
        assertEquals(201, placed.statusCode(), placed.body());
        String number = placed.body().replaceAll("(?s).*\"number\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        String both = SQL.one("select s.name || '/' || b.name from identity.person s, identity.person b"
                + " where s.email = '" + People.ORDER_DESK + "' and b.email = '" + People.ANNA_OF_NORDWERK + "'");
        assertEquals(
                both,
                SQL.one("select actor_name || '/' || buyer_name from order_.sales_order where number = ?", number),
                "the order");
        assertEquals(
                both,
                SQL.one(
                        "select distinct h.actor || '/' || h.acting_for from order_.order_history h"
                                + " join order_.sales_order o on o.id = h.order_id where o.number = ? and h.seq = 1",
                        number),
                "its history");
        String token = People.token(staff.get("/help"));
        String code = "t" + number.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
        HttpResponse<String> added = staff.postForm(
                "/company/fields",
                Map.of("csrf", token, "do", "add", "place", "ORDER", "code", code, "kind", "TEXT", "label", "By both"));
        assertEquals(303, added.statusCode(), added.body());
        assertEquals(
                SQL.one("select 'person-' || s.id || '/person-' || b.id from identity.person s, identity.person b"
                        + " where s.email = '" + People.ORDER_DESK + "' and b.email = '" + People.ANNA_OF_NORDWERK
                        + "'"),
                SQL.one(
                        "select distinct actor || '/' || acting_for from compliance.audit_entry"
                                + " where object = 'own-field' and object_key = ?",
                        code),
                "the trail");
        SQL.update("update organisation.own_field set active = false where code = ?", code);
    }
}
