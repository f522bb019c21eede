package org.kontor.catalog.model.proposal;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Fields of an article and their values, as JSONB. */
@Converter
public class FieldValuesConverter implements AttributeConverter<Map<String, String>, Object> {

    @Override
    public Object convertToDatabaseColumn(Map<String, String> values) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        values.forEach(object::add);
        return object.build().toString();
    }

    @Override
    public Map<String, String> convertToEntityAttribute(Object stored) {
        return read(String.valueOf(stored));
    }

    /** @param json an object of texts */
    public static Map<String, String> read(String json) {
        Map<String, String> values = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((field, value) -> values.put(field, ((JsonString) value).getString()));
        }
        return values;
    }
}
