package org.kontor.tests.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** What suppliers sent comes in as their papers say it: a figure where there is one, and the reason where there is none. */
class SupplierShipmentsIT {

    private static final String WEIGHT = "weight (kilograms)";
    private static final String FREIGHT = "freight cost (usd)";

    private final ImportClient client = new ImportClient(Kontor.http());
    private final Sql sql = Kontor.sql();
    private final String source =
            "aid" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);

    @Test
    void ordersShipmentsAndLinesAreTakenWithWhatTheirPapersSay() {
        ShipmentFile file = new ShipmentFile()
                .line("1", "PO-1", "ASN-1", "pq #", "Pre-PQ Process", "po sent to vendor date", "Date Not Captured")
                .line(
                        "2",
                        "PO-1",
                        "ASN-1",
                        "pq #",
                        "Pre-PQ Process",
                        "po sent to vendor date",
                        "Date Not Captured",
                        WEIGHT,
                        "See ASN-1 (ID#:1)",
                        FREIGHT,
                        "See ASN-1 (ID#:3)",
                        "line item insurance (usd)",
                        "0")
                .line(
                        "3",
                        "PO-1",
                        "ASN-1",
                        "pq #",
                        "Pre-PQ Process",
                        "po sent to vendor date",
                        "Date Not Captured",
                        WEIGHT,
                        "Weight Captured Separately",
                        FREIGHT,
                        "Invoiced Separately",
                        "line item value",
                        "0")
                .line(
                        "4",
                        "SO-9",
                        "DN-7",
                        "vendor inco term",
                        "N/A - From RDC",
                        "po sent to vendor date",
                        "N/A - From RDC",
                        "shipment mode",
                        "",
                        FREIGHT,
                        "Freight Included in Commodity Cost",
                        WEIGHT,
                        "0")
                .line("5", "PO-2", "ASN-2", "vendor inco term", "DDU", "shipment mode", "Air Charter", WEIGHT, "");
        assertEquals(List.of(5, 5, 0, 0, 5), counts(taken(file, true)), "a dry run");
        assertEquals(0, sql.count("select count(*) from inventory.supplier_order where source = ?", source));
        assertEquals(List.of(5, 5, 0, 0, 5), counts(taken(file, false)));
        assertEquals(
                List.of(
                        "PO-1 EXW AIR Zambia - -",
                        "PO-2 DDU AIR_CHARTER Zambia FPQ-1 2007-04-09",
                        "SO-9 NONE - Zambia FPQ-1 -"),
                sql.list(
                        "select concat_ws(' ', number, delivery_term, coalesce(mode, '-'), destination, coalesce(quotation, '-'),"
                                + " coalesce(cast(sent_on as text), '-')) from inventory.supplier_order where source = ?"
                                + " order by number",
                        source));
        assertEquals(
                List.of("ASN-1 2006-06-05 2006-06-06", "ASN-2 2006-06-05 2006-06-06", "DN-7 2006-06-05 2006-06-06"),
                sql.list(
                        "select concat_ws(' ', number, delivered_on, recorded_on) from inventory.supplier_shipment"
                                + " where source = ? order by number",
                        source));
        assertEquals(
                List.of(
                        "1 STATED 13 - STATED 780.34 - - 551",
                        "2 OTHER_LINE - 1 OTHER_LINE - 3 0 551",
                        "3 SEPARATE - - SEPARATE - - - 0",
                        "4 STATED 0 - INCLUDED - - - 551",
                        "5 MISSING - - STATED 780.34 - - 551"),
                sql.list(
                        """
                        select concat_ws(' ', l.source_key, l.weight_state, coalesce(cast(trim_scale(l.weight_kg) as text), '-'),
                          coalesce(w.source_key, '-'), l.freight_state, coalesce(cast(trim_scale(l.freight) as text), '-'),
                          coalesce(f.source_key, '-'), coalesce(cast(trim_scale(l.insurance) as text), '-'), trim_scale(l.value))
                        from inventory.supplier_shipment_line l
                        left join inventory.supplier_shipment_line w on w.id = l.weight_line_id
                        left join inventory.supplier_shipment_line f on f.id = l.freight_line_id
                        where l.source = ? order by l.source_key
                        """,
                        source));
        assertEquals(List.of(5, 5, 0, 5, 0), counts(taken(file, false)), "the same file again changes nothing");
        file.line(
                "6",
                "PO-2",
                "ASN-2",
                "vendor inco term",
                "DDU",
                "shipment mode",
                "Air Charter",
                WEIGHT,
                "See ASN-2 (ID#:5)");
        assertEquals(List.of(6, 6, 0, 5, 1), counts(taken(file, false)), "a later line may name an earlier one");
    }

    @Test
    void aLineThatContradictsIsRefusedAndTheOthersAreTaken() {
        ShipmentFile file = new ShipmentFile()
                .line("1", "PO-1", "ASN-1")
                .line("2", "PO-1", "ASN-1", "vendor", "Other works")
                .line("3", "PO-1", "ASN-1", "country", "Togo")
                .line("4", "PO-1", "ASN-1", "shipment mode", "Ocean")
                .line("5", "PO-1", "ASN-1", "delivered to client date", "7-Jun-06")
                .line("6", "PO-2", "ASN-1")
                .line("7", "PO-1", "ASN-1", WEIGHT, "See ASN-1 (ID#:99)")
                .line("8", "PO-1", "ASN-1", WEIGHT, "See ASN-1 (ID#:9)")
                .line("9", "PO-1", "ASN-1", WEIGHT, "See ASN-1 (ID#:1)", FREIGHT, "See ASN-1 (ID#:2)")
                .line("10", "PO-1", "ASN-1", FREIGHT, "See ASN-8 (ID#:1)")
                .line("1", "PO-1", "ASN-1", "line item value", "552")
                .line("11", "PO-1", "ASN-1", "scheduled delivery date", "31-Jun-06")
                .line("12", "PO-1", "ASN-1", "po sent to vendor date", "13/11/2006")
                .line("13", "PO-1", "ASN-1", "po sent to vendor date", "some day")
                .line("14", "PO-1", "ASN-1", WEIGHT, "heavy")
                .line("15", "PO-1", "ASN-1", FREIGHT, "-1")
                .line("16", "PO-1", "ASN-1", "vendor inco term", "XYZ")
                .line("17", "PO-1", "ASN-1", "line item quantity", "0")
                .line("18", "PO-1", "ASN-1", WEIGHT, "See ASN-1 (ID#:18)")
                .line("19", "PO-1", "ASN-1", "scheduled delivery date", "2006-06-01");
        JsonObject run = taken(file, false);
        assertEquals(List.of(20, 2, 18, 0, 2), counts(run));
        String refused = client.text("imports/" + run.getInt("id") + "/refused");
        for (String reason : List.of(
                "says something else of order PO-1: supplier",
                "says something else of order PO-1: country",
                "says something else of order PO-1: mode",
                "says something else of shipment ASN-1: delivered",
                "says something else of shipment ASN-1: order",
                "names 99 for its weight",
                "names 9 for its weight",
                "names 2 for its freight",
                "names See ASN-8 (ID#:1) for its freight",
                "another line for 1",
                "31-Jun-06",
                "13/11/2006",
                "some day",
                "heavy",
                "XYZ",
                "names 18 for its weight")) {
            assertTrue(refused.contains(reason), reason + " in " + refused);
        }
        assertEquals(
                List.of("1", "19"),
                sql.list(
                        "select source_key from inventory.supplier_shipment_line where source = ? order by cast(source_key as int)",
                        source));
        assertEquals(
                List.of(1, 0, 1, 0, 0),
                counts(taken(new ShipmentFile().line("1", "PO-1", "ASN-1", "line item value", "553"), false)));
        assertEquals(
                List.of(1, 0, 1, 0, 0),
                counts(taken(new ShipmentFile().line("20", "PO-1", "ASN-1", "country", "Togo"), false)),
                "what the books say of an order holds for later files");
    }

    @Test
    void staffFindAShipmentByItsOrderAndReadWhyAFigureIsMissing() {
        String order = "PO-" + source;
        taken(
                new ShipmentFile()
                        .line("1", order, "ASN-1", "delivered to client date", "5-Jun-06")
                        .line(
                                "2",
                                order,
                                "ASN-1",
                                WEIGHT,
                                "See ASN-1 (ID#:1)",
                                FREIGHT,
                                "Freight Included in Commodity Cost"),
                false);
        Http desk = People.signIn(People.OPERATIONS);
        String list = desk.get("/office/supplier-shipments?q=" + order.toLowerCase(Locale.ROOT))
                .body();
        assertEquals(2, list.split("/office/supplier-shipment/", -1).length, list);
        assertTrue(list.contains("1,102.00") && list.contains("3 days late"), list);
        assertTrue(
                desk.get("/office/supplier-shipments?q=nobody-has-this").body().contains("No shipment fits that"));
        String page = desk.get("/office/supplier-shipment/"
                        + sql.one("select id from inventory.supplier_shipment where source = ?", source))
                .body();
        for (String said : List.of("13 kg", "with line 1", "in the value", "780.34", "EXW Ex works", order)) {
            assertTrue(page.contains(said), said + " in " + page);
        }
        assertEquals(404, desk.get("/office/supplier-shipment/999999999999").statusCode());
    }

    @Test
    void linesOfTwoSourcesNeverMeet() {
        assertEquals(List.of(1, 1, 0, 0, 1), counts(taken(new ShipmentFile().line("1", "PO-1", "ASN-1"), false)));
        JsonObject other = client.taken(
                "shipments?source=" + source + "x&mapping=" + ImportMappings.USD,
                new ShipmentFile().line("1", "PO-1", "ASN-1", "country", "Togo").toString());
        assertEquals(List.of(1, 1, 0, 0, 1), counts(other));
    }

    @Test
    void theDatabaseKeepsReferencesWithinAShipmentAndPapersAsTheyWere() {
        taken(
                new ShipmentFile()
                        .line("1", "PO-1", "ASN-1")
                        .line("2", "PO-1", "ASN-1", WEIGHT, "See ASN-1 (ID#:1)", FREIGHT, "See ASN-1 (ID#:1)")
                        .line("3", "PO-1", "ASN-2"),
                false);
        assertTrue(written(copy("4", "OTHER_LINE", "1")));
        assertFalse(written(copy("5", "OTHER_LINE", "2")), "references do not chain");
        assertFalse(written(copy("6", "OTHER_LINE", "3")), "nor leave the shipment");
        assertFalse(written(copy("7", "OTHER_LINE", null)), "a reference names a line");
        assertFalse(written(copy("8", "STATED", null)), "a figure is stated");
        assertFalse(written("update inventory.supplier_shipment_line set value = 1 where source = '" + source + "'"));
        assertFalse(written("delete from inventory.supplier_shipment where source = '" + source + "'"));
        assertFalse(
                written("update inventory.supplier_order set destination = 'Togo' where source = '" + source + "'"));
    }

    private boolean written(String deed) {
        try {
            sql.update(deed);
            return true;
        } catch (AssertionError refused) {
            assertTrue(refused.getCause() instanceof SQLException, refused.toString());
            return false;
        }
    }

    private String copy(String key, String state, String other) {
        return "insert into inventory.supplier_shipment_line (shipment_id, source, source_key, fingerprint, article,"
                + " scheduled_on, packs, pack_size, currency, value, pack_price, unit_price, weight_state, weight_line_id,"
                + " freight_state) select shipment_id, source, '" + key
                + "', gen_random_uuid(), article, scheduled_on, packs,"
                + " pack_size, currency, value, pack_price, unit_price, '" + state + "', "
                + (other == null
                        ? "null"
                        : "(select id from inventory.supplier_shipment_line where source = '" + source
                                + "' and source_key = '" + other + "')")
                + ", 'MISSING' from inventory.supplier_shipment_line where source = '" + source
                + "' and source_key = '1'";
    }

    private JsonObject taken(ShipmentFile file, boolean dry) {
        return client.taken(
                "shipments?source=" + source + "&dryRun=" + dry + "&mapping=" + ImportMappings.USD, file.toString());
    }

    /** Read, taken, refused, unchanged, created. */
    private static List<Integer> counts(JsonObject run) {
        assertEquals("COMPLETED", run.getString("status"), run::toString);
        return List.of(
                run.getInt("read"),
                run.getInt("taken"),
                run.getInt("refused"),
                run.getInt("unchanged"),
                run.getInt("created"));
    }
}
