package org.kontor.tests.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.document.ConfirmedOrder;

/** Contacts, cases and talks of a customer, and one page that shows everything about him. */
class CustomerIT {

    private static final Sql SQL = Kontor.sql();
    private static final String CONTACTS = "/office/company/10001/contacts";

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
    void aCaseGoesBetweenUsAndTheCustomerUntilItIsClosedWithWhatWasDone() {
        String order = ConfirmedOrder.of(1, 1, "en");
        desk.refused(open("10001", "no-such", "Rust", "HIGH"), "The company has no order no-such");
        desk.refused(open("10001", ConfirmedOrder.of(2, 1, "en"), "Rust", "HIGH"), "The company has no order");
        desk.refused(open("10001", order, "", "HIGH"), "Fill this in");
        desk.refused(open("10001", order, "Rust", "SOON"), "Choose one");
        String calm = CareDesk.number(open("10001", "", "Where is the catalogue", "LOW"));
        String urgent = CareDesk.number(open("10001", order, "Rust on screws", "HIGH"));
        String list = desk.page("/office/cases?show=mine");
        assertTrue(list.indexOf(urgent) < list.indexOf(calm), "the urgent one first");
        assertTrue(desk.page("/office/cases?q=" + order).contains(urgent));
        String page = desk.page("/office/case/" + urgent);
        assertTrue(page.contains("/office/order/" + order) && page.contains("Please look at it"), page);
        assertEquals(303, move(urgent, "WAITING", "NORMAL", "").statusCode());
        desk.refused(move(urgent, "CLOSED", "NORMAL", " "), "Fill this in");
        String seen = CareDesk.version("service_case", urgent);
        assertEquals(303, move(urgent, "CLOSED", "NORMAL", "Sent new ones").statusCode());
        desk.refused(
                desk.send("/office/case/" + urgent, "act", "move", "version", seen, "state", "OPEN", "priority", "LOW"),
                "changed " + urgent + " meanwhile");
        assertTrue(desk.page("/office/cases?show=closed").contains(urgent));
        assertTrue(desk.page("/office/case/" + urgent).contains("Sent new ones"));
        assertEquals(303, move(urgent, "OPEN", "HIGH", "").statusCode());
        assertFalse(desk.page("/office/cases?show=closed").contains(urgent), "it can be opened again");
    }

    @Test
    void aContactIsKeptAndChangedAsItWasSeen() {
        desk.refused(contact("", "", "not an address"), "no e-mail address");
        Map<String, String> form = desk.form("act", "contact", "name", "Ulla Kern", "email", "ulla@nordwerk.example");
        assertEquals(303, desk.send(CONTACTS, form).statusCode());
        assertEquals(303, desk.send(CONTACTS, form).statusCode());
        assertEquals(1, SQL.count("select count(*) from crm.contact where name = 'Ulla Kern'"));
        String number = SQL.one("select number from crm.contact where name = 'Ulla Kern'");
        assertTrue(desk.page(CONTACTS + "?change=" + number).contains("value=\"Ulla Kern\""));
        String seen = CareDesk.version("contact", number);
        assertEquals(303, contact(number, seen, "ulla.kern@nordwerk.example").statusCode());
        desk.refused(contact(number, seen, "x@nordwerk.example"), "meanwhile");
        assertTrue(desk.page(CONTACTS).contains("ulla.kern@nordwerk.example"));
    }

    @Test
    void onePageShowsEverythingAboutACustomer() {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        anna.postForm(
                "/cart",
                Map.of("csrf", People.token(anna.get("/cart")), "add", "G200-9", "quantity", "2"),
                "Sec-Fetch-Site",
                "same-origin");
        String order = ConfirmedOrder.of(1, 1, "en");
        String opportunity = desk.made(
                "/office/opportunities",
                "company",
                "10001",
                "title",
                "All of it",
                "currency",
                "EUR",
                "amount",
                "77777",
                "closes",
                "2031-02-01",
                "stage",
                "PROPOSED",
                "probability",
                "50");
        String one = CareDesk.number(open("10001", order, "One page", "NORMAL"));
        assertEquals(
                303,
                desk.send(
                                "/office/case/" + one,
                                "act",
                                "note",
                                "kind",
                                "CALL",
                                "said",
                                "Rang about one page",
                                "due",
                                "")
                        .statusCode());
        String page = desk.page("/office/company/10001");
        for (String part : new String[] {
            "/office/opportunity/" + opportunity,
            "38,888.50",
            "/office/case/" + one,
            "Rang about one page",
            "/office/order/" + order,
            ">Credit<"
        }) {
            assertTrue(page.contains(part), part + " in " + page);
        }
        CareDesk other = new CareDesk(People.OPERATIONS);
        assertTrue(other.page("/office/company/10001").contains("Rang about one page"));
        assertFalse(desk.page("/office/company/10002").contains("Rang about one page"));
    }

    private static HttpResponse<String> open(String company, String order, String subject, String priority) {
        return desk.send(
                "/office/cases",
                "company",
                company,
                "order",
                order,
                "subject",
                subject,
                "priority",
                priority,
                "words",
                "Please look at it");
    }

    private static HttpResponse<String> move(String number, String state, String priority, String done) {
        return desk.send(
                "/office/case/" + number,
                "act",
                "move",
                "version",
                CareDesk.version("service_case", number),
                "state",
                state,
                "priority",
                priority,
                "resolution",
                done);
    }

    private static HttpResponse<String> contact(String number, String version, String email) {
        return desk.send(
                CONTACTS,
                "act",
                "contact",
                "contact",
                number,
                "version",
                version,
                "name",
                "Ulla Kern",
                "email",
                email,
                "phone",
                "+49 40 1",
                "job-title",
                "Buyer");
    }
}
