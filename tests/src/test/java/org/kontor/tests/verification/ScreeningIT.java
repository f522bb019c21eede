package org.kontor.tests.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;

/** Companies are compared with lists; whoever may be on one waits for a person. Nobody on these lists is anybody. */
class ScreeningIT {

    private static Http sven;

    @BeforeAll
    static void aListCounts() {
        sven = People.signIn(People.OPERATIONS);
        assertEquals(303, take(list("")).statusCode());
    }

    /** The list as it is at first, and with further entities. */
    private static String list(String more) {
        return "<CONSOLIDATED_LIST dateGenerated=\"2026-" + UUID.randomUUID() + "\"><INDIVIDUALS><INDIVIDUAL>"
                + "<DATAID>1</DATAID><FIRST_NAME>BALTHASAR</FIRST_NAME><SECOND_NAME>NIRGENDWER</SECOND_NAME>"
                + "<REFERENCE_NUMBER>TEi.001</REFERENCE_NUMBER><COMMENTS1>Made up, born nowhere</COMMENTS1>"
                + "</INDIVIDUAL></INDIVIDUALS><ENTITIES>" + more + "</ENTITIES></CONSOLIDATED_LIST>";
    }

    private static String entity(String name) {
        return "<ENTITY><DATAID>2</DATAID><FIRST_NAME>" + name
                + "</FIRST_NAME><REFERENCE_NUMBER>TEe.001</REFERENCE_NUMBER>" + "</ENTITY>";
    }

    private static HttpResponse<String> take(String list) {
        String token = People.token(sven.get("/office/sanction-lists"));
        return Applicant.multipart(
                sven, "/office/sanction-lists", Map.of("csrf", token), "files", "UN_consolidated.xml", list);
    }

    private static String of(String company, String sql) {
        return Kontor.sql().one("select (" + sql + ") from organisation.company c where c.number = ?", company);
    }

    private static String standing(String company) {
        return of(company, "select state from verification.standing s where s.company_id = c.id");
    }

    private static String finding(String company) {
        return of(
                company,
                "select result || ' ' || by_name from verification.check_entry e where e.company_id = c.id"
                        + " and item = 'SCREENING' order by id desc limit 1");
    }

    private static void untilCompared(String company) {
        Probe.until(
                company + " is compared",
                () -> of(
                        company,
                        "select count(*) from verification.screening s where s.company_id = c.id and s.due_at is null"
                                + " and s.lists <> ''"),
                count -> count.equals("1"));
    }

    /** As after a decision of staff. */
    private static void let(String company) {
        for (String state : new String[] {"UNDER_REVIEW", "VERIFIED"}) {
            Kontor.sql()
                    .update(
                            "update verification.standing set state = ?, version = version + 1 where company_id ="
                                    + " (select id from organisation.company where number = ?)",
                            state,
                            company);
        }
    }

    @Test
    void anOfficerWhoMayBeOnAListIsClearedByTwo() {
        Applicant kai = new Applicant("Frei " + UUID.randomUUID());
        Map<String, String> form = kai.form();
        form.put("officers", "Kai Sommer, CEO\nBalthazar Nirgendwehr (Prokurist)");
        String number = kai.arrive(form);
        untilCompared(number);
        assertEquals("OPEN Kontor", finding(number));
        Officer katrin = new Officer(People.ORDER_DESK, number);
        Officer colleague = new Officer(People.OPERATIONS, number);
        String page = sven.get("/office/company/" + number + "/screening").body();
        assertTrue(
                page.contains("Balthazar Nirgendwehr") && page.contains("TEi.001") && page.contains("born nowhere"),
                page);
        assertTrue(sven.get("/office/worklist?group=SCREENING").body().contains(kai.name));
        assertTrue(
                katrin.finds("SCREENING", "PASSED", "seen", "2099-01-01").body().contains("must be decided first"));

        assertEquals(422, katrin.hit("PROPOSE", "").statusCode(), "without a reason");
        assertEquals(422, colleague.hit("CLEAR", "").statusCode(), "nobody proposed it");
        assertEquals(303, katrin.hit("PROPOSE", "Born somewhere").statusCode());
        assertEquals(422, katrin.hit("CLEAR", "").statusCode(), "four eyes");
        assertEquals("OPEN Kontor", finding(number));
        assertEquals(303, colleague.hit("CLEAR", "").statusCode());
        assertEquals("PASSED", finding(number).substring(0, 6));
        assertEquals("APPLIED", standing(number), "the rest is still to be checked");
        assertFalse(sven.get("/office/worklist?group=SCREENING").body().contains(kai.name));
    }

    @Test
    void aVerifiedCompanyIsHeldWhenAListComesToNameItAndLetGoWhenCleared() {
        String name = "Quixantrieb " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Applicant kai = new Applicant(name + " GmbH");
        String number = kai.arrive();
        untilCompared(number);
        assertEquals("PASSED Kontor", finding(number));
        let(number);
        Http buyer = ApplicationIT.buyer(kai);
        String list = list(entity(name));
        assertEquals(303, take(list).statusCode());
        Probe.until(name + " is held", () -> standing(number), "HELD"::equals);
        assertEquals(403, ApplicationIT.order(buyer, "held").statusCode());
        assertTrue(buyer.get("/help").body().contains("on hold"));
        assertTrue(take(list).headers().firstValue("Location").orElse("").endsWith("lists-same"));

        new Officer(People.ORDER_DESK, number).hit("PROPOSE", "Another country");
        new Officer(People.OPERATIONS, number).hit("CLEAR", "");
        assertEquals("VERIFIED", standing(number));
        assertEquals(201, ApplicationIT.order(buyer, "free").statusCode());
        take(list(entity(name)));
        untilCompared(number);
        assertEquals("VERIFIED", standing(number), "what was cleared is not asked again");
    }

    @Test
    void aConfirmedHitIsTheEnd() {
        String name = "Wahrhaft " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Applicant kai = new Applicant(name);
        String number = kai.arrive();
        untilCompared(number);
        let(number);
        take(list(entity(name)));
        Probe.until(name + " is held", () -> standing(number), "HELD"::equals);
        Officer katrin = new Officer(People.ORDER_DESK, number);
        assertEquals(303, katrin.hit("CONFIRM", "Same register number").statusCode());
        assertEquals("FAILED", finding(number).substring(0, 6));
        assertEquals("REFUSED", standing(number), "at once, not when somebody thinks of it");
    }

    @Test
    void whoMovesIsComparedAgain() {
        Applicant kai = new Applicant("Umzug " + UUID.randomUUID());
        String number = kai.arrive();
        untilCompared(number);
        String when = "select screened_at from verification.screening s where s.company_id = c.id";
        String before = of(number, when);
        Kontor.sql()
                .update(
                        "insert into organisation.address (company_id, label, recipient, street, city, country) select id,"
                                + " 'New', 'New', 'Other street 1', 'Elsewhere', 'DE' from organisation.company where number = ?",
                        number);
        Probe.until("compared again", () -> of(number, when), now -> !now.equals(before));
    }

    @Test
    void whatIsNoListIsRefusedAndTheFormerOneCounts() {
        HttpResponse<String> refused = take("<CONSOLIDATED_LIST/>");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("lists nobody"), refused.body());
        assertTrue(sven.get("/office/sanction-lists").body().contains("UN"));
    }
}
