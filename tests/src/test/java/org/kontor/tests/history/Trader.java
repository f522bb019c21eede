package org.kontor.tests.history;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.kontor.tests.Http;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/** Somebody signed in, of the staff or of a company of the histories, who works by forms and by the REST calls of the pages. */
final class Trader {

    private final Http http;
    private final String token;

    private Trader(Http http, String email) {
        this.http = People.signIn(http, email);
        this.token = People.token(http.get("/help"));
    }

    /** Staff who keep stock and orders. */
    static Trader staff(Http http) {
        return new Trader(http, People.OPERATIONS);
    }

    static void company(Sql sql, String number, boolean account) {
        sql.update(
                "insert into organisation.company (number, name, country, currency) values (?, ?, 'DE', 'EUR')",
                number,
                "History " + number);
        sql.update(
                "insert into organisation.address (company_id, label, recipient, street, city, country, preferred)"
                        + " select id, 'Dock', 'History', 'Street 1', 'Hamburg', 'DE', true from organisation.company"
                        + " where number = ?",
                number);
        if (account) {
            sql.update(
                    "insert into credit.account (company_id, currency, limit_amount) select id, 'EUR', 100000000"
                            + " from organisation.company where number = ?",
                    number);
        }
    }

    /** A person of a company. */
    static Trader of(Http http, Sql sql, String company, String role) {
        String email = role + "@" + company + ".example";
        sql.update(
                """
                with person as (
                  insert into identity.person (email, name, password_hash)
                  select ?, 'History', password_hash from identity.person where email = ? returning id)
                insert into identity.membership (person_id, company_id, role_code)
                select person.id, company.id, ? from person, organisation.company where company.number = ?
                """,
                email,
                People.ANNA_OF_NORDWERK,
                role,
                company);
        return new Trader(http, email);
    }

    HttpResponse<String> rest(String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "X-Csrf-Token";
        all[headers.length + 1] = token;
        return http.postJson("/api/v1/" + path, body, all);
    }

    HttpResponse<String> form(String page, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", token);
        return http.postForm(page, form, "Sec-Fetch-Site", "same-origin");
    }

    JsonObject read(String path) {
        return Sandbox.parse(http.get("/api/v1/" + path).body()).asJsonObject();
    }
}
