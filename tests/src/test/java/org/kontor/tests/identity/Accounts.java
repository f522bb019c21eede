package org.kontor.tests.identity;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** People made for one test, so that the demo's stay as they are. */
public final class Accounts {

    static final String NORDWERK = "1";
    static final String HUAXIN = "2";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Accounts() {}

    /** A buyer of Nordwerk with the demo's password. @return the address of mail */
    public static String buyer() {
        return person("buyer", NORDWERK);
    }

    public static String staff(String role) {
        return person(role, null);
    }

    private static String person(String role, String company) {
        String email = "test-" + NUMBER.incrementAndGet() + "-" + role + "@people.example";
        Kontor.sql()
                .update(
                        "insert into identity.person (email, name, password_hash, staff)"
                                + " select ?, 'Test Person', password_hash, ? from identity.person where email = ?",
                        email,
                        company == null,
                        People.ANNA_OF_NORDWERK);
        join(email, company, role);
        return email;
    }

    static void join(String email, String company, String role) {
        Kontor.sql()
                .update(
                        "insert into identity.membership (person_id, company_id, role_code)"
                                + " values (?, cast(? as bigint), ?)",
                        id(email),
                        company,
                        role);
    }

    public static long id(String email) {
        return Kontor.sql().count("select id from identity.person where email = ?", email);
    }

    /** Posts a form of a page with its token. */
    public static HttpResponse<String> post(Http http, String page, Map<String, String> fields) {
        Map<String, String> form = new java.util.LinkedHashMap<>(fields);
        form.put("csrf", People.token(http.get(page)));
        return http.postForm(page, form);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
