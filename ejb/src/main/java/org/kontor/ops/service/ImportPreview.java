package org.kontor.ops.service;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a file looks like before anything is taken of it.
 *
 * @param mapping name of the guessed mapping
 * @param columns field of our form to column of the file, as guessed or as given
 * @param defaults field to its value where the column is empty, or where there is none
 * @param remembered name of the saved mapping that is shown; null for a guess
 * @param fields all fields of the form, in order; those in {@code required} must have a column
 * @param sample the first records
 */
public record ImportPreview(
        long fileId,
        String kind,
        String charset,
        String delimiter,
        List<String> header,
        String mapping,
        Map<String, String> columns,
        Map<String, String> defaults,
        String remembered,
        List<String> fields,
        List<String> required,
        List<List<String>> sample)
        implements Serializable {}
