package org.kontor.ops.event;

import java.io.Serializable;

/**
 * A line that was not taken.
 *
 * @param recordNo which record of the file, the first after the header is 1
 * @param reason key of the rule that it broke
 * @param field the field of our form that the rule is about, or null
 * @param detail what stood there or what was expected, or null
 * @param key number of the article of a line that could not be read as a whole; null where nobody needs it
 */
public record LineRefused(long recordNo, String reason, String field, String detail, String key)
        implements Serializable {

    public LineRefused(long recordNo, String reason, String field, String detail) {
        this(recordNo, reason, field, detail, null);
    }
}
