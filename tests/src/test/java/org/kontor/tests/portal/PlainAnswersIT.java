package org.kontor.tests.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.identity.Accounts;

/** What the portal answers beneath its looks: no session for who only reads, files kept for a year, plain errors. */
class PlainAnswersIT {

    private static final int ERROR_BYTES = 8 * 1024;

    @Test
    void aVisitorGetsNoSession() throws Exception {
        HttpResponse<String> answer = Kontor.http().get("/help");
        assertEquals(200, answer.statusCode());
        assertFalse(answer.headers().allValues("Set-Cookie").stream()
                .anyMatch(cookie -> cookie.startsWith("KONTORSESSION")));
    }

    @Test
    void oneStrictPolicyStandsOnPortalPages() throws Exception {
        var policies = Kontor.http().get("/help").headers().allValues("Content-Security-Policy");
        assertEquals(1, policies.size(), policies.toString());
        assertTrue(policies.get(0).contains("script-src 'self';"), policies.toString());
        assertFalse(policies.get(0).contains("unsafe"), policies.toString());
    }

    @Test
    void filesHaveTheirVersionInTheAddressAndAreKeptForAYear() throws Exception {
        String page = Kontor.http().get("/help").body();
        String sheet = page.replaceAll("(?s).*href=\"(/assets/kontor\\.css\\?v=[0-9a-f]+)\".*", "$1");
        HttpResponse<String> answer = Kontor.http().get(sheet);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("max-age=31536000"));
    }

    @Test
    void anErrorPageIsSmallAndSpeaksBothLanguages() throws Exception {
        HttpResponse<String> answer = Kontor.http().get("/help.html");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().length() < ERROR_BYTES);
        assertTrue(answer.body().contains("lang=\"zh-Hans\""));
        assertFalse(answer.body().contains("<script"));
    }

    @Test
    void whatIsTooLongForAFieldIsRefusedAndNotCut() {
        Http buyer = People.signIn(Accounts.buyer());
        HttpResponse<String> answer = buyer.postForm(
                "/lists", Map.of("name", "Van", "note", "x".repeat(2001), "csrf", People.token(buyer.get("/lists"))));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("At most 2000 characters fit here."), answer.body());
        assertTrue(answer.body().contains("value=\"Van\""), "what was typed stays");
    }
}
