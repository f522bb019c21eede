package org.kontor.ops.service;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a file looks like before anything is taken of it.
 *
 * @param mapping name of the guessed mapping
 * @param columns field of our form to column of the file, as guessed or as given
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
        List<String> fields,
        List<String> required,
        List<List<String>> sample)
        implements Serializable {}
