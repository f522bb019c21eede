package org.kontor.tests.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.verification.model.tax.TaxNumber;

/** The authorities are asked in the background, and what they say is kept with what it justified. */
class TaxCheckIT {

    private static final String OF_COMPANY =
            " where company_id = (select id from organisation.company where number = ?)";

    @AfterEach
    void theAuthoritiesAreThereAgain() {
        settings("{\"viesOutageRate\":0,\"viesDelayMillis\":0,\"viesOtherNameRate\":0}");
    }

    private static void settings(String json) {
        int status = Kontor.http()
                .send(Kontor.http()
                        .request("/sandbox/api/settings")
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json)))
                .statusCode();
        assertTrue(status / 100 == 2, "sandbox settings: " + status);
    }

    @Test
    void aClearYesPassesTheCheckAndTheOrderKeepsIt() {
        Applicant kai = new Applicant("Beweis GmbH");
        String number = kai.arrive();
        until(number, "PASSED");
        Officer katrin = new Officer(People.ORDER_DESK, number);
        katrin.decides("TAKE", "");
        katrin.checksAll();
        Officer sven = new Officer(People.OPERATIONS, number);
        BankAccountIT.enter(ApplicationIT.buyer(kai), "DE89 3704 0044 0532 0130 00");
        katrin.bank("CHECK", "Statement of May");
        sven.bank("VERIFY", "");
        assertEquals(303, sven.decides("VERIFY", "").statusCode());
        String order = ApplicationIT.order(ApplicationIT.buyer(kai), "PROOF")
                .body()
                .replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
        String proof = Probe.until(
                "the proof of order " + order,
                () -> {
                    List<String> rows = Kontor.sql()
                            .list(
                                    "select p.answer || ' ' || p.number || ' ' || p.consultation from verification.order_tax_proof o"
                                            + " join verification.tax_proof p on p.id = o.proof_id where o.order_number = ?",
                                    order);
                    return rows.isEmpty() ? "" : rows.get(0);
                },
                text -> !text.isEmpty());
        assertTrue(proof.matches("VALID DE136695976 WAPIAAAA\\w+"), proof);
        assertThrows(
                AssertionError.class,
                () -> Kontor.sql().update("update verification.tax_proof set answer = 'INVALID'"),
                "a proof does not change");
    }

    @Test
    void anOutageIsNoAnswerAndEnds() {
        settings("{\"viesOutageRate\":1,\"viesDelayMillis\":0}");
        Applicant kai = new Applicant("Ausfall GmbH");
        String number = kai.arrive();
        Probe.until(
                "two outages",
                () -> Kontor.sql()
                        .count(
                                "select count(*) from verification.tax_proof" + OF_COMPANY
                                        + " and answer = 'UNAVAILABLE'",
                                number),
                count -> count >= 2);
        assertEquals(List.of(), results(number), "nothing was concluded");
        theAuthoritiesAreThereAgain();
        new Officer(People.ORDER_DESK, number).asksAuthorities();
        until(number, "PASSED");
    }

    @Test
    void aClearNoFailsTheCheckAndWaitsForStaff() {
        String nobodys = IntStream.range(1_000_000, 1_000_100)
                .mapToObj(seven -> seven + "00")
                .filter(digits -> TaxNumber.parse("DE", digits).isPresent())
                .findFirst()
                .orElseThrow();
        Applicant kai = new Applicant("Niemand GmbH");
        Map<String, String> form = kai.form();
        form.put("vat-id", "DE " + nobodys);
        String number = kai.arrive(form);
        until(number, "FAILED");
        String worklist = People.signIn(People.ORDER_DESK)
                .get("/office/worklist?group=TAX")
                .body();
        assertTrue(worklist.contains(number), worklist);
    }

    @Test
    void anotherNameIsForPeopleToJudge() {
        settings("{\"viesOtherNameRate\":1,\"viesDelayMillis\":0}");
        Applicant kai = new Applicant("Anders GmbH");
        String number = kai.arrive();
        Probe.until(
                "the answer",
                () -> Kontor.sql()
                        .count(
                                "select count(*) from verification.tax_check" + OF_COMPANY + " and state = 'VALID'",
                                number),
                count -> count == 1);
        assertEquals(List.of(), results(number), "the number is right, the name is not");
        Officer katrin = new Officer(People.ORDER_DESK, number);
        assertTrue(People.signIn(People.ORDER_DESK)
                .get("/office/worklist?group=TAX")
                .body()
                .contains(number));
        assertTrue(katrin.look().body().contains("another name"));
        katrin.finds("TAX_NUMBER", "PASSED", "Renamed last month, register seen", "2099-01-01");
        assertTrue(!People.signIn(People.ORDER_DESK)
                .get("/office/worklist?group=TAX")
                .body()
                .contains(number));
    }

    @Test
    void aNumberWithAWrongDigitIsRefusedAtOnce() {
        Applicant kai = new Applicant("Tippfehler GmbH");
        Map<String, String> form = kai.form();
        form.put("vat-id", "DE136695977");
        var answer = kai.apply(form, null, null);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("DE136695977 is no tax number of Germany"), answer.body());
    }

    private static List<String> results(String number) {
        return Kontor.sql()
                .list(
                        "select result from verification.check_entry" + OF_COMPANY
                                + " and item = 'TAX_NUMBER' order by id",
                        number);
    }

    private static void until(String number, String result) {
        Probe.until("tax check " + result, () -> results(number), seen -> seen.contains(result));
    }
}
