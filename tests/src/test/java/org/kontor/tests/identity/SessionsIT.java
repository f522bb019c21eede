package org.kontor.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** Sessions end where they are ended, companies change, staff act for buyers; all hold at the next call. */
class SessionsIT {

    @Test
    void aSessionEndedElsewhereIsOutAtItsNextCall() {
        String email = Accounts.buyer();
        Http here = People.signIn(email);
        Http there = People.signIn(email);
        assertEquals(200, there.get("/cart").statusCode());
        String id = Kontor.sql().one("select max(id) from identity.session where person_id = ?", Accounts.id(email));
        assertTrue(here.get("/security").body().contains("value=\"" + id + "\""));
        assertEquals(
                303,
                Accounts.post(here, "/security", Map.of("act", "session", "session", id))
                        .statusCode());
        assertEquals(303, there.get("/cart").statusCode());
        assertEquals(401, there.get("/api/v1/cart").statusCode());
        assertEquals(200, here.get("/cart").statusCode());
    }

    @Test
    void allOthersEndTogether() {
        String email = Accounts.buyer();
        Http here = People.signIn(email);
        Http one = People.signIn(email);
        Http two = People.signIn(email);
        Accounts.post(here, "/security", Map.of("act", "others"));
        assertEquals(303, one.get("/cart").statusCode());
        assertEquals(303, two.get("/cart").statusCode());
        assertEquals(200, here.get("/cart").statusCode());
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        String email = Accounts.buyer();
        Http other = People.signIn(email);
        String id = Kontor.sql().one("select max(id) from identity.session where person_id = ?", Accounts.id(email));
        Http here = People.signIn(Accounts.buyer());
        assertEquals(
                404,
                Accounts.post(here, "/security", Map.of("act", "session", "session", id))
                        .statusCode());
        assertEquals(200, other.get("/cart").statusCode());
    }

    @Test
    void signingOutEndsTheRow() {
        String email = Accounts.buyer();
        Http here = People.signIn(email);
        Accounts.post(here, "/help", Map.of());
        here.postForm("/sign-out", Map.of("csrf", People.token(here.get("/help"))));
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                "select count(*) from identity.session where person_id = ? and revoked_at is null",
                                Accounts.id(email)));
    }

    @Test
    void anHourOfRestAndTwelveHoursEndASession() {
        String email = Accounts.buyer();
        Http resting = People.signIn(email);
        Http old = People.signIn(email);
        long person = Accounts.id(email);
        Kontor.sql()
                .update(
                        "update identity.session set seen_at = seen_at - interval '61 minutes'"
                                + " where id = (select min(id) from identity.session where person_id = ?)",
                        person);
        Kontor.sql()
                .update(
                        "update identity.session set created_at = created_at - interval '13 hours',"
                                + " ends_at = ends_at - interval '13 hours'"
                                + " where id = (select max(id) from identity.session where person_id = ?)",
                        person);
        assertEquals(303, resting.get("/cart").statusCode());
        assertEquals(303, old.get("/cart").statusCode());
    }

    @Test
    void useIsNotedToTheMinute() {
        String email = Accounts.buyer();
        Http here = People.signIn(email);
        long person = Accounts.id(email);
        Kontor.sql()
                .update(
                        "update identity.session set seen_at = seen_at - interval '5 minutes' where person_id = ?",
                        person);
        here.get("/cart");
        assertEquals(
                1,
                Kontor.sql()
                        .count(
                                "select count(*) from identity.session where person_id = ?"
                                        + " and seen_at > now() - interval '1 minute'",
                                person));
    }

    @Test
    void aPersonOfTwoCompaniesChoosesAndSwitches() {
        String email = Accounts.buyer();
        Accounts.join(email, Accounts.HUAXIN, "buyer");
        Http here = Kontor.http();
        assertEquals(
                "/choose-company?next=%2F",
                Accounts.location(People.trySignIn(here, email, People.PASSWORD)), "whoever has a choice is asked");
        String page = here.get("/choose-company").body();
        assertTrue(page.contains("value=\"1\"") && page.contains("value=\"2\""), page);
        switchTo(here, Accounts.HUAXIN);
        String huaxin = here.get("/orders").body();
        assertTrue(here.get("/profile").body().contains(company(Accounts.HUAXIN)));
        switchTo(here, Accounts.NORDWERK);
        assertFalse(here.get("/orders").body().equals(huaxin), "the orders are the company's");
        switchTo(here, Accounts.HUAXIN);
        Http later = People.signIn(email);
        assertTrue(later.get("/profile").body().contains(company(Accounts.HUAXIN)), "where he worked last");
    }

    private static String company(String id) {
        return Kontor.sql().one("select name from organisation.company where id = cast(? as bigint)", id);
    }

    private static void switchTo(Http http, String company) {
        assertEquals(
                303,
                Accounts.post(http, "/choose-company", Map.of("company", company))
                        .statusCode());
    }

    @Test
    void theCompanyOfOthersIsNotThere() {
        Http here = People.signIn(Accounts.buyer());
        String token = People.token(here.get("/help"));
        assertEquals(
                404,
                here.postForm("/choose-company", Map.of("csrf", token, "company", Accounts.HUAXIN))
                        .statusCode());
    }

    @Test
    void whoLosesTheRoleInACompanyIsOut() {
        String email = Accounts.buyer();
        Http here = People.signIn(email);
        Kontor.sql().update("delete from identity.membership where person_id = ?", Accounts.id(email));
        assertEquals(303, here.get("/cart").statusCode());
    }

    @Test
    void staffActForABuyerAndEveryPageSaysSo() {
        String buyer = Accounts.buyer();
        Http staff = People.signIn(Accounts.staff("order-desk"));
        String person = Long.toString(Accounts.id(buyer));
        String form = "/act-as?person=" + person + "&company=1";
        assertTrue(staff.get(form).body().contains(buyer));
        Map<String, String> noReason = Map.of("person", person, "company", Accounts.NORDWERK, "reason", "");
        String token = People.token(staff.get(form));
        assertEquals(
                422, staff.postForm("/act-as", with(noReason, "csrf", token)).statusCode());
        Map<String, String> begin = with(noReason, "reason", "asked on the telephone");
        assertEquals(303, staff.postForm("/act-as", with(begin, "csrf", token)).statusCode());
        for (String page : new String[] {"/", "/cart", "/orders", "/search?q=screw"}) {
            String body = staff.get(page).body();
            assertTrue(body.contains("acting-bar") && body.contains("Test Person acts for Test Person"), page);
        }
        assertEquals(403, staff.get("/security").statusCode(), "credentials are the buyer's own");
        assertEquals(403, staff.get("/office/").statusCode());
        Http himself = People.signIn(buyer);
        assertFalse(himself.get("/cart").body().contains("acting-bar"));
        String back = Accounts.location(
                staff.postForm("/act-as", Map.of("csrf", People.token(staff.get("/cart")), "act", "end")));
        assertEquals(
                "/office/company/" + Kontor.sql().one("select number from organisation.company where id = 1"), back);
        assertEquals(200, staff.get(back).statusCode(), "back where staff came from");
        assertEquals(200, staff.get("/office/").statusCode());
        assertEquals(403, staff.get("/cart").statusCode());
    }

    @Test
    void actingEndsByItselfAndWithThePermission() {
        String buyer = Accounts.buyer();
        String desk = Accounts.staff("order-desk");
        Http staff = People.signIn(desk);
        String token = People.token(staff.get("/help"));
        Map<String, String> begin = Map.of(
                "csrf", token, "person", "" + Accounts.id(buyer), "company", Accounts.NORDWERK, "reason", "a question");
        assertEquals(303, staff.postForm("/act-as", begin).statusCode());
        assertEquals(200, staff.get("/cart").statusCode());
        Kontor.sql()
                .update(
                        "update identity.session set acting_until = now() - interval '1 second' where person_id = ?",
                        Accounts.id(desk));
        assertEquals(403, staff.get("/cart").statusCode());
        assertEquals(200, staff.get("/office/").statusCode());
    }

    @Test
    void aBuyerActsForNobodyAndStaffForNoStaff() {
        String one = Accounts.buyer();
        Http buyer = People.signIn(one);
        Map<String, String> begin = Map.of(
                "csrf",
                People.token(buyer.get("/help")),
                "person",
                "" + Accounts.id(Accounts.buyer()),
                "company",
                Accounts.NORDWERK,
                "reason",
                "curious");
        assertEquals(403, buyer.postForm("/act-as", begin).statusCode());
        Http staff = People.signIn(Accounts.staff("order-desk"));
        long administrator = Accounts.id(People.ADMINISTRATOR);
        assertEquals(
                404, staff.get("/act-as?person=" + administrator + "&company=1").statusCode());
        assertEquals(
                404,
                staff.get("/act-as?person=" + Accounts.id(one) + "&company=2").statusCode());
    }

    private static Map<String, String> with(Map<String, String> some, String name, String value) {
        Map<String, String> all = new java.util.LinkedHashMap<>(some);
        all.put(name, value);
        return all;
    }
}
