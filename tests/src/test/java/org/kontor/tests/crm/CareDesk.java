package org.kontor.tests.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Somebody of staff who cares for customers by the pages of the back-office. */
final class CareDesk {

    private static final Sql SQL = Kontor.sql();

    private final Http who;

    CareDesk(String email) {
        who = People.signIn(email);
    }

    CareDesk(Http who) {
        this.who = who;
    }

    String page(String path) {
        HttpResponse<String> answer = who.get(path);
        assertEquals(200, answer.statusCode(), path + ": " + answer.body());
        return answer.body();
    }

    int status(String path) {
        return who.get(path).statusCode();
    }

    /** The form of a page with these fields; whoever sends it again sends the same. */
    Map<String, String> form(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("key", UUID.randomUUID().toString()));
        form.put("csrf", People.token(who.get("/help")));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    HttpResponse<String> send(String path, String... fields) {
        return send(path, form(fields));
    }

    HttpResponse<String> send(String path, Map<String, String> form) {
        return who.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }

    /** @return what the form has made */
    String made(String path, String... fields) {
        return number(send(path, fields));
    }

    static String number(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("[?].*", "")
                .replaceAll(".*/", "");
    }

    void refused(HttpResponse<String> answer, String because) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(because), because + " in " + answer.body());
    }

    static String version(String table, String number) {
        return SQL.one("select version from crm." + table + " where number = ?", number);
    }

    /** As if none of it had been. */
    static void forget() {
        SQL.update(
                """
                do $$ begin
                  perform set_config('kontor.bulk', 'on', true);
                  delete from crm.activity;
                  delete from crm.service_case;
                  delete from crm.contact;
                  delete from crm.opportunity_order;
                  delete from crm.opportunity_move;
                  delete from crm.opportunity;
                  delete from crm.lead;
                end $$
                """);
    }
}
