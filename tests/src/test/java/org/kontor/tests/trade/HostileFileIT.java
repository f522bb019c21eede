package org.kontor.tests.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;

/** Files that are broken or meant to do harm are refused with the reason, and nothing of them stays. */
class HostileFileIT {

    private static final String TARGET = "orders?source=trade-hostile&mapping=online-retail";
    private static final String LINE = "1,20001,NAME,1,2015-03-01 08:00:00,1.5,1.0,Germany\n";

    private final ImportClient client = new ImportClient(Kontor.http());

    @Test
    void aTruncatedArchiveIsRefusedWhole() throws IOException {
        byte[] whole = gzip(out -> {
            out.write((TradeFile.HEADER + "\n").getBytes(StandardCharsets.UTF_8));
            for (String line : GeneratedTrade.lines(3, 5, 100)) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        refused("ops.import-file-truncated", Arrays.copyOf(whole, whole.length * 2 / 3));
    }

    @Test
    void anArchiveThatInflatesTooMuchIsRefused() throws IOException {
        byte[] bomb = gzip(out -> {
            out.write((TradeFile.HEADER + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] lines = LINE.repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1000; i++) {
                out.write(lines);
            }
        });
        refused("ops.import-file-inflates-too-much", bomb);
    }

    @Test
    void aLineWithoutEndIsRefused() {
        byte[] line = new byte[30_000_000];
        Arrays.fill(line, (byte) 'x');
        refused("ops.import-line-too-long", line);
        refused(
                "ops.import-line-too-long",
                (TradeFile.HEADER + "\n" + LINE + "2,20001," + "y".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aByteThatIsNoCharacterIsRefusedWithItsPlace() {
        byte[] file = (TradeFile.HEADER + "\n" + LINE.repeat(20_000) + "2,20001,\u00A3,1,2015-03-01,1,,Germany\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        JsonObject reason = refused("ops.import-file-not-in-charset", file);
        long place = new String(file, StandardCharsets.ISO_8859_1).indexOf('\u00A3');
        assertEquals(String.valueOf(place), reason.getJsonObject("details").getString("position"));
    }

    @Test
    void windows1252IsReadWhenTold() {
        byte[] file = (TradeFile.HEADER + "\n9000001,20001,\u00A3 \u20AC,1,2015-03-01,1,,Germany\n")
                .replace("\u20AC", "\u0080")
                .getBytes(StandardCharsets.ISO_8859_1);
        JsonObject run = client.ended(ImportClient.id(
                client.post("orders?source=trade-cp1252&mapping=online-retail&charset=windows-1252", file)));
        assertEquals("COMPLETED", run.getString("status"));
        assertEquals(
                "£ €",
                Kontor.sql()
                        .one("select name from order_.sales_order_line where sku = '20001' and order_id = "
                                + "(select id from order_.sales_order where source = 'trade-cp1252')"));
    }

    @Test
    void nulAndUnclosedQuotesAndOtherFormsAreRefused() {
        refused("ops.import-file-not-text", (TradeFile.HEADER + "\n1,2\0,3\n").getBytes(StandardCharsets.UTF_8));
        refused("ops.import-workbook-unreadable", "PK\u0003\u0004 a spreadsheet".getBytes(StandardCharsets.UTF_8));
        refused(
                "ops.import-quote-not-closed",
                (TradeFile.HEADER + "\n" + LINE.repeat(100) + "2,\"open,1\n" + LINE).getBytes(StandardCharsets.UTF_8));
        refused("ops.import-header-lacks-column", ("Something,Else\n1,2\n").getBytes(StandardCharsets.UTF_8));
        refused("ops.import-file-empty", new byte[0]);
    }

    @Test
    void aFormulaRefusesItsLineAndComesBackHarmless() {
        String file = TradeFile.HEADER + "\n"
                + "9000002,20001,\"=HYPERLINK(\"\"http://x\"\")\",1,2015-03-01,1,,Germany\n"
                + "9000003,20001,+1+cmd|'/c calc'!A1,1,2015-03-01,1,,Germany\n"
                + "9000004,20001,FINE,1,2015-03-01,1,,Germany\n"
                + "9000005,20001,NO NUMBER,one,2015-03-01,1,,Germany\n"
                + "9000006,20001,TOO FEW\n";
        JsonObject run = client.taken("orders?source=trade-formula&mapping=online-retail", file);
        assertEquals(List.of(5, 1, 4), List.of(run.getInt("read"), run.getInt("taken"), run.getInt("refused")));
        String refused = client.text("imports/" + run.getInt("id") + "/refused");
        assertEquals(5, refused.lines().count(), refused);
        assertTrue(refused.contains("\"'=HYPERLINK("), refused);
        assertTrue(refused.contains("'+1+cmd|"), refused);
        assertTrue(refused.contains(",one,"), refused);
    }

    /** Refused at the door or by the job, with this reason; no trace in the books, no line left in staging. */
    private JsonObject refused(String rule, byte[] file) {
        HttpResponse<String> answer = client.post(TARGET, file);
        JsonObject reason = answer.statusCode() == 202
                ? client.ended(ImportClient.id(answer)).getJsonObject("reason")
                : ImportClient.json(answer);
        assertTrue(answer.statusCode() == 202 || answer.statusCode() / 100 == 4, answer::toString);
        assertEquals(rule, reason.getString("rule"));
        Sql sql = Kontor.sql();
        assertEquals(0, sql.count("select count(*) from order_.sales_order where source = 'trade-hostile'"));
        assertEquals(
                0,
                sql.count(
                        """
                        select count(*) from ops.import_line l join ops.import_run r on r.id = l.run_id
                        where r.source = 'trade-hostile'
                        """));
        return reason;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] gzip(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            writing.to(out);
        }
        return bytes.toByteArray();
    }

    @Test
    void onlyStaffImportsAndReports() {
        for (String key : new String[] {"kontor_demo_nordwerk_7f3c9a51d2e84b06", "kontor_nobody"}) {
            int expected = key.equals("kontor_nobody") ? 401 : 403;
            var http = Kontor.http().withKey(key);
            assertEquals(expected, http.get("api/v1/imports").statusCode());
            assertEquals(expected, http.get("api/v1/imports/1").statusCode());
            assertEquals(expected, http.get("api/v1/imports/1/refused").statusCode());
            assertEquals(expected, http.get("api/v1/reports/sales").statusCode());
            assertEquals(
                    expected,
                    http.send(http.request("api/v1/imports/orders").POST(HttpRequest.BodyPublishers.ofString("x")))
                            .statusCode());
        }
    }
}
