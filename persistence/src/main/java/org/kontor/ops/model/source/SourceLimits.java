package org.kontor.ops.model.source;

/**
 * How much a file may ask of us. Everything is read as a stream, so these bound time and disk; the length of a line and
 * of a record bound memory.
 *
 * @param maxFileBytes bytes as handed in
 * @param maxTextBytes bytes after inflating
 * @param maxRatio inflated bytes per compressed byte, beyond the first megabyte
 * @param maxLineChars characters between two line ends
 * @param maxFieldChars characters of one cell
 * @param maxRecordChars characters of one record, which may span lines inside quotes
 * @param maxColumns cells of one record
 */
public record SourceLimits(
        long maxFileBytes,
        long maxTextBytes,
        int maxRatio,
        int maxLineChars,
        int maxFieldChars,
        int maxRecordChars,
        int maxColumns) {

    private static final long MEGABYTE = 1L << 20;

    /** The limits of this installation; environment KONTOR_IMPORT_MAX_MB and KONTOR_IMPORT_MAX_TEXT_MB change two. */
    public static SourceLimits configured() {
        return new SourceLimits(
                megabytes("KONTOR_IMPORT_MAX_MB", 1024),
                megabytes("KONTOR_IMPORT_MAX_TEXT_MB", 8192),
                200,
                100_000,
                32_000,
                200_000,
                500);
    }

    private static long megabytes(String variable, long otherwise) {
        String value = System.getenv(variable);
        return (value == null || value.isBlank() ? otherwise : Long.parseLong(value.trim())) * MEGABYTE;
    }

    /** The same for a file that told its size: no more of it than that. */
    SourceLimits withText(long bytes) {
        return new SourceLimits(
                maxFileBytes,
                Math.min(bytes, maxTextBytes),
                maxRatio,
                maxLineChars,
                maxFieldChars,
                maxRecordChars,
                maxColumns);
    }
}
