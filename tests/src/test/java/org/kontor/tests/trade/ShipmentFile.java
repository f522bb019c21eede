package org.kontor.tests.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file of supplier shipments in the habits of an aid programme's records, line by line, each cell by its column. */
final class ShipmentFile {

    private static final List<String> COLUMNS = List.of(
            "id",
            "pq #",
            "po / so #",
            "asn/dn #",
            "country",
            "vendor inco term",
            "shipment mode",
            "po sent to vendor date",
            "scheduled delivery date",
            "delivered to client date",
            "delivery recorded date",
            "vendor",
            "item description",
            "brand",
            "unit of measure (per pack)",
            "line item quantity",
            "line item value",
            "pack price",
            "unit price",
            "manufacturing site",
            "weight (kilograms)",
            "freight cost (usd)",
            "line item insurance (usd)");

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("pq #", "FPQ-1"),
            Map.entry("country", "Zambia"),
            Map.entry("vendor inco term", "EXW"),
            Map.entry("shipment mode", "Air"),
            Map.entry("po sent to vendor date", "4/9/2007"),
            Map.entry("scheduled delivery date", "2-Jun-06"),
            Map.entry("delivered to client date", "5-Jun-06"),
            Map.entry("delivery recorded date", "6-Jun-06"),
            Map.entry("vendor", "Works of tests"),
            Map.entry("item description", "#110, tests, 30 Tests"),
            Map.entry("brand", "Generic"),
            Map.entry("unit of measure (per pack)", "30"),
            Map.entry("line item quantity", "19"),
            Map.entry("line item value", "551"),
            Map.entry("pack price", "29"),
            Map.entry("unit price", "0.97"),
            Map.entry("manufacturing site", "Works, India"),
            Map.entry("weight (kilograms)", "13"),
            Map.entry("freight cost (usd)", "780.34"),
            Map.entry("line item insurance (usd)", ""));

    private final List<String> lines = new ArrayList<>(List.of(row(COLUMNS)));

    /** @param others columns and cells that differ from the usual, in turn */
    ShipmentFile line(String id, String order, String shipment, String... others) {
        Map<String, String> cells = new TreeMap<>(USUAL);
        cells.putAll(Map.of("id", id, "po / so #", order, "asn/dn #", shipment));
        for (int i = 0; i < others.length; i += 2) {
            if (!cells.containsKey(others[i])) {
                throw new IllegalArgumentException(others[i]);
            }
            cells.put(others[i], others[i + 1]);
        }
        lines.add(row(COLUMNS.stream().map(cells::get).toList()));
        return this;
    }

    private static String row(List<String> cells) {
        return String.join(
                ",",
                cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .toList());
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
