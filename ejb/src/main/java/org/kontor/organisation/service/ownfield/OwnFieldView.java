package org.kontor.organisation.service.ownfield;

import java.util.List;
import org.kontor.organisation.model.ownfield.OwnField;

/**
 * A field that a company has defined.
 *
 * @param place ORDER or LINE
 * @param kind TEXT, NUMBER, DATE or LIST
 */
public record OwnFieldView(
        long id,
        String place,
        String code,
        String label,
        String kind,
        boolean required,
        int longest,
        List<String> choices,
        int position,
        long version) {

    static OwnFieldView of(OwnField field) {
        return new OwnFieldView(
                field.id(),
                field.place().name(),
                field.code(),
                field.label(),
                field.kind().name(),
                field.isRequired(),
                field.longest(),
                field.choices(),
                field.position(),
                field.version());
    }
}
