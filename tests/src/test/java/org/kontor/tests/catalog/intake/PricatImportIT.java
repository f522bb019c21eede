package org.kontor.tests.catalog.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;
import org.kontor.tests.trade.ImportClient;

/** A price/sales catalogue by EDIFACT: tried dry, taken, sent again; a bad line is told, a broken file is refused whole. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PricatImportIT {

    private final ImportClient client = new ImportClient(Kontor.http());
    private final Sql sql = Kontor.sql();

    @Test
    @Order(1)
    void aDryRunCountsAndWritesNothing() {
        assertEquals(List.of(3, 2, 2, 0), counts(take("products?dryRun=true", catalogue())));
        assertEquals("0", sql.one("select count(*) from catalog.product where sku like 'PC-%'"));
    }

    @Test
    @Order(2)
    void theCatalogueComesAndTheBadLineIsTold() {
        JsonObject run = take("products", catalogue());
        assertEquals(List.of(3, 2, 2, 0), counts(run));
        assertEquals(
                "Hex bolt M8 'zinc'|Müller|HB-8|4012345000030|XBX|10.000|1.000|12.500|DE",
                sql.one("select concat_ws('|', name_en, manufacturer, manufacturer_number, gtin, unit, min_quantity,"
                        + " order_multiple, weight_grams, origin_country) from catalog.product where sku = 'PC-1'"));
        assertEquals(
                "1.000 12.500000/100.000, 50.000 11.500000/1.000",
                sql.one(
                        "select string_agg(r.min_quantity || ' ' || r.amount || '/' || r.price_base, ', ' order by r.min_quantity)"
                                + " from pricing.price r join catalog.product p on p.id = r.product_id where p.sku = 'PC-1'"));
        String refused = client.text("imports/" + run.getInt("id") + "/refused");
        assertTrue(refused.contains("PC-3") && refused.contains("twelve"), refused);
        assertEquals(
                "PAC, PIA BP, PRI AAB, QTY 59",
                sql.one("select string_agg(what, ', ' order by what collate \"C\") from ops.import_note where run_id = "
                        + run.getInt("id")));
    }

    @Test
    @Order(3)
    void theSameAgainWritesNothingAndAnEndIsTaken() {
        assertEquals(List.of(3, 2, 0, 0), counts(take("products", catalogue())));
        assertEquals(
                List.of(3, 2, 0, 1), counts(take("products", catalogue().replace("LIN+2+1+PC-2", "LIN+2+2+PC-2"))));
        assertEquals("false", sql.one("select active || '' from catalog.product where sku = 'PC-2'"));
    }

    @Test
    @Order(4)
    void aFileThatContradictsItselfIsRefusedWhole() {
        String prices = catalogue().replace("PRI+AAA:20", "PRI+AAA:99");
        for (String file : List.of(
                prices.replace("UNZ+1+", "UNZ+2+"),
                prices.substring(0, prices.indexOf("UNT+")),
                prices.replace("PRICAT:D", "INVOIC:D"))) {
            var answer = client.post("products", file.getBytes(StandardCharsets.ISO_8859_1));
            JsonObject reason = answer.statusCode() == 202
                    ? client.ended(ImportClient.id(answer)).getJsonObject("reason")
                    : ImportClient.json(answer);
            assertTrue(reason.getString("rule").startsWith("ops.import-edifact-"), reason::toString);
        }
        assertEquals(
                "20.000000",
                sql.one(
                        "select r.amount from pricing.price r join catalog.product p on p.id = r.product_id where p.sku = 'PC-2'"));
    }

    private JsonObject take(String target, String file) {
        JsonObject run = client.ended(ImportClient.id(client.post(target, file.getBytes(StandardCharsets.ISO_8859_1))));
        assertEquals("COMPLETED", run.getString("status"), run::toString);
        return run;
    }

    /** Read, taken, created, changed. */
    private static List<Integer> counts(JsonObject run) {
        return List.of(run.getInt("read"), run.getInt("taken"), run.getInt("created"), run.getInt("changed"));
    }

    private static String catalogue() {
        try (InputStream file = PricatImportIT.class.getResourceAsStream("/catalogues/pricat-d96a.edi")) {
            return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
