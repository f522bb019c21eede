package org.kontor.ops.model;

import org.kontor.kernel.Rule;

/** Rules of imports and jobs. Those of a file refuse it whole; those that start with LINE refuse one line. */
public enum OpsRule implements Rule {
    IMPORT_NOT_FOUND(404),
    IMPORT_KIND_UNKNOWN(404),
    IMPORT_FILE_NOT_FOUND(404),
    IMPORT_FILE_EMPTY(422),
    IMPORT_FILE_TOO_LARGE(413),
    IMPORT_FILE_NOT_COMPLETE(409),
    IMPORT_FILE_TRUNCATED(422),
    IMPORT_FILE_DAMAGED(422),
    IMPORT_FILE_NOT_TEXT(422),
    IMPORT_FILE_INFLATES_TOO_MUCH(413),
    IMPORT_FILE_NOT_IN_CHARSET(422),
    IMPORT_LINE_TOO_LONG(422),
    IMPORT_QUOTE_NOT_CLOSED(422),
    IMPORT_RECORD_UNREADABLE(422),
    IMPORT_HEADER_REPEATS_COLUMN(422),
    IMPORT_HEADER_LACKS_COLUMN(422),
    IMPORT_MAPPING_UNKNOWN(422),
    IMPORT_MAPPING_NAMES_UNKNOWN_FIELD(422),
    IMPORT_CHARSET_UNKNOWN(422),
    IMPORT_SOURCE_NOT_A_NAME(422),
    IMPORT_PARAMETER_UNREADABLE(400),
    IMPORT_CANNOT_BE_STOPPED(409),
    IMPORT_CANNOT_BE_RESTARTED(409),
    IMPORT_BROKE_OFF(500),
    IMPORT_VERB_NOT_ALLOWED(409),
    LINE_CELLS_DO_NOT_MATCH_HEADER(422),
    LINE_FIELD_MISSING(422),
    LINE_FIELD_TOO_LONG(422),
    LINE_FORMULA(422),
    LINE_NUMBER_UNREADABLE(422),
    LINE_NUMBER_TOO_LARGE(422),
    LINE_DATE_UNREADABLE(422),
    LINE_VALUE_UNKNOWN(422),
    LINE_DOCUMENT_OF_OTHER_CUSTOMER(422),
    LINE_DOCUMENT_IN_OTHER_CURRENCY(422),
    LINE_DOCUMENT_OF_OTHER_COUNTRY(422),
    LINE_REPEATS_KEY(422),
    LINE_STOCK_BELOW_RESERVED(422);

    private final int status;

    OpsRule(int status) {
        this.status = status;
    }

    @Override
    public String key() {
        return "ops." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
