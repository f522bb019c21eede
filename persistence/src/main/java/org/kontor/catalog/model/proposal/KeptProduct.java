package org.kontor.catalog.model.proposal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.catalog.model.life.ProductLife;
import org.kontor.kernel.SqlRow;

/** An article as it is kept, with every field that staff change under a second person's eyes. */
public record KeptProduct(long id, String sku, long version, Map<String, String> values) {

    /** Of {@code p}; read by {@link #read}. */
    public static final String COLUMNS =
            """
            p.id, p.sku, p.version, p.name_en, p.name_zh, p.text_en, p.text_zh, p.keywords, p.manufacturer,
            p.manufacturer_number, p.gtin, p.released_at, p.phase_out_at, p.discontinued_at,
            (select t.html from catalog.product_text t where t.product_id = p.id and t.language = 'en') as html_en,
            (select t.html from catalog.product_text t where t.product_id = p.id and t.language = 'de') as html_de,
            (select t.html from catalog.product_text t where t.product_id = p.id and t.language = 'zh') as html_zh,
            p.unit as base_unit, cast(trim_scale(p.order_multiple) as text) as multiple,
            cast(trim_scale(p.min_quantity) as text) as minimum,
            (select cast(jsonb_object_agg(f.field, f.value) as text) from (
              select 'attribute-' || a.code as field, v.value_en
                || case when v.value_zh <> v.value_en or v.value_de is not null then chr(31) || v.value_zh else '' end
                || coalesce(chr(31) || v.value_de, '') as value
              from catalog.product_attribute v join catalog.attribute a on a.id = v.attribute_id where v.product_id = p.id
              union all
              select 'unit-' || u.unit,
            """
                    + UnitState.SQL
                    + """
              from catalog.sales_unit u where u.product_id = p.id and not u.base
              union all
              select 'relation-' || o.sku, r.kind from catalog.product_relation r join catalog.product o on o.id = r.other_id
              where r.product_id = p.id) f) as others
            """;

    public KeptProduct {
        values = Map.copyOf(values);
    }

    /** @param row of {@link #COLUMNS} */
    public static KeptProduct read(SqlRow row) {
        long id = row.number();
        String sku = row.text();
        long version = row.number();
        Map<String, String> values = new HashMap<>();
        for (ChangeKind kind : ChangeKind.values()) {
            for (String field : kind.fields()) {
                values.put(field, kind == ChangeKind.LIFE ? iso(row.instant()) : plain(row.text()));
            }
        }
        String others = row.text();
        if (others != null) {
            values.putAll(FieldValuesConverter.read(others));
        }
        return new KeptProduct(id, sku, version, values);
    }

    /** Fields of one kind as they are, which need not be as staff would be allowed to write them. */
    public Map<String, String> of(ChangeKind kind) {
        Map<String, String> fields = new TreeMap<>(values);
        fields.keySet().removeIf(field -> !kind.has(field));
        return fields;
    }

    /** From when it is sold, and until when. */
    public ProductLife life() {
        return ProductChange.life(values);
    }

    private static String plain(String text) {
        return text == null ? "" : text;
    }

    private static String iso(Instant at) {
        return at == null ? "" : at.toString();
    }
}
