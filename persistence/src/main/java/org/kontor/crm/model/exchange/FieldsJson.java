package org.kontor.crm.model.exchange;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values by field as the database keeps them. */
final class FieldsJson {

    private static final Jsonb JSONB = JsonbBuilder.create();

    private FieldsJson() {}

    static String write(Map<String, String> fields) {
        return JSONB.toJson(new TreeMap<>(fields));
    }

    static SortedMap<String, String> read(String json) {
        SortedMap<String, String> fields = new TreeMap<>();
        Map<?, ?> read = JSONB.fromJson(json, Map.class);
        read.forEach((field, value) -> fields.put(String.valueOf(field), String.valueOf(value)));
        return fields;
    }
}
