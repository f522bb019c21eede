package org.kontor.tests.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.document.ConfirmedOrder;
import org.kontor.tests.order.Together;

/** Leads become opportunities, orders come of them, and what is expected follows from both. */
class PipelineIT {

    private static final Sql SQL = Kontor.sql();
    private static final int AT_ONCE = 8;

    private static CareDesk desk;

    @BeforeAll
    static void people() {
        desk = new CareDesk(People.ORDER_DESK);
    }

    @AfterAll
    static void nothingIsLeft() {
        CareDesk.forget();
        ConfirmedOrder.forget();
    }

    @Test
    void aLeadBecomesAnOpportunityOfACustomerOnce() {
        String lead = lead("Rotor Works");
        String page = desk.page("/office/lead/" + lead);
        assertTrue(page.contains("Rotor Works") && page.contains("mona@rotor.example"), page);
        assertTrue(desk.page("/office/leads?q=rotor").contains(lead));
        desk.refused(qualify(lead, "no-such", "Bearings"), "There is no company with the number no-such");
        desk.refused(qualify(lead, "10001", ""), "Fill this in");
        String opportunity = CareDesk.number(qualify(lead, "10001", "Bearings for rotors"));
        String one = desk.page("/office/opportunity/" + opportunity);
        assertTrue(one.contains("/office/lead/" + lead) && one.contains("Bearings for rotors"), one);
        assertTrue(desk.page("/office/lead/" + lead).contains("/office/opportunity/" + opportunity));
        desk.refused(qualify(lead, "10001", "Again"), "decided already");
        desk.refused(
                desk.send("/office/lead/" + lead, "act", "drop", "version", version("lead", lead), "reason", "No"),
                "decided already");
        assertFalse(desk.page("/office/leads").contains(lead));
        assertTrue(desk.page("/office/leads?show=QUALIFIED").contains(lead));
    }

    @Test
    void theSameFormMakesOneLeadAndOneOpportunity() {
        Map<String, String> form = desk.form("company-name", "Twice", "country", "cn", "source", "FAIR");
        assertEquals(
                CareDesk.number(desk.send("/office/leads", form)), CareDesk.number(desk.send("/office/leads", form)));
        Map<String, String> other = opportunity("10001", "Twice", "EUR", "5", "2031-02-01");
        String number = CareDesk.number(desk.send("/office/opportunities", other));
        assertEquals(number, CareDesk.number(desk.send("/office/opportunities", other)));
        assertEquals(1, SQL.count("select count(*) from crm.opportunity where title = 'Twice'"));
    }

    @Test
    void whatIsTypedWronglyIsNamedAtItsField() {
        desk.refused(desk.send("/office/leads", "company-name", "", "country", "DE", "source", "WEB"), "Fill this in");
        desk.refused(desk.send("/office/leads", "company-name", "X", "country", "QQ", "source", "WEB"), "two letters");
        desk.refused(desk.send("/office/leads", "company-name", "X", "country", "DE", "source", "?"), "Choose one");
        desk.refused(
                desk.send(
                        "/office/leads", "company-name", "X", "country", "DE", "source", "WEB", "contact-email", "a@b"),
                "no e-mail address");
        for (String amount : new String[] {"", "0", "-5", "ten"}) {
            desk.refused(
                    desk.send("/office/opportunities", opportunity("10001", "X", "EUR", amount, "2031-02-01")),
                    "net amount as a number above 0");
        }
        desk.refused(
                desk.send("/office/opportunities", opportunity("10001", "X", "Euro", "5", "2031-02-01")),
                "There is no currency");
        desk.refused(
                desk.send("/office/opportunities", opportunity("10001", "X", "XQQ", "5", "2031-02-01")),
                "There is no currency");
        desk.refused(
                desk.send("/office/opportunities", opportunity("10001", "X", "EUR", "5", "2031-02-31")),
                "Choose a day");
        desk.refused(
                desk.send("/office/opportunities", opportunity("10001", "X", "EUR", "1.234", "2031-02-01")),
                "finer than");
        Map<String, String> sure = opportunity("10001", "X", "EUR", "5", "2031-02-01");
        sure.put("probability", "100");
        desk.refused(desk.send("/office/opportunities", sure), "from 1 to 99");
        sure.put("probability", "");
        sure.put("stage", "WON");
        desk.refused(desk.send("/office/opportunities", sure), "Choose one");
    }

    /** 10,000 at 40 %, of which an order for 30 stands: 30 + 40 % of 9,970 = 4,018. */
    @Test
    void whatIsExpectedIsWhatIsOrderedAndOfTheRestAsMuchAsIsProbable() {
        Map<String, String> form = opportunity("10001", "Frame for 2034", "EUR", "10000", "2034-05-17");
        form.put("stage", "PROPOSED");
        String number = CareDesk.number(desk.send("/office/opportunities", form));
        assertTrue(row(number).contains("4,000.00"), row(number));
        String order = ConfirmedOrder.of(1, 3, "en");
        assertEquals(303, link(number, order).statusCode());
        assertTrue(row(number).contains("4,018.00") && row(number).contains("30.00"), row(number));
        SQL.update("update order_.sales_order_line set cancelled_quantity = 1, confirmed_quantity = 0 where line_no = 3"
                + " and order_id = (select id from order_.sales_order where number = '" + order + "')");
        assertTrue(row(number).contains("4,012.00"), row(number));
        String other = CareDesk.number(
                desk.send("/office/opportunities", opportunity("10001", "In May too", "CNY", "700.07", "2034-05-02")));
        String forecast = desk.page("/office/opportunities?show=mine");
        forecast = forecast.substring(forecast.indexOf("id=\"forecast\""));
        assertTrue(forecast.contains("4,012.00") && forecast.contains("10,000.00"), forecast);
        assertTrue(forecast.contains("140.01"), "20 % of 700.07, half up, apart from euros: " + forecast);
        assertEquals(303, move(number, "LOST", "10000", "Bought elsewhere").statusCode());
        forecast = desk.page("/office/opportunities?show=mine");
        assertFalse(forecast.contains("4,012.00"), "what is lost is no forecast");
        String lost = desk.page("/office/opportunity/" + number);
        assertTrue(lost.contains("Bought elsewhere") && lost.contains("20.00"), lost);
        desk.refused(move(number, "FOUND", "10000", ""), "decided already");
        assertTrue(desk.page("/office/opportunities?show=closed").contains(number));
        assertTrue(desk.page("/office/opportunities?q=in+may").contains(other));
    }

    @Test
    void whatWasBelievedIsKeptAndALossNeedsAReason() {
        String number = opened("Kept", "500", "2031-03-01");
        assertEquals(303, move(number, "NEGOTIATED", "750.5", "They want more").statusCode());
        desk.refused(move(number, "LOST", "750.5", " "), "Fill this in");
        String page = desk.page("/office/opportunity/" + number);
        assertTrue(page.contains("They want more") && page.contains("750.50") && page.contains("70"), page);
        assertEquals(
                "500.0000 20 FOUND, 750.5000 70 NEGOTIATED",
                SQL.one(
                        "select string_agg(m.amount || ' ' || m.probability || ' ' || m.stage, ', ' order by m.id) from"
                                + " crm.opportunity_move m join crm.opportunity o on o.id = m.opportunity_id where o.number = ?",
                        number));
        desk.refused(
                desk.send(
                        "/office/opportunity/" + number,
                        "act",
                        "move",
                        "version",
                        "1",
                        "stage",
                        "WON",
                        "amount",
                        "5",
                        "closes",
                        "2031-03-01"),
                "changed " + number + " meanwhile");
    }

    @Test
    void anOrderCameOfOneOpportunityOfItsCompanyAndCurrency() throws Exception {
        String first = opened("First", "900", "2031-04-01");
        String second = opened("Second", "900", "2031-04-01");
        String order = ConfirmedOrder.of(1, 1, "en");
        String[] both = {first, second};
        AtomicInteger turn = new AtomicInteger();
        Map<Integer, Integer> answers = Together.answers(
                AT_ONCE, () -> link(both[turn.getAndIncrement() % 2], order).statusCode());
        assertEquals(Map.of(303, AT_ONCE / 2, 422, AT_ONCE / 2), answers);
        assertEquals(1, SQL.count("select count(*) from crm.opportunity_order where order_number = ?", order));
        String of = SQL.one(
                "select o.number from crm.opportunity_order l join crm.opportunity o on o.id = l.opportunity_id where l.order_number = ?",
                order);
        String not = of.equals(first) ? second : first;
        desk.refused(link(not, order), "came of opportunity " + of + " already");
        assertEquals(
                303,
                desk.send("/office/opportunity/" + of, "act", "unlink", "order", order)
                        .statusCode());
        assertEquals(303, link(not, order).statusCode());
        desk.refused(link(first, ConfirmedOrder.of(2, 1, "en")), "The company has no order");
        desk.refused(link(first, "no-such"), "The company has no order no-such");
        String inYuan = CareDesk.number(
                desk.send("/office/opportunities", opportunity("10001", "In yuan", "CNY", "5", "2031-02-01")));
        desk.refused(link(inYuan, ConfirmedOrder.of(1, 1, "en")), "the order is in another currency");
        assertFalse(written("insert into crm.opportunity_order select '" + ConfirmedOrder.of(2, 1, "en")
                + "', id, company_id, currency, 'X', now() from crm.opportunity where number = '" + first + "'"));
        assertFalse(written("update crm.opportunity set company_id = 2 where number = '" + second + "'"));
        assertFalse(
                written("update crm.opportunity set stage = 'WON', closed_at = now() where number = '" + first + "'"));
    }

    @Test
    void whatWasTalkedAboutIsNotedAndATaskIsDoneOnce() {
        String lead = lead("Talker");
        desk.refused(note("/office/lead/" + lead, "TASK", "Send samples", ""), "Choose a day");
        desk.refused(note("/office/lead/" + lead, "CALL", " ", ""), "Fill this in");
        assertEquals(
                303,
                note("/office/lead/" + lead, "TASK", "Send samples of M8", "2031-01-15")
                        .statusCode());
        assertEquals(
                303,
                note("/office/lead/" + lead, "CALL", "Mona is in Milan", "").statusCode());
        String page = desk.page("/office/lead/" + lead);
        assertTrue(
                page.indexOf("Send samples of M8") < page.indexOf("Mona is in Milan"),
                "what is to be done stands first");
        String task = SQL.one("select number from crm.activity where words = 'Send samples of M8'");
        assertEquals(
                303,
                desk.send("/office/lead/" + lead, "act", "note", "task", task).statusCode());
        desk.refused(desk.send("/office/lead/" + lead, "act", "note", "task", task), "done already");
        assertFalse(desk.page("/office/lead/" + lead).contains("value=\"" + task + "\""));
    }

    @Test
    void whoMayNotCareForCustomersSeesNoneOfIt() {
        String lead = lead("Hidden");
        CareDesk buyer = new CareDesk(People.ANNA_OF_NORDWERK);
        for (String path :
                new String[] {"/office/leads", "/office/lead/" + lead, "/office/opportunities", "/office/cases"}) {
            assertEquals(403, buyer.status(path), path);
        }
        assertEquals(404, desk.status("/office/lead/L1"));
        assertEquals(404, desk.status("/office/opportunity/T1"));
        assertEquals(404, desk.status("/office/company/no-such/contacts"));
    }

    private static String lead(String company) {
        return desk.made(
                "/office/leads",
                "company-name",
                company,
                "contact-name",
                "Mona Rossi",
                "contact-email",
                "mona@rotor.example",
                "country",
                "IT",
                "source",
                "REFERRAL",
                "words",
                "Makes rotors");
    }

    private static HttpResponse<String> qualify(String lead, String company, String title) {
        Map<String, String> form = opportunity(company, title, "EUR", "1200", "2031-06-30");
        form.put("act", "qualify");
        form.put("version", version("lead", lead));
        return desk.send("/office/lead/" + lead, form);
    }

    private static Map<String, String> opportunity(
            String company, String title, String currency, String amount, String closes) {
        return desk.form(
                "company",
                company,
                "title",
                title,
                "currency",
                currency,
                "amount",
                amount,
                "closes",
                closes,
                "stage",
                "FOUND",
                "probability",
                "");
    }

    private static String opened(String title, String amount, String closes) {
        return CareDesk.number(desk.send("/office/opportunities", opportunity("10001", title, "EUR", amount, closes)));
    }

    private static HttpResponse<String> move(String number, String stage, String amount, String reason) {
        return desk.send(
                "/office/opportunity/" + number,
                "act",
                "move",
                "version",
                version("opportunity", number),
                "stage",
                stage,
                "amount",
                amount,
                "probability",
                "",
                "closes",
                "2033-05-17",
                "reason",
                reason);
    }

    private static HttpResponse<String> link(String number, String order) {
        return desk.send("/office/opportunity/" + number, "act", "link", "order", order);
    }

    private static HttpResponse<String> note(String path, String kind, String said, String due) {
        return desk.send(path, "act", "note", "kind", kind, "said", said, "due", due);
    }

    private static String row(String number) {
        String page = desk.page("/office/opportunities?q=" + number);
        return page.substring(
                page.indexOf("/office/opportunity/" + number),
                page.indexOf("</tr>", page.indexOf("/office/opportunity/" + number)));
    }

    private static String version(String table, String number) {
        return CareDesk.version(table, number);
    }

    private static boolean written(String deed) {
        try {
            SQL.update(deed);
            return true;
        } catch (AssertionError refused) {
            assertTrue(refused.getCause() instanceof SQLException, refused.toString());
            return false;
        }
    }
}
