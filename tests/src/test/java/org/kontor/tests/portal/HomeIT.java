package org.kontor.tests.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** A buyer's day: whom to call, what is new, what waits. */
class HomeIT {

    @Test
    void eachCompanyCallsItsOwnContact() {
        assertTrue(People.signIn(People.ANNA_OF_NORDWERK).get("/").body().contains("katrin.vogel@kontor.example"));
        String emma = People.signIn(People.EMMA_OF_BLUEPEAK).get("/").body();
        assertTrue(emma.contains("daniel.ortiz@kontor.example"));
        assertFalse(emma.contains("katrin.vogel@kontor.example"));
        assertTrue(Kontor.http().get("/help").body().contains("sales@kontor.example"), "who has not signed in");
    }

    @Test
    void whatStaffWriteBuyersReadInTheirLanguageUntilItIsTakenBack() {
        Http desk = People.signIn(People.ORDER_DESK);
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(desk.get("/office/notices")));
        form.put("title-en", "Stocktaking " + mark);
        form.put("text-en", "No parcels that day.");
        form.put("title-zh", "");
        form.put("text-zh", "当日不发货。");
        form.put("from", "2026-01-01");
        form.put("until", "2030-01-01");
        assertEquals(422, post(desk, form).statusCode(), "in both languages or not at all");
        form.put("title-zh", "<b>盘点</b> " + mark);
        assertEquals(303, post(desk, form).statusCode());

        assertTrue(People.signIn(People.ANNA_OF_NORDWERK).get("/").body().contains("Stocktaking " + mark));
        String chinese = People.signIn(People.LI_OF_HUAXIN).get("/").body();
        assertTrue(chinese.contains("&lt;b&gt;盘点&lt;/b&gt; " + mark), "words, never markup");

        Map<String, String> remove = new LinkedHashMap<>();
        remove.put("csrf", form.get("csrf"));
        remove.put(
                "remove",
                Kontor.sql().one("select id from promotion.notice where title_en = ?", "Stocktaking " + mark));
        assertEquals(303, post(desk, remove).statusCode());
        assertFalse(People.signIn(People.ANNA_OF_NORDWERK).get("/").body().contains(mark));
        HttpResponse<String> again = post(desk, remove);
        assertEquals(404, again.statusCode());
    }

    /** The back-office wants to hear from the browser where a form comes from. */
    private static HttpResponse<String> post(Http desk, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return desk.send(desk.request("/office/notices")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
