package org.kontor.kernel.foreign;

/**
 * How much a workbook may ask of us. Whatever is longer refuses the file while it is read.
 *
 * @param maxParts files inside
 * @param maxBytes all parts that are read, unpacked
 * @param maxSharedBytes the texts that cells share, which are held in memory, unpacked
 */
public record WorkbookLimits(int maxParts, long maxBytes, long maxSharedBytes) {

    /** What a sheet can be (ECMA-376 names none, these are what the programs in use can hold). */
    static final int MAX_ROWS = 1 << 20;

    static final int MAX_COLUMNS = 16_384;
    static final int MAX_CELL_CHARS = 32_767;

    /** All rows of a sheet, each as long as its last cell. */
    static final long MAX_PLACES = 20_000_000;

    /** One tag of a part. */
    static final int MAX_TAG_CHARS = 100_000;
}
