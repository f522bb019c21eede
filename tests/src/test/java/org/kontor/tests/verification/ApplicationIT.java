package org.kontor.tests.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Timers;
import org.kontor.verification.model.StandingState;
import org.kontor.verification.model.StandingVerb;
import org.kontor.verification.service.WatchStandings;

/** From an application to the first order, and what nobody gets past on the way. */
class ApplicationIT {

    private static final String SCREW = "4762-M8X25-ZN88";

    @Test
    void aCompanyAppliesIsCheckedAndOrders() {
        Applicant kai = new Applicant("Sommer Antriebstechnik GmbH");
        String number = kai.arrive();
        assertTrue(kai.look().body().contains("We have your application"), kai.look()::body);
        assertEquals("APPLIED", standing(number));
        Http buyer = buyer(kai);
        assertTrue(buyer.get("/product/" + SCREW).body().contains("We are checking your company"));
        assertEquals(403, order(buyer, "k-" + number).statusCode(), "before it is verified");

        Officer katrin = new Officer(People.ORDER_DESK, number);
        Officer sven = new Officer(People.OPERATIONS, number);
        katrin.decides("TAKE", "");
        assertEquals(422, katrin.decides("VERIFY", "").statusCode(), "nothing was checked");
        katrin.checksAll();
        assertEquals(422, sven.decides("VERIFY", "").statusCode(), "the bank account is missing");
        assertEquals(
                303, BankAccountIT.enter(buyer, "DE89 3704 0044 0532 0130 00").statusCode());
        assertEquals(303, katrin.bank("CHECK", "Statement of May").statusCode());
        assertEquals(422, katrin.bank("VERIFY", "").statusCode(), "four eyes");
        assertEquals(303, sven.bank("VERIFY", "").statusCode());
        katrin.decides("ASK", "Which plant?");
        assertTrue(kai.letter("question").contains("Which plant?"));
        HttpResponse<String> question = kai.look();
        assertTrue(question.body().contains("Which plant?"));
        assertEquals(
                303,
                Applicant.multipart(
                                kai.http,
                                kai.page(),
                                Map.of("csrf", People.token(question), "answer", "Plant 2"),
                                null,
                                null)
                        .statusCode());
        HttpResponse<String> refused = katrin.decides("VERIFY", "");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("a colleague must decide"), refused.body());
        assertEquals(303, sven.decides("VERIFY", "").statusCode());
        assertEquals("VERIFIED", standing(number));
        assertTrue(kai.letter("Welcome").contains("order"));
        assertEquals(201, order(buyer, "v-" + number).statusCode());

        assertEquals(
                303, katrin.decides("RESTRICT", "The bank account was closed").statusCode());
        assertEquals(403, order(buyer, "r-" + number).statusCode(), "restricted");
    }

    @Test
    void theFormSentTwiceIsOneApplication() {
        Applicant kai = new Applicant("Zweimal GmbH");
        Map<String, String> form = kai.form();
        assertEquals(303, kai.apply(form, null, null).statusCode());
        String first = kai.page();
        assertEquals(303, kai.apply(form, null, null).statusCode());
        assertFalse(first.equals(kai.page()), "a new link to the same application");
        assertEquals(
                1,
                Kontor.sql().count("select count(*) from verification.application where contact_email = ?", kai.email));
    }

    @Test
    void aLinkOfALetterWorksOnceAndForNobodyWhoGuesses() {
        Applicant kai = new Applicant("Einmal GmbH");
        kai.arrive();
        String link = kai.letter("confirm").replaceAll("(?s).*(/apply/confirm/[\\w-]+).*", "$1");
        assertEquals(404, kai.http.get(link).statusCode());
        assertEquals(404, kai.http.get("/apply/confirm/" + "A".repeat(43)).statusCode());
        assertEquals(404, kai.http.get("/application/" + "A".repeat(43)).statusCode());
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                "select count(*) from verification.application_link where encode(token_sha256, 'escape') like ?",
                                "%" + link.substring(link.length() - 10) + "%"),
                "only hashes are kept");
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                "select count(*) from integration.outbox_message where payload like ?",
                                "%" + link.substring(link.length() - 43) + "%"),
                "nor does it lie in the letters that wait");
    }

    @Test
    void theAnswerIsTheSameForAnAddressThatHasAnAccount() {
        Applicant known = new Applicant("Nordwerk Zwei GmbH");
        Map<String, String> form = known.form();
        form.put("contact-email", People.ANNA_OF_NORDWERK);
        HttpResponse<String> answer = known.apply(form, null, null);
        Applicant stranger = new Applicant("Unbekannt GmbH");
        HttpResponse<String> other = stranger.apply(stranger.form(), null, null);
        assertEquals(other.statusCode(), answer.statusCode());
        assertEquals(
                withoutSecrets(stranger.look().body(), stranger),
                withoutSecrets(known.look().body(), known));
    }

    private static String withoutSecrets(String page, Applicant who) {
        return page.replace(who.email, "@")
                .replaceAll("[\\w-]{32,}", "-")
                .replaceAll("A\\d{4,}", "A-")
                .replaceAll("\\d\\d:\\d\\d|T[\\d:]+Z", "-")
                .replace(People.ANNA_OF_NORDWERK, "@")
                .replace(who.name, "-")
                .replaceAll("data-at=\"\\d+\"", "");
    }

    @Test
    void whatIsNoPaperIsRefusedAndWhatIsOneIsNeverShownInline() {
        Applicant kai = new Applicant("Papier GmbH");
        HttpResponse<String> refused = kai.apply(kai.form(), "extract.pdf", "<html><script>alert(1)</script>");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("extract.pdf is no PDF"), refused.body());
        String number = kai.arrive();
        String id = Kontor.sql()
                .one(
                        "select d.id from verification.document d join verification.application a on a.id = d.application_id"
                                + " where a.number = ?",
                        number);
        Http katrin = People.signIn(People.ORDER_DESK);
        HttpResponse<String> paper = katrin.get("/office/company/" + number + "/paper?id=" + id);
        assertEquals(Applicant.PDF, paper.body());
        assertTrue(paper.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        assertEquals(
                "nosniff", paper.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(404, katrin.get("/office/company/10001/paper?id=" + id).statusCode(), "of another company");
        assertEquals(
                303,
                Kontor.http()
                        .get("/office/company/" + number + "/paper?id=" + id)
                        .statusCode());
    }

    @Test
    void timeWarnsACompanyAndThenRestrictsIt() {
        Applicant kai = new Applicant("Fristen GmbH");
        String number = kai.arrive();
        Officer katrin = new Officer(People.ORDER_DESK, number);
        Officer sven = new Officer(People.OPERATIONS, number);
        katrin.decides("TAKE", "");
        katrin.checksAll();
        BankAccountIT.enter(buyer(kai), "DE89 3704 0044 0532 0130 00");
        katrin.bank("CHECK", "Statement of May");
        sven.bank("VERIFY", "");
        assertEquals(303, sven.decides("VERIFY", "").statusCode());
        String due = "update verification.standing set due_on = current_date + cast(? as int), version = version + 1"
                + " where company_id = (select id from organisation.company where number = ?)";
        Kontor.sql().update(due, 20, number);
        Timers.fire(WatchStandings.class);
        assertTrue(kai.letter("ends soon").contains("hold until"));
        assertEquals("VERIFIED", standing(number));
        assertTrue(buyer(kai).get("/help").body().contains("verification of your company ends soon"));
        Kontor.sql().update(due, -1, number);
        Timers.fire(WatchStandings.class);
        kai.letter("on hold");
        assertEquals("RESTRICTED", standing(number));
    }

    @Test
    void whatNobodyConfirmsIsForgotten() {
        Applicant kai = new Applicant("Vergessen GmbH");
        kai.apply(kai.form(), "register.pdf", Applicant.PDF);
        Kontor.sql()
                .update(
                        "update verification.application set received_at = now() - interval '8 days' where contact_email = ?",
                        kai.email);
        Timers.fire(WatchStandings.class);
        assertEquals(
                0,
                Kontor.sql().count("select count(*) from verification.application where contact_email = ?", kai.email));
        assertEquals(404, kai.look().statusCode());
    }

    @Test
    void theDatabaseHoldsWhatTheModelHolds() {
        assertEquals(
                Stream.of(StandingState.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(Kontor.sql().list("select state from verification.standing_right")));
        Set<String> edges = StandingVerb.TABLE.rows().stream()
                .filter(row -> row.from() != null && row.from() != row.to())
                .map(row -> row.from() + " " + row.to())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                edges,
                new TreeSet<>(
                        Kontor.sql().list("select from_state || ' ' || to_state from verification.standing_edge")));
        Applicant kai = new Applicant("Handarbeit GmbH");
        String number = kai.arrive();
        String move = "update verification.standing set state = ?, decided_by = ? where company_id ="
                + " (select id from organisation.company where number = ?)";
        assertThrows(AssertionError.class, () -> Kontor.sql().update(move, "VERIFIED", 12L, number), "no such way");
        Kontor.sql().update(move, "UNDER_REVIEW", null, number);
        Kontor.sql()
                .update(
                        "insert into verification.check_entry (company_id, item, result, reference, valid_until, by_id, by_name, at)"
                                + " select id, 'BANK_ACCOUNT', 'PASSED', 'seen', current_date + 9, 12, 'Katrin', now()"
                                + " from organisation.company where number = ?",
                        number);
        assertThrows(AssertionError.class, () -> Kontor.sql().update(move, "VERIFIED", 12L, number), "four eyes");
        assertEquals(1, Kontor.sql().update(move, "VERIFIED", 13L, number));
        assertThrows(
                AssertionError.class,
                () -> Kontor.sql().update("update verification.check_entry set result = 'OPEN'"),
                "only grows");
    }

    private static String standing(String number) {
        return Kontor.sql()
                .one(
                        "select s.state from verification.standing s join organisation.company c on c.id = s.company_id"
                                + " where c.number = ?",
                        number);
    }

    static Http buyer(Applicant applicant) {
        Http http = Kontor.http();
        assertEquals(
                303, People.trySignIn(http, applicant.email, Applicant.PASSWORD).statusCode());
        return http;
    }

    static HttpResponse<String> order(Http buyer, String po) {
        return buyer.postJson(
                "/api/v1/orders",
                "{\"poNumber\":\"" + po + "\",\"lines\":[{\"sku\":\"" + SCREW + "\",\"quantity\":200}]}",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-CSRF-Token",
                People.token(buyer.get("/help")));
    }
}
