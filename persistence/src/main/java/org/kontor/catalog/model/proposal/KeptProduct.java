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
            p.manufacturer_number, p.gtin, p.released_at, p.phase_out_at, p.discontinued_at
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
        return new KeptProduct(id, sku, version, values);
    }

    /** Fields of one kind as they are, which need not be as staff would be allowed to write them. */
    public Map<String, String> of(ChangeKind kind) {
        Map<String, String> fields = new TreeMap<>(values);
        fields.keySet().retainAll(kind.fields());
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
