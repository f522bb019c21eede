package org.kontor.order.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.kontor.organisation.event.OwnValue;

/** Values of own fields as JSONB. */
@Converter
public class OwnValuesConverter implements AttributeConverter<List<OwnValue>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<OwnValue> values) {
        return OwnValues.write(values == null ? List.of() : values);
    }

    @Override
    public List<OwnValue> convertToEntityAttribute(Object stored) {
        return OwnValues.read(stored == null ? null : stored.toString());
    }
}
