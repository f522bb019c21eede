package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.kontor.kernel.Permission;
import org.kontor.ops.model.ImportField;
import org.kontor.ops.model.ImportKind;

/** The forms in which we take files: an empty one with the header alone, and a filled one to look at. */
@Stateless
@RolesAllowed(Permission.STAFF_IMPORT_RUN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportFormQueries {

    /** A header with every column; those that carry their own key are explained by the sample. */
    public String template(String kind) {
        return ImportKind.of(kind).fields().stream().map(ImportField::name).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A few lines that could be taken as they are. */
    public String sample(String kind) {
        String file = "sample-" + ImportKind.of(kind).code() + ".csv";
        try (InputStream text = ImportFormQueries.class.getResourceAsStream(file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
