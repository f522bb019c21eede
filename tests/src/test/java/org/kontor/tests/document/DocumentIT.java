package org.kontor.tests.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Papers of real orders: made once, numbered without gaps, the same for ever, and nobody else's. */
class DocumentIT {

    private static final Sql SQL = Kontor.sql();
    private static final String CONFIRMATION = "/api/v1/documents/order-confirmation/";
    private static final String NOTE = "/api/v1/documents/delivery-note/";

    private static Http nordwerk;
    private static Http huaxin;
    private static Http desk;

    @BeforeAll
    static void people() {
        nordwerk = People.signIn(People.ANNA_OF_NORDWERK);
        huaxin = People.signIn("li.wei@huaxin.example");
        desk = People.signIn(People.ORDER_DESK);
    }

    @AfterAll
    static void forget() {
        ConfirmedOrder.forget();
    }

    @Test
    void theConfirmationIsThePaperOfThisOrder() throws IOException {
        String order = ConfirmedOrder.of(1, 3, "en");
        HttpResponse<byte[]> made = nordwerk.bytes(CONFIRMATION + order);
        assertEquals(200, made.statusCode());
        assertEquals(
                "application/pdf", made.headers().firstValue("Content-Type").orElse(""));
        String number = SQL.one("select number from document.document where subject = ?", order);
        String text = text(made.body());
        for (String said : List.of(
                "Order confirmation " + number,
                order,
                "Prüfling Größe 1",
                "内六角圆柱头螺钉 3",
                "PO " + order,
                SQL.one("select name from organisation.company where id = 1"),
                "EUR 30.00",
                "Your order no. PO " + order,
                "Page 1 of 1")) {
            assertTrue(text.contains(said), said + " in\n" + text);
        }
        assertArrayEquals(
                made.body(), nordwerk.bytes("/api/v1/documents/" + number).body());
        assertArrayEquals(made.body(), desk.bytes("/api/v1/documents/" + number).body());
    }

    @Test
    void aBuyerInChinaGetsChinesePaper() throws IOException {
        String order = ConfirmedOrder.of(2, 2, "zh");
        String text = text(huaxin.bytes(CONFIRMATION + order).body());
        assertTrue(text.contains("订单确认书") && text.contains("净额合计") && text.contains("内六角圆柱头螺钉 2"), text);
    }

    @Test
    void everyShipmentThatLeftHasItsNoteWithoutPrices() throws IOException {
        String order = ConfirmedOrder.of(1, 3, "en");
        ConfirmedOrder.ship(order, 1, 1, true);
        ConfirmedOrder.ship(order, 2, 2, true);
        ConfirmedOrder.ship(order, 3, 3, false);
        String first = text(nordwerk.bytes(NOTE + order + "-1").body());
        String second = text(nordwerk.bytes(NOTE + order + "-2").body());
        assertTrue(first.contains("DOC-1") && !first.contains("DOC-2"), first);
        assertTrue(second.contains("DOC-2") && !second.contains("DOC-1"), second);
        assertFalse(first.contains("EUR") || first.contains("10.00"), first);
        assertEquals(409, nordwerk.get(NOTE + order + "-3").statusCode(), "has not left");
        assertEquals(404, nordwerk.get(NOTE + order + "-4").statusCode());
        String list = nordwerk.get("/api/v1/documents?order=" + order).body();
        assertEquals(6, list.split("\"subject\"", -1).length - 1, list);
        String parcel = text(
                nordwerk.bytes("/api/v1/documents/packing-list/" + order + "-3").body());
        assertTrue(parcel.contains("Packing list PL-") && parcel.contains("DOC-3") && !parcel.contains("EUR"), parcel);
        String page = nordwerk.get("/order/" + order).body();
        assertTrue(page.contains(CONFIRMATION + order) && page.contains(NOTE + order + "-2"), page);
        String office = desk.get("/office/order/" + order).body();
        assertTrue(office.contains(NOTE + order + "-1"), office);
    }

    @Test
    void paperIsFoundByItsNumber() {
        String order = ConfirmedOrder.of(1, 1, "en");
        assertTrue(nordwerk.get("/documents?q=" + order).body().contains(CONFIRMATION + order), "before it is made");
        nordwerk.bytes(CONFIRMATION + order);
        String number = SQL.one("select number from document.document where subject = ?", order);
        assertTrue(nordwerk.get("/documents?q=" + number).body().contains(CONFIRMATION + order));
        assertTrue(desk.get("/office/documents?q=" + number).body().contains("/office/order/" + order));
        assertFalse(huaxin.get("/documents?q=" + number).body().contains(CONFIRMATION + order));
        assertFalse(
                nordwerk.get("/documents?kind=delivery-note&q=" + number).body().contains(CONFIRMATION + order));
    }

    @Test
    void whatIsForeignIsAnsweredLikeWhatIsNotThere() {
        String order = ConfirmedOrder.of(1, 1, "en");
        ConfirmedOrder.ship(order, 1, 1, true);
        assertSame(huaxin.get(CONFIRMATION + order), huaxin.get(CONFIRMATION + "K1"), order, "K1");
        assertEquals("0", SQL.one("select count(*) from document.document where subject = ?", order));
        nordwerk.bytes(CONFIRMATION + order);
        nordwerk.bytes(NOTE + order + "-1");
        String number = SQL.one("select number from document.document where subject = ?", order);
        assertSame(huaxin.get(CONFIRMATION + order), huaxin.get(CONFIRMATION + "K1"), order, "K1");
        assertSame(huaxin.get(NOTE + order + "-1"), huaxin.get(NOTE + "K1-1"), order, "K1");
        assertSame(
                huaxin.get("/api/v1/documents/" + number),
                huaxin.get("/api/v1/documents/OC-1999-000001"),
                number,
                "OC-1999-000001");
        assertEquals(404, nordwerk.get("/api/v1/documents/invoice/" + order).statusCode());
    }

    private static void assertSame(
            HttpResponse<String> foreign, HttpResponse<String> absent, String known, String unknown) {
        assertEquals(404, foreign.statusCode());
        assertEquals(404, absent.statusCode());
        assertEquals(plain(absent.body(), unknown), plain(foreign.body(), known));
    }

    /** Without what was asked for and the id of the call. */
    private static String plain(String problem, String asked) {
        return problem.replace(asked, "?").replaceAll("\"(instance|id|reference)\":\"[^\"]*\"", "");
    }

    @Test
    void anOrderThatNobodyConfirmedHasNone() {
        String order = ConfirmedOrder.in("SENT", 1, 1, "en");
        assertEquals(409, nordwerk.get(CONFIRMATION + order).statusCode());
        assertFalse(nordwerk.get("/api/v1/documents?order=" + order).body().contains("order-confirmation"));
    }

    /** Many at once, the same and others, of two companies; and one that fails in between: no number twice, none left out. */
    @Test
    void numbersHaveNoGapsHoweverManyAskAtOnce() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String mine = ConfirmedOrder.of(1, 2, "en");
            String theirs = ConfirmedOrder.of(2, 2, "zh");
            for (int again = 0; again < 3; again++) {
                calls.add(() -> nordwerk.bytes(CONFIRMATION + mine).statusCode());
                calls.add(() -> huaxin.bytes(CONFIRMATION + theirs).statusCode());
            }
            calls.add(() -> nordwerk.bytes(CONFIRMATION + theirs).statusCode());
        }
        String failing = ConfirmedOrder.of(1, 1, "en");
        SQL.update("create function document.fail() returns trigger language plpgsql as $$ begin"
                + " if new.subject = '" + failing + "' then raise exception 'planted' using errcode = '57014'; end if;"
                + " return new; end $$");
        SQL.update(
                "create trigger fail after insert on document.document for each row execute function document.fail()");
        try {
            for (int i = 0; i < 4; i++) {
                calls.add(() -> nordwerk.bytes(CONFIRMATION + failing).statusCode());
            }
            Collections.shuffle(calls);
            ExecutorService crowd = Executors.newFixedThreadPool(12);
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : crowd.invokeAll(calls)) {
                answers.add(answer.get());
            }
            crowd.shutdown();
            assertEquals(48, Collections.frequency(answers, 200), answers.toString());
            assertEquals(8, Collections.frequency(answers, 404), answers.toString());
        } finally {
            SQL.update("drop function document.fail() cascade");
        }
        assertEquals(
                List.of(),
                SQL.list(
                        "select kind || year from document.document where number not like '%-1999-%' group by kind, year"
                                + " having count(*) <> max(serial) or min(serial) <> 1"));
        assertEquals(
                List.of(),
                SQL.list("select c.kind || c.year from document.counter c where c.last_serial <> (select count(*) from"
                        + " document.document d where d.kind = c.kind and d.year = c.year)"));
        assertEquals(200, nordwerk.bytes(CONFIRMATION + failing).statusCode(), "the number was not lost");
    }

    @Test
    void theDatabaseKeepsPaperAsItWasMade() {
        String order = ConfirmedOrder.of(1, 1, "en");
        byte[] made = nordwerk.bytes(CONFIRMATION + order).body();
        for (String deed : List.of(
                "update document.document set content = 'x', sha256 = sha256('x') where subject = '" + order + "'",
                "delete from document.document where subject = '" + order + "'",
                "truncate document.document",
                "insert into document.document (kind, year, serial, number, company_id, order_number, subject, language,"
                        + " made_at, pages, sha256, content) values ('ORDER_CONFIRMATION', 2026, 999999, 'OC-2026-999999', 1,"
                        + " 'x', 'x', 'en', now(), 1, sha256('x'), 'x')",
                "insert into document.document (kind, year, serial, number, company_id, order_number, subject, language,"
                        + " made_at, pages, sha256, content) values ('ORDER_CONFIRMATION', 1998, 1, 'OC-1998-000001', 1,"
                        + " 'x', 'x', 'en', now(), 1, sha256('y'), 'x')")) {
            Throwable refused = assertThrows(AssertionError.class, () -> SQL.update(deed), deed);
            assertTrue(refused.getCause() instanceof SQLException, deed);
        }
        SQL.update("update organisation.company set name = name || ' renamed' where id = 1");
        try {
            assertArrayEquals(made, nordwerk.bytes(CONFIRMATION + order).body());
        } finally {
            SQL.update("update organisation.company set name = replace(name, ' renamed', '') where id = 1");
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
