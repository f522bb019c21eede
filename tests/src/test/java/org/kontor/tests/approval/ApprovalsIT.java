package org.kontor.tests.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;

/** Requests for approval as people decide them: by the pages, and over REST. */
class ApprovalsIT {

    private static final String MIA = "mia.hoffmann@nordwerk.example";
    private static final String JONAS = "jonas.weber@nordwerk.example";
    private static final String SOPHIE = "sophie.lang@nordwerk.example";
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    private static String sku;
    private static Http mia;
    private static Http jonas;
    private static Http sophie;
    private static Http anna;

    @BeforeAll
    static void anArticleAndPeople() {
        sku = "APPR-" + UUID.randomUUID().toString().substring(0, 8);
        Kontor.sql().update("insert into catalog.product (sku, name_en, unit) values (?, 'Costly', 'C62')", sku);
        Kontor.sql()
                .update(
                        "insert into pricing.price (price_list_id, product_id, unit, amount) select l.id, p.id, 'C62', 10"
                                + " from pricing.price_list l, catalog.product p where p.sku = ?",
                        sku);
        Kontor.sql()
                .update(
                        "insert into inventory.stock_item (product_id, site_id, on_hand) select p.id, min(s.id), 90000"
                                + " from inventory.site s, catalog.product p where p.sku = ? group by p.id",
                        sku);
        Kontor.sql()
                .update(
                        "insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, at)"
                                + " select i.product_id, i.site_id, i.on_hand, 'OPENING', now() from inventory.stock_item i"
                                + " join catalog.product p on p.id = i.product_id where p.sku = ?",
                        sku);
        mia = People.signIn(MIA);
        jonas = People.signIn(JONAS);
        sophie = People.signIn(SOPHIE);
        anna = People.signIn(People.ANNA_OF_NORDWERK);
    }

    @Test
    void everyStepSaysYesAndOpeningAPageDecidesNothing() {
        String number = order(mia, 600);
        assertEquals("AWAITING_APPROVAL", status(number));
        HttpResponse<String> page = jonas.get("/approvals/" + number);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("More than 5,000"), page.body());
        jonas.get("/approvals/" + number + "?verdict=APPROVE&seen=" + seen(page));
        assertEquals(0, decisions(number));
        assertEquals(303, decide(jonas, number, "APPROVE", "", Map.of()).statusCode());
        assertEquals("AWAITING_APPROVAL", status(number));
        String rest = sophie.get("/api/v1/approvals/" + number).body();
        assertTrue(rest.contains("\"asksYou\":true"), rest);
        assertEquals(303, decide(sophie, number, "APPROVE", "", Map.of()).statusCode());
        assertFalse(status(number).equals("AWAITING_APPROVAL"));
        assertTrue(mia.get("/approvals/" + number).body().contains("Sophie Lang"));
        assertEquals(
                422,
                decide(sophie, number, "APPROVE", "", Map.of()).statusCode(),
                "a second time is one time too many");
    }

    @Test
    void aRefusalNeedsAReasonFreesEverythingAndTheCartCanBeMadeAgain() {
        String number = order(mia, 610);
        assertEquals(422, decide(jonas, number, "REFUSE", " ", Map.of()).statusCode());
        assertEquals(0, decisions(number));
        assertEquals(
                303, decide(jonas, number, "REFUSE", "Not this year", Map.of()).statusCode());
        assertEquals("REFUSED", status(number));
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                "select cast(coalesce(sum(quantity - issued - released), 0) as int) from inventory.reservation"
                                        + " where order_number = ?",
                                number));
        HttpResponse<String> page = mia.get("/approvals/" + number);
        assertTrue(page.body().contains("Not this year"));
        Map<String, String> again = new LinkedHashMap<>();
        again.put("csrf", People.token(page));
        again.put("again", "1");
        assertEquals(303, mia.postForm("/approvals/" + number, again).statusCode());
        assertTrue(mia.get("/cart").body().contains(sku));
        assertEquals(
                1,
                Kontor.sql()
                        .count(
                                "select count(*) from integration.outbox_message where aggregate_id = ? and payload::text"
                                        + " like '%Not this year%'",
                                number));
    }

    /** Jonas reads what he is asked for on his page, and Mia wants no letter of what became of her order. */
    @Test
    void lettersComeToWhoWantsThem() {
        letters(jonas, "APPROVAL_DECIDED", "APPROVAL_EXPIRED", "RECURRING_REVIEW");
        letters(mia, "APPROVAL_ASKED", "RECURRING_REVIEW");
        try {
            String number = order(mia, 612);
            assertTrue(jonas.get("/approvals").body().contains(number), "asked all the same");
            assertEquals(
                    303, decide(jonas, number, "REFUSE", "No letters", Map.of()).statusCode());
            assertEquals(0, sent(number, JONAS));
            assertEquals(0, sent(number, MIA));
        } finally {
            letters(jonas, "APPROVAL_ASKED", "APPROVAL_DECIDED", "APPROVAL_EXPIRED", "RECURRING_REVIEW");
            letters(mia, "APPROVAL_ASKED", "APPROVAL_DECIDED", "APPROVAL_EXPIRED", "RECURRING_REVIEW");
        }
        String number = order(mia, 613);
        assertEquals(303, decide(jonas, number, "REFUSE", "Letters", Map.of()).statusCode());
        assertEquals(1, sent(number, JONAS));
        assertEquals(1, sent(number, MIA));
    }

    private static void letters(Http who, String... kinds) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(who.get("/profile")));
        form.put("language", "en");
        form.put("theme", "auto");
        form.put("time-zone", "Europe/Berlin");
        form.put("letters", "shown");
        for (String kind : kinds) {
            form.put("letter-" + kind, "yes");
        }
        assertEquals(303, who.postForm("/profile", form).statusCode());
    }

    private static long sent(String number, String email) {
        return Kontor.sql()
                .count(
                        "select count(*) from integration.outbox_message where aggregate_id = ? and type = 'MailRequested'"
                                + " and payload::text like '%' || ? || '%'",
                        number, email);
    }

    @Test
    void linesAreCutAndTheRestGoesOn() {
        String number = order(anna, 700);
        assertEquals(
                422, decide(sophie, number, "APPROVE", "", Map.of("q1", "300")).statusCode(), "no comment");
        assertEquals(
                422,
                decide(sophie, number, "APPROVE", "more", Map.of("q1", "701")).statusCode());
        assertEquals(
                303,
                decide(sophie, number, "APPROVE", "Half is enough", Map.of("q1", "300"))
                        .statusCode());
        assertEquals(
                3000,
                Kontor.sql()
                        .count("select cast(gross_amount as int) from order_.sales_order where number = ?", number));
        assertFalse(status(number).equals("AWAITING_APPROVAL"));
    }

    @Test
    void nobodyDecidesHisOwnOrderNorOneThatHasChanged() {
        String number = order(anna, 800);
        HttpResponse<String> own = decide(anna, number, "APPROVE", "", Map.of());
        assertEquals(422, own.statusCode());
        assertTrue(own.body().contains("Nobody decides about an order of his own"), own.body());
        Map<String, String> form = form(sophie.get("/approvals/" + number), "APPROVE", "");
        form.put("seen", "00".repeat(32));
        assertEquals(422, sophie.postForm("/approvals/" + number, form).statusCode());
        assertEquals(0, decisions(number));
        assertEquals("AWAITING_APPROVAL", status(number));
    }

    @Test
    void whatIsForeignIsNotThere() {
        String number = order(anna, 900);
        Http foreign = People.signIn(People.LI_OF_HUAXIN);
        assertEquals(404, foreign.get("/approvals/" + number).statusCode());
        HttpResponse<String> one = foreign.get("/api/v1/approvals/" + number);
        HttpResponse<String> none = foreign.get("/api/v1/approvals/999999999");
        assertEquals(404, one.statusCode());
        assertEquals(
                none.body().replace("999999999", "N").replaceAll("\"instance\":\"[^\"]*\"", ""),
                one.body().replace(number, "N").replaceAll("\"instance\":\"[^\"]*\"", ""));
        assertFalse(foreign.get("/approvals?tab=company").body().contains(number));
        assertEquals(404, mia.get("/approvals/" + number).statusCode(), "a buyer sees his own only");
    }

    @Test
    void severalAreDecidedAtOnce() {
        String first = order(anna, 510);
        String second = order(anna, 520);
        HttpResponse<String> list = sophie.get("/approvals?tab=needs-me");
        assertTrue(list.body().contains(first) && list.body().contains(second));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(list));
        form.put("verdict", "REFUSE");
        form.put("pick", first + ":" + sha256(first));
        assertEquals(422, sophie.postForm("/approvals?tab=needs-me", form).statusCode());
        form.put("comment", "Both too dear");
        assertEquals(303, sophie.postForm("/approvals?tab=needs-me", form).statusCode());
        assertEquals("REFUSED", status(first));
        assertEquals("AWAITING_APPROVAL", status(second));
        assertTrue(sophie.get("/approvals?tab=needs-me").body().contains("Your last decisions"));
    }

    @Test
    void whoIsAskedNamesSomebodyElseWhoIsToldAndDecides() {
        String number = order(mia, 620);
        HttpResponse<String> page = jonas.get("/approvals/" + number);
        assertTrue(page.body().contains("Let somebody else decide"), page.body());
        Map<String, String> form = form(page, "", "You know these");
        form.put("forward", "1");
        assertEquals(422, jonas.postForm("/approvals/" + number, form).statusCode(), "to whom?");
        form.put("to", id(MIA));
        assertEquals(422, jonas.postForm("/approvals/" + number, form).statusCode(), "the requester");
        form.put("to", id(People.LI_OF_HUAXIN));
        assertEquals(422, jonas.postForm("/approvals/" + number, form).statusCode(), "a stranger");
        form.put("to", id(People.ANNA_OF_NORDWERK));
        form.put("seen", "00".repeat(32));
        assertEquals(422, jonas.postForm("/approvals/" + number, form).statusCode(), "another version");
        form.put("seen", seen(page));
        assertEquals(303, jonas.postForm("/approvals/" + number, form).statusCode());
        assertFalse(jonas.get("/approvals?tab=needs-me").body().contains(number + ":"));
        assertTrue(anna.get("/approvals?tab=needs-me").body().contains(number + ":"));
        assertTrue(anna.get("/approvals/" + number).body().contains("Jonas Weber named Anna Schmidt to decide"));
        assertEquals(
                1,
                Kontor.sql()
                        .count(
                                "select count(*) from integration.outbox_message where aggregate_id = ?"
                                        + " and payload::text like '%Jonas Weber was asked and has named you%'",
                                number));
        assertEquals(303, decide(anna, number, "APPROVE", "", Map.of()).statusCode());
        assertEquals(303, decide(sophie, number, "APPROVE", "", Map.of()).statusCode());
        assertFalse(status(number).equals("AWAITING_APPROVAL"));
    }

    @Test
    void overRestAForwardSaidTwiceIsOne() {
        String number = order(mia, 640);
        String body = "{\"to\":" + id(People.ANNA_OF_NORDWERK) + ",\"sha256\":\"" + sha256(number) + "\"}";
        String token = People.token(jonas.get("/profile"));
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = jonas.postJson(
                    "/api/v1/approvals/" + number + "/forward",
                    body,
                    "Idempotency-Key",
                    UUID.randomUUID().toString(),
                    "X-Csrf-Token",
                    token);
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("\"from\":\"Jonas Weber\""), answer.body());
            assertTrue(answer.body().contains("\"asksYou\":false"), answer.body());
        }
        assertEquals(
                1,
                Kontor.sql()
                        .count(
                                "select count(*) from approval.flow_forward w join approval.flow_seat s on s.id = w.seat_id"
                                        + " join approval.flow f on f.id = s.flow_id where f.order_number = ?",
                                number));
    }

    @Test
    void whoWasAskedInVainAsksTheBuyerToSendItAgain() {
        String number = order(mia, 630);
        Kontor.sql().update("update order_.sales_order set expires_at = now() where number = ?", number);
        Probe.until("the order expires", () -> status(number), "EXPIRED"::equals);
        HttpResponse<String> page = jonas.get("/approvals/" + number);
        assertTrue(page.body().contains("Expired on"), page.body());
        assertTrue(page.body().contains("Ask Mia Hoffmann to send it again"), page.body());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(page));
        form.put("resend", "1");
        assertEquals(303, jonas.postForm("/approvals/" + number, form).statusCode());
        assertEquals(303, jonas.postForm("/approvals/" + number, form).statusCode());
        assertTrue(jonas.get("/approvals/" + number).body().contains("The buyer has been asked by mail"));
        assertEquals(
                1,
                Kontor.sql()
                        .count(
                                "select count(*) from integration.outbox_message where aggregate_id = ?"
                                        + " and payload::text like '%asks you to send it again%'",
                                number));
        form.put("csrf", People.token(anna.get("/approvals/" + number)));
        assertEquals(422, anna.postForm("/approvals/" + number, form).statusCode(), "she was not asked");
    }

    @Test
    void aRuleIsKeptChangedTriedAndRemoved() {
        String name = "Rule " + UUID.randomUUID();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(anna.get("/company/rule/new")));
        form.put("version", "0");
        form.put("name", name);
        form.put(
                "unit",
                Kontor.sql().one("select id::text from organisation.unit where company_id = 1 and code = 'RND'"));
        form.put("inherited", "1");
        form.put("active", "1");
        form.put("hours", "12");
        form.put("f00", "AMOUNT");
        form.put("o00", "MORE_THAN");
        form.put("v00", "1000");
        form.put("f01", "CATEGORY");
        form.put("o01", "ONE_OF");
        form.put("v01", "anchors, gloves");
        assertEquals(422, anna.postForm("/company/rule/new", form).statusCode(), "nobody is asked yet");
        form.put("a000", "role:approver");
        form.put("a001", "authority");
        form.put("do", "try");
        HttpResponse<String> tried = anna.postForm("/company/rule/new", form);
        assertTrue(tried.body().contains("Would have needed approval"), tried.body());
        form.put("do", "save");
        assertEquals(303, anna.postForm("/company/rule/new", form).statusCode());
        String list = anna.get("/company/rules?amount=2000&person=1").body();
        assertTrue(list.contains(name) && list.contains("the amount is more than 1,000.00"), list);
        assertEquals(422, anna.postForm("/company/rule/new", form).statusCode(), "the name is taken");
        String id = Kontor.sql().one("select id::text from approval.rule where name = ?", name);
        form.put("version", Kontor.sql().one("select version::text from approval.rule where name = ?", name));
        form.put("hours", "13");
        assertEquals(303, anna.postForm("/company/rule/" + id, form).statusCode());
        assertEquals(422, anna.postForm("/company/rule/" + id, form).statusCode(), "somebody was quicker");
        form.put("version", Kontor.sql().one("select version::text from approval.rule where name = ?", name));
        form.put("do", "remove");
        assertEquals(303, anna.postForm("/company/rule/" + id, form).statusCode());
        assertEquals(0, Kontor.sql().count("select count(*) from approval.rule where name = ?", name));
        assertEquals(403, mia.get("/company/rules").statusCode());
        assertEquals(
                404, People.signIn(People.LI_OF_HUAXIN).get("/company/rule/1").statusCode());
    }

    @Test
    void absencesAreEnteredTakenFromAListAndNeverOverlap() {
        LocalDate day = LocalDate.now().plusYears(1);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(mia.get("/absences")));
        form.put("from", day.toString());
        form.put("until", day.plusDays(4).toString());
        assertEquals(303, mia.postForm("/absences", form).statusCode());
        assertEquals(422, mia.postForm("/absences", form).statusCode(), "overlaps");
        form.put("person", Kontor.sql().one("select id::text from identity.person where email = ?", JONAS));
        assertEquals(404, mia.postForm("/absences", form).statusCode(), "only for himself");
        Map<String, String> list = new LinkedHashMap<>();
        list.put("csrf", People.token(anna.get("/absences")));
        list.put(
                "file",
                "e-mail,from,until,deputy\n" + MIA + "," + day + "," + day + ",\n" + JONAS + ";" + day + ";"
                        + day.plusDays(1) + ";" + SOPHIE + "\nnobody@nordwerk.example," + day + "," + day + ",\n");
        list.put("do", "try");
        String tried = anna.postForm("/absences", list).body();
        assertTrue(tried.contains("1 of 3 lines can be imported")
                && tried.contains("Line 2:")
                && tried.contains("Line 4:"));
        list.put("do", "take");
        assertTrue(anna.postForm("/absences", list).body().contains("1 of 3 lines imported"));
        assertTrue(anna.postForm("/absences", list).body().contains("1 were already there"));
        assertEquals(
                1,
                Kontor.sql()
                        .count(
                                "select count(*) from approval.absence where source = 'file' and from_day = ?::date",
                                day.toString()));
        Kontor.sql().update("delete from approval.absence where from_day = ?::date", day.toString());
    }

    private static String order(Http buyer, int pieces) {
        HttpResponse<String> answer = buyer.postJson(
                "/api/v1/orders",
                "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":" + pieces + "}]}",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-Csrf-Token",
                People.token(buyer.get("/profile")));
        Matcher number = NUMBER.matcher(answer.body());
        assertTrue(number.find(), answer.statusCode() + " " + answer.body());
        return number.group(1);
    }

    private static HttpResponse<String> decide(
            Http who, String number, String verdict, String comment, Map<String, String> more) {
        Map<String, String> form = form(who.get("/approvals/" + number), verdict, comment);
        form.putAll(more);
        return who.postForm("/approvals/" + number, form);
    }

    private static Map<String, String> form(HttpResponse<String> page, String verdict, String comment) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(page));
        form.put("seen", seen(page));
        form.put("verdict", verdict);
        form.put("comment", comment);
        return form;
    }

    private static String seen(HttpResponse<String> page) {
        Matcher seen = SEEN.matcher(page.body());
        assertTrue(seen.find(), page.statusCode() + page.body());
        return seen.group(1);
    }

    private static String id(String email) {
        return Kontor.sql().one("select id::text from identity.person where email = ?", email);
    }

    private static String sha256(String number) {
        return Kontor.sql().one("select encode(order_sha256, 'hex') from approval.flow where order_number = ?", number);
    }

    private static String status(String number) {
        return Kontor.sql().one("select status from order_.sales_order where number = ?", number);
    }

    private static long decisions(String number) {
        return Kontor.sql()
                .count(
                        "select count(*) from approval.flow_decision d join approval.flow f on f.id = d.flow_id"
                                + " where f.order_number = ?",
                        number);
    }
}
