package org.kontor.tests.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** A company's bank account is entered, checked by two, used, and never seen whole without an entry in the trail. */
class BankAccountIT {

    private static final String IBAN = "FR14 2004 1010 0505 0001 3M02 606";
    private static final String PLAIN = "FR1420041010050500013M02606";

    static HttpResponse<String> enter(Http buyer, String number) {
        return enter(buyer, "DE", number, "", "");
    }

    private static HttpResponse<String> enter(Http buyer, String country, String number, String routing, String bic) {
        return buyer.postForm(
                "/company/bank",
                Map.of(
                        "csrf",
                        People.token(buyer.get("/company/bank")),
                        "verb",
                        "enter",
                        "holder",
                        "Konto GmbH",
                        "country",
                        country,
                        "number",
                        number,
                        "routing",
                        routing,
                        "bic",
                        bic));
    }

    private static HttpResponse<String> post(Http buyer, String verb, String id) {
        return buyer.postForm(
                "/company/bank", Map.of("csrf", People.token(buyer.get("/company/bank")), "verb", verb, "id", id));
    }

    private static String newest(String company) {
        return Kontor.sql()
                .one(
                        "select max(b.id) from verification.bank_account b join organisation.company c on c.id = b.company_id"
                                + " where c.number = ?",
                        company);
    }

    private static String finding(String company) {
        return Kontor.sql()
                .one(
                        "select e.result || ' ' || coalesce(e.by_name, '') from verification.check_entry e"
                                + " join organisation.company c on c.id = e.company_id where c.number = ?"
                                + " and e.item = 'BANK_ACCOUNT' order by e.id desc limit 1",
                        company);
    }

    @Test
    void anAccountIsSealedCheckedByTwoAndUsed() {
        Applicant kai = new Applicant("Konto GmbH");
        String number = kai.arrive();
        Http buyer = ApplicationIT.buyer(kai);
        assertEquals(
                303,
                enter(buyer, "FR", IBAN.toLowerCase(java.util.Locale.ROOT), "", "")
                        .statusCode());
        assertEquals(422, enter(buyer, "FR", PLAIN, "", "").statusCode(), "the same once more");
        String id = newest(number);
        assertTrue(kai.letter("was entered").contains("FR •••• 2606"));

        String page = buyer.get("/company/bank").body();
        assertTrue(page.contains("FR •••• 2606") && !page.contains("20041010"), page);
        String row = Kontor.sql()
                .one("select to_jsonb(b) from verification.bank_account b where id = cast(? as bigint)", id);
        assertFalse(row.contains("20041010") || row.contains(hex("20041010")), row);

        Officer katrin = new Officer(People.ORDER_DESK, number);
        Officer sven = new Officer(People.OPERATIONS, number);
        assertTrue(katrin.finds("BANK_ACCOUNT", "PASSED", "seen", "2099-01-01")
                .body()
                .contains("on its own page"));
        assertEquals(422, katrin.bank("CHECK", "").statusCode(), "without evidence");
        assertEquals(303, katrin.bank("CHECK", "Letter of the bank").statusCode());
        assertTrue(katrin.bank("VERIFY", "").body().contains("a colleague must agree"));
        assertEquals(303, sven.bank("VERIFY", "").statusCode());
        assertEquals("PASSED", finding(number).substring(0, 6));
        assertTrue(kai.letter("is verified").contains("FR •••• 2606"));

        assertEquals(303, post(buyer, "retire", id).statusCode());
        assertEquals("OPEN Kontor", finding(number), "without a verified account the check is open again");
        assertTrue(kai.letter("was removed").contains("FR •••• 2606"));
        assertEquals(422, post(buyer, "retire", id).statusCode(), "only once");
        assertEquals(303, enter(buyer, "FR", PLAIN, "", "").statusCode(), "a removed one may come back");
        assertEquals(303, katrin.bank("REFUSE", "The holder is another").statusCode());
        assertTrue(kai.letter("was refused").contains("The holder is another"));
        assertTrue(buyer.get("/company/bank").body().contains("The holder is another"));
    }

    @Test
    void everyLookStandsInTheTrailAndNobodyElseHasOne() {
        Applicant kai = new Applicant("Blick GmbH");
        String number = kai.arrive();
        Http buyer = ApplicationIT.buyer(kai);
        enter(buyer, "FR", IBAN, "", "AGRIFRPP");
        String id = newest(number);
        String looks = "select string_agg(actor, ',' order by seq) from compliance.audit_entry"
                + " where action = 'viewed' and object = 'bank-account' and object_key = ?";
        assertTrue(post(buyer, "reveal", id).body().contains(IBAN));
        String person = Kontor.sql().one("select id from identity.person where email = ?", kai.email);
        assertEquals("person-" + person, Kontor.sql().one(looks, id));
        Officer katrin = new Officer(People.ORDER_DESK, number);
        assertTrue(katrin.bank("reveal", "").body().contains(IBAN));
        assertEquals(2, Kontor.sql().one(looks, id).split(",").length);

        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        assertEquals(404, post(anna, "reveal", id).statusCode(), "of another company");
        assertEquals(404, post(anna, "reveal", "999999999").statusCode());
        assertEquals(404, post(anna, "retire", id).statusCode());
        assertEquals(2, Kontor.sql().one(looks, id).split(",").length);
        String rest = buyer.get("/api/v1/bank-accounts").body();
        assertTrue(rest.contains("FR •••• 2606") && rest.contains("AGRIFRPP") && !rest.contains("20041010"), rest);
        assertEquals(
                List.of("true", "true"),
                Kontor.sql()
                        .list(
                                "select jsonb_each.value ->> 'secret' from compliance.audit_entry, jsonb_each(detail)"
                                        + " where object = 'bank-account' and action = 'created' and object_key = ?"
                                        + " and jsonb_each.key in ('sealed', 'fingerprint')",
                                id));
    }

    @Test
    void staffSeeThatAnotherCompanyHasTheSameAccountAndCompaniesDoNot() {
        Applicant one = new Applicant("Erste GmbH");
        one.arrive();
        Applicant two = new Applicant("Zweite GmbH");
        String number = two.arrive();
        String us = "021000021";
        assertEquals(
                303,
                enter(ApplicationIT.buyer(one), "US", "12-3456 " + one.email.length(), us, "")
                        .statusCode());
        Http buyer = ApplicationIT.buyer(two);
        assertEquals(
                422,
                enter(buyer, "US", "123456" + one.email.length(), "021000022", "")
                        .statusCode());
        assertEquals(
                303, enter(buyer, "US", "123456" + one.email.length(), us, "").statusCode());
        Officer katrin = new Officer(People.ORDER_DESK, number);
        assertTrue(katrin.bank("CHECK", "").body().contains("same account"));
        assertFalse(buyer.get("/company/bank").body().contains("same account"));
    }

    @Test
    void theDatabaseKeepsFourEyesToo() {
        Applicant kai = new Applicant("Augen GmbH");
        String number = kai.arrive();
        enter(ApplicationIT.buyer(kai), IBAN);
        String id = newest(number);
        String alone = "update verification.bank_account set state = 'VERIFIED', checked_by_id = 12, evidence = 'x',"
                + " verified_by_id = 12 where id = cast(? as bigint)";
        assertThrows(AssertionError.class, () -> Kontor.sql().update(alone, id));
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(sign -> hex.append(Integer.toHexString(sign)));
        return hex.toString();
    }
}
