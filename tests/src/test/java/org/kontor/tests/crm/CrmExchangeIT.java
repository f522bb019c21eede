package org.kontor.tests.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.document.ConfirmedOrder;
import org.kontor.tests.integration.Contract;
import org.kontor.tests.integration.Sandbox;

/** We and an outside CRM change the same customers; both end with the same, and what both changed differently is decided. */
class CrmExchangeIT {

    private static final Sql SQL = Kontor.sql();
    private static final String CONTACTS = "/office/company/10001/contacts";

    private static final OutsideCrm CRM = new OutsideCrm();
    private static CareDesk desk;

    @BeforeAll
    static void connected() {
        desk = new CareDesk(People.OPERATIONS);
        SQL.update("insert into crm.exchange (connected_at, connected_by) values (now(), 'Test')");
    }

    @BeforeEach
    void theCrmBehaves() {
        new Sandbox(Kontor.http()).behave(Map.of());
    }

    @AfterAll
    static void nothingIsLeft() {
        new Sandbox(Kontor.http()).behave(Map.of());
        rest();
        SQL.update("delete from crm.exchange");
        SQL.update("delete from crm.to_share");
        SQL.update("delete from crm.conflict");
        SQL.update("delete from crm.shared_sent");
        SQL.update("delete from crm.shared_record");
        SQL.update("delete from crm.account");
        SQL.update("delete from sandbox.crm_record");
        CareDesk.forget();
        ConfirmedOrder.forget();
    }

    @Test
    void whatIsMadeHereAppearsThereAndWhatIsMadeThereAppearsHere() {
        String number = contact("Nora Falk", "nora@nordwerk.example");
        Map<String, String> there = untilThere("CONTACT", number, "name", "Nora Falk");
        assertEquals("10001", there.get("company"));
        String key =
                CRM.make("CONTACT", Map.of("company", "10001", "name", "Otto Lang", "email", "otto@nordwerk.example"));
        String otto = untilHere("contact", "name = 'Otto Lang'");
        untilThere("CONTACT", key, "number", otto);
        assertTrue(desk.page(CONTACTS).contains("otto@nordwerk.example"));
        String made = CRM.make(
                "CASE",
                Map.of("company", "10001", "subject", "Late parcel", "words", "Where is it", "priority", "HIGH"));
        String one = untilHere("service_case", "subject = 'Late parcel'");
        assertTrue(desk.page("/office/case/" + one).contains("CRM"));
        untilThere("CASE", made, "state", "OPEN");
        String talk = CRM.make("ACTIVITY", Map.of("company", "10001", "kind", "CALL", "words", "Rang from the CRM"));
        untilHere("activity", "words = 'Rang from the CRM'");
        untilThere("ACTIVITY", talk, "done", "false");
    }

    @Test
    void changesOfDifferentFieldsHoldOnBothSidesAndOfTheSameFieldAreDecided() {
        String number = contact("Pia Rau", "pia@nordwerk.example");
        untilThere("CONTACT", number, "name", "Pia Rau");
        CRM.change("CONTACT", number, Map.of("phone", "+49 1"));
        untilHere("contact", "number = '" + number + "' and phone = '+49 1'");
        rest();
        deaf(true);
        change(number, "email", "pia.rau@nordwerk.example");
        CRM.change("CONTACT", number, Map.of("jobTitle", "Buyer", "email", "pia@rau.example"));
        deaf(false);
        untilHere("contact", "number = '" + number + "' and job_title = 'Buyer'");
        Probe.until("a conflict is found", () -> open(number), open -> open == 1);
        rest();
        assertEquals("pia@rau.example", CRM.fields("CONTACT", number).get("email"), "each keeps its own meanwhile");
        String page = desk.page("/office/crm-exchange");
        assertTrue(page.contains("pia.rau@nordwerk.example") && page.contains("pia@rau.example"), page);
        change(number, "phone", "+49 2");
        untilThere("CONTACT", number, "phone", "+49 2");
        assertEquals("pia@rau.example", CRM.fields("CONTACT", number).get("email"));
        desk.refused(decide(number, "ours", "what nobody has"), "changed " + number + " meanwhile");
        assertEquals(303, decide(number, "ours", "pia@rau.example").statusCode());
        untilThere("CONTACT", number, "email", "pia.rau@nordwerk.example");
        assertEquals(404, decideAny(1, "ours", "").statusCode());
        deaf(true);
        change(number, "email", "third@nordwerk.example");
        CRM.change("CONTACT", number, Map.of("email", "fourth@nordwerk.example"));
        deaf(false);
        Probe.until("another conflict", () -> open(number), found -> found == 1);
        assertEquals(303, decide(number, "theirs", "fourth@nordwerk.example").statusCode());
        untilHere("contact", "number = '" + number + "' and contact_email = 'fourth@nordwerk.example'");
        rest();
        agree("CONTACT", number);
    }

    @Test
    void aConflictSettlesItselfWhenBothComeToHaveTheSame() {
        String number = contact("Rita Moos", "rita@nordwerk.example");
        untilThere("CONTACT", number, "name", "Rita Moos");
        rest();
        deaf(true);
        change(number, "phone", "1");
        CRM.change("CONTACT", number, Map.of("phone", "2"));
        deaf(false);
        Probe.until("a conflict is found", () -> open(number), open -> open == 1);
        change(number, "phone", "2");
        Probe.until("it is settled", () -> open(number), open -> open == 0);
        rest();
        agree("CONTACT", number);
    }

    @Test
    void whatComesLateChangesNothing() {
        String number = contact("Sven Late", "sven@nordwerk.example");
        untilThere("CONTACT", number, "name", "Sven Late");
        CRM.change("CONTACT", number, Map.of("phone", "1"));
        CRM.change("CONTACT", number, Map.of("phone", "2"));
        untilHere("contact", "number = '" + number + "' and phone = '2'");
        rest();
        String before = CareDesk.version("contact", number);
        String late = "late-" + number;
        new Sandbox(Kontor.http())
                .say(
                        "CrmReplies",
                        late,
                        "crm.RecordTold",
                        "CONTACT/" + number,
                        "{\"kind\":\"CONTACT\",\"number\":\"" + number + "\",\"foreignKey\":\"" + key(number)
                                + "\",\"revision\":1,\"seen\":1,\"fields\":{\"phone\":\"1\"}}");
        Probe.until(
                "it is taken",
                () -> SQL.count(
                        "select count(*) from integration.partner_message where message_id = ? and outcome = 'TAKEN'",
                        late),
                taken -> taken == 1);
        rest();
        assertEquals(before, CareDesk.version("contact", number), "not even for a moment");
        agree("CONTACT", number);
    }

    @Test
    void fieldsOfOursAloneAreNeverTakenAndWhatOurRulesRefuseIsADeadLetter() {
        desk.send(
                CONTACTS,
                "act",
                "account",
                "seen-website",
                "",
                "seen-industry",
                "",
                "seen-phone",
                "",
                "website",
                "www.nordwerk.example",
                "industry",
                "",
                "account-phone",
                "");
        untilThere("ACCOUNT", "10001", "website", "www.nordwerk.example");
        rest();
        CRM.change("ACCOUNT", "10001", Map.of("name", "Somebody else", "industry", "Gears"));
        Probe.until(
                "their industry is ours",
                () -> SQL.one("select industry from crm.account where company_id = 1"),
                "Gears"::equals);
        untilThere("ACCOUNT", "10001", "name", "Nordwerk Maschinenbau GmbH");
        assertTrue(desk.page(CONTACTS).contains("Gears"));
        SQL.update("delete from crm.account where company_id = 1");
    }

    @Test
    void anOrderIsToldAndTheOpportunityItCameOfIsTakenFromThere() {
        String opportunity = desk.made(
                "/office/opportunities",
                "company",
                "10001",
                "title",
                "From the CRM",
                "currency",
                "EUR",
                "amount",
                "500",
                "closes",
                "2031-02-01",
                "stage",
                "FOUND",
                "probability",
                "");
        String order = ConfirmedOrder.of(1, 1, "en");
        SQL.update("update order_.sales_order set version = version + 1 where number = ?", order);
        Map<String, String> there = untilThere("ORDER", order, "state", "CONFIRMED");
        assertEquals("", there.get("opportunity"));
        rest();
        CRM.change("ORDER", order, Map.of("opportunity", opportunity, "state", "LOST"));
        Probe.until(
                "it is linked",
                () -> SQL.count("select count(*) from crm.opportunity_order where order_number = ?", order),
                linked -> linked == 1);
        untilThere("ORDER", order, "state", "CONFIRMED");
        assertTrue(desk.page("/office/opportunity/" + opportunity).contains(order));
    }

    @Test
    void bothSidesEndEqualThoughMessagesAreLostDoubledAndLate() {
        new Sandbox(Kontor.http())
                .behave(Map.of("lossRate", 0.2, "doubleRate", 0.2, "disorderRate", 0.3, "lagMillis", 800, "seed", 7));
        String[] numbers = new String[4];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = contact("Faulty " + i, "faulty" + i + "@nordwerk.example");
            untilThere("CONTACT", numbers[i], "name", "Faulty " + i);
        }
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            String number = numbers[random.nextInt(numbers.length)];
            if (random.nextBoolean()) {
                change(number, random.nextBoolean() ? "phone" : "email", "h" + i + "@x.example");
            } else {
                CRM.change("CONTACT", number, Map.of(random.nextBoolean() ? "phone" : "jobTitle", "t" + i));
            }
        }
        rest();
        for (String number : numbers) {
            SQL.list("select id || ' ' || theirs from crm.conflict where decision is null and number = '" + number
                            + "'")
                    .forEach(open -> assertEquals(
                            303,
                            decideAny(Long.parseLong(open.split(" ", 2)[0]), "theirs", open.split(" ", 2)[1])
                                    .statusCode()));
        }
        rest();
        for (String number : numbers) {
            agree("CONTACT", number);
        }
        assertEquals(
                numbers.length,
                SQL.count("select count(*) from sandbox.crm_record where fields like '%Faulty%'"),
                "none twice");
    }

    @Test
    void everyMessageKeepsItsContract() {
        String number = contact("Kept Contract", "kept@nordwerk.example");
        untilThere("CONTACT", number, "name", "Kept Contract");
        CRM.change("CONTACT", number, Map.of("phone", "5"));
        untilHere("contact", "number = '" + number + "' and phone = '5'");
        rest();
        int seen = 0;
        for (String one :
                SQL.list("select type || ' ' || payload from integration.partner_message where partner = 'CRM'"
                        + " and outcome in ('SENT', 'TAKEN') order by id desc limit 300")) {
            String[] parts = one.split(" ", 2);
            assertEquals(List.of(), Contract.of(parts[0], 1).against(parts[1]), one);
            seen++;
        }
        assertTrue(seen > 5, seen + " messages");
    }

    @Test
    void staffConnectAndDisconnect() {
        CareDesk sales = new CareDesk(People.ORDER_DESK);
        assertFalse(sales.page("/office/crm-exchange").contains("value=\"disconnect\""));
        assertEquals(
                403, sales.send("/office/crm-exchange", "act", "disconnect").statusCode());
        rest();
        assertEquals(303, desk.send("/office/crm-exchange", "act", "disconnect").statusCode());
        String number = contact("Quiet", "quiet@nordwerk.example");
        assertEquals(0, SQL.count("select count(*) from crm.to_share"));
        assertTrue(desk.page("/office/crm-exchange").contains("No outside CRM"));
        assertEquals(303, desk.send("/office/crm-exchange", "act", "connect").statusCode());
        assertEquals(303, desk.send("/office/crm-exchange", "act", "connect").statusCode());
        untilThere("CONTACT", number, "name", "Quiet");
    }

    private static String contact(String name, String email) {
        assertEquals(
                303,
                desk.send(CONTACTS, "act", "contact", "name", name, "email", email)
                        .statusCode());
        return SQL.one("select number from crm.contact where name = ?", name);
    }

    private static void change(String number, String field, String value) {
        Map<String, String> form = new HashMap<>(
                Map.of("act", "contact", "contact", number, "version", CareDesk.version("contact", number)));
        form.put("name", SQL.one("select name from crm.contact where number = ?", number));
        form.put("email", SQL.one("select contact_email from crm.contact where number = ?", number));
        form.put("phone", SQL.one("select phone from crm.contact where number = ?", number));
        form.put("job-title", SQL.one("select job_title from crm.contact where number = ?", number));
        form.put(field, value);
        Map<String, String> sent = desk.form();
        sent.putAll(form);
        HttpResponse<String> answer = desk.send(CONTACTS, sent);
        if (answer.statusCode() == 422 && answer.body().contains("meanwhile")) {
            change(number, field, value);
            return;
        }
        assertEquals(303, answer.statusCode(), answer.body());
    }

    /** The CRM reads nothing of what it is told. */
    private static void deaf(boolean deaf) {
        new Sandbox(Kontor.http()).behave(deaf ? Map.of("crmDeafRate", 1) : Map.of());
    }

    private static long open(String number) {
        return SQL.count("select count(*) from crm.conflict where decision is null and number = ?", number);
    }

    private static HttpResponse<String> decide(String number, String act, String seen) {
        return decideAny(
                SQL.count("select id from crm.conflict where decision is null and number = ?", number), act, seen);
    }

    private static HttpResponse<String> decideAny(long id, String act, String seen) {
        return desk.send("/office/crm-exchange", "act", act, "conflict", "" + id, "seen", seen);
    }

    private static Map<String, String> untilThere(String kind, String key, String field, String value) {
        return Probe.until(
                kind + " " + key + " has " + field + " " + value + " there",
                Duration.ofSeconds(60),
                () -> CRM.fields(kind, key),
                fields -> value.equals(fields.get(field)));
    }

    /** @return its number */
    private static String untilHere(String table, String condition) {
        Probe.until(
                condition + " here",
                Duration.ofSeconds(60),
                () -> SQL.count("select count(*) from crm." + table + " where " + condition),
                found -> found == 1);
        return SQL.one("select number from crm." + table + " where " + condition);
    }

    /** Until nobody has anything to say. */
    private static void rest() {
        Probe.until(
                "both sides have said all",
                Duration.ofSeconds(120),
                () -> SQL.one(
                        """
                        select concat_ws(' ', (select count(*) from crm.to_share), (select count(*) from crm.shared_sent),
                          (select count(*) from sandbox.crm_record where taken < revision),
                          (select count(*) from integration.outbox_message where destination = 'CRM'
                            and status in ('WAITING', 'UNKNOWN')))
                        """),
                "0 0 0 0"::equals);
    }

    private static void agree(String kind, String number) {
        Map<String, String> there = CRM.fields(kind, number);
        Map<String, String> here = new HashMap<>();
        here.put("name", SQL.one("select name from crm.contact where number = ?", number));
        here.put("email", SQL.one("select contact_email from crm.contact where number = ?", number));
        here.put("phone", SQL.one("select phone from crm.contact where number = ?", number));
        here.put("jobTitle", SQL.one("select job_title from crm.contact where number = ?", number));
        here.forEach((field, value) -> assertEquals(value, there.get(field), number + " " + field));
        assertEquals(key(number), CRM.key(kind, number));
    }

    private static String key(String number) {
        return SQL.one("select foreign_key from crm.shared_record where number = ?", number);
    }
}
