package org.kontor.tests.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.tests.Sql;

/** What a source's supplier shipments come to, figure by figure; money in the currency of the lines, weight in kilograms. */
final class ShipmentFigures {

    /** Of single figures: name and value. */
    private static final String SINGLE =
            """
            with l as (select l.*, o.delivery_term, p.delivered_on from inventory.supplier_shipment_line l
              join inventory.supplier_shipment p on p.id = l.shipment_id join inventory.supplier_order o on o.id = p.order_id
              where l.source = '%1$s')
            select name || chr(31) || coalesce(value, 0) from (
            select 'rows', count(*) from l
            union all select 'value_usd', sum(value) from l
            union all select 'quantity', sum(packs) from l
            union all select 'freight.numeric_rows', count(freight) from l
            union all select 'freight.numeric_sum_usd', sum(freight) from l
            union all select 'freight.see_other_row', count(*) filter (where freight_state = 'OTHER_LINE') from l
            union all select 'freight.see_other_row_target_exists', count(t.id) from l
              join inventory.supplier_shipment_line t on t.id = l.freight_line_id and t.shipment_id = l.shipment_id
            union all select 'freight.included', count(*) filter (where freight_state = 'INCLUDED') from l
            union all select 'freight.invoiced_separately', count(*) filter (where freight_state = 'SEPARATE') from l
            union all select 'weight.numeric_rows', count(weight_kg) from l
            union all select 'weight.numeric_sum_kg', sum(weight_kg) from l
            union all select 'weight.captured_separately', count(*) filter (where weight_state = 'SEPARATE') from l
            union all select 'insurance.missing', count(*) filter (where insurance is null) from l
            union all select 'insurance.sum_usd', sum(insurance) from l
            union all select 'value_not_qty_x_pack_price_over_1usd', count(*) filter (where abs(value - packs * pack_price) > 1) from l
            union all select 'delivery_vs_schedule_days.early', count(*) filter (where delivered_on < scheduled_on) from l
            union all select 'delivery_vs_schedule_days.on_day', count(*) filter (where delivered_on = scheduled_on) from l
            union all select 'delivery_vs_schedule_days.late', count(*) filter (where delivered_on > scheduled_on) from l
            union all select 'delivery_vs_schedule_days.max_late', max(delivered_on - scheduled_on) from l
            union all select 'delivery_vs_schedule_days.max_early', min(delivered_on - scheduled_on) from l
            union all select 'distinct.po / so #', count(*) from inventory.supplier_order where source = '%1$s'
            union all select 'distinct.asn/dn #', count(*) from inventory.supplier_shipment where source = '%1$s'
            union all select 'distinct.pq #', count(distinct coalesce(quotation, '')) from inventory.supplier_order where source = '%1$s'
            union all select 'distinct.country', count(distinct destination) from inventory.supplier_order where source = '%1$s'
            union all select 'distinct.vendor', count(distinct supplier_id) from inventory.supplier_order where source = '%1$s'
            union all select 'distinct.item description', count(distinct article) from l
            union all select 'distinct.manufacturing site', count(distinct manufacturing_site) from l
            union all select 'distinct.brand', count(distinct brand) from l) v (name, value)
            """;

    /** Of groups: name of the group, rows, value and freight. */
    private static final String GROUPED =
            """
            select concat_ws(chr(31), %2$s, count(*), sum(l.value), coalesce(sum(l.freight), 0)) from inventory.supplier_shipment_line l
            join inventory.supplier_shipment p on p.id = l.shipment_id join inventory.supplier_order o on o.id = p.order_id
            where l.source = '%1$s' group by %2$s
            """;

    private static final Map<String, String> GROUPS = Map.of(
            "by_incoterm", "o.term_given",
            "by_mode", "coalesce(initcap(replace(o.mode, '_', ' ')), '')",
            "by_country", "o.destination");

    private final Map<String, BigDecimal> figures;

    private ShipmentFigures(Map<String, BigDecimal> figures) {
        this.figures = figures;
    }

    /** As they stand in the books. */
    static ShipmentFigures ofBooks(Sql sql, String source) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        rows(sql, SINGLE.formatted(source)).forEach(row -> figures.put(row[0], new BigDecimal(row[1])));
        GROUPS.forEach(
                (name, column) -> rows(sql, GROUPED.formatted(source, column)).forEach(row -> {
                    String group = name + "." + row[0];
                    figures.put(group + ".rows", new BigDecimal(row[1]));
                    figures.put(group + ".value_usd", new BigDecimal(row[2]));
                    figures.put(group + ".numeric_freight_usd", new BigDecimal(row[3]));
                }));
        return new ShipmentFigures(figures);
    }

    /** As they were counted without this program; the number of columns is not one of the books. */
    static ShipmentFigures ofReference(Path file) throws IOException {
        Map<String, BigDecimal> figures = new TreeMap<>();
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = Json.createReader(text)) {
            flatten("", reader.readObject(), figures);
        }
        figures.remove("columns");
        return new ShipmentFigures(figures);
    }

    static ShipmentFigures of(Map<String, BigDecimal> counted) {
        return new ShipmentFigures(new TreeMap<>(counted));
    }

    private static void flatten(String prefix, JsonObject object, Map<String, BigDecimal> figures) {
        object.forEach((name, value) -> {
            if (value.getValueType() == JsonValue.ValueType.OBJECT) {
                flatten(prefix + name + ".", value.asJsonObject(), figures);
            } else {
                figures.put(prefix + name, new BigDecimal(value.toString().replace("\"", "")));
            }
        });
    }

    private static List<String[]> rows(Sql sql, String question) {
        return sql.list(question).stream().map(row -> row.split("\u001F", -1)).toList();
    }

    int size() {
        return figures.size();
    }

    /** Each figure of the others that is not the same here, with both. */
    List<String> differences(ShipmentFigures others) {
        List<String> differences = new ArrayList<>();
        others.figures.forEach((name, expected) -> {
            BigDecimal here = figures.get(name);
            if (here == null || here.compareTo(expected) != 0) {
                differences.add(name + ": " + here + " instead of " + expected);
            }
        });
        return differences;
    }
}
