package org.kontor.ops.model.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;

/**
 * The records of a file one after the other, with memory for one. What kind of file it is, its beginning says: CSV
 * (plain or gzip), a workbook (XLSX), a BMEcat catalogue (XML, plain or gzip), a PRICAT
 * message (EDIFACT, plain or gzip), or a ZIP that holds one of them with the files that it names. Whatever is wrong with the file as a whole breaks a rule of
 * {@link org.kontor.ops.model.OpsRule}; whether a record has as many cells as the header is left to the caller.
 */
public interface RecordSource extends Closeable {

    /** Names of the columns; of a catalogue the names of our own form. */
    List<String> header();

    /** What stands between two cells; {@code <} for XML, {@code +} for EDIFACT, a tab for a workbook. */
    char delimiter();

    /** Bytes of the file as handed in that were used so far, for the progress. */
    long fileBytes();

    /** The next record, or null at the end. */
    SourceRecord next();

    /**
     * Opens a file; its stream is closed with the source, also when opening fails.
     *
     * @param charset of text files; XML says its own
     */
    static RecordSource open(FileBytes file, Charset charset, SourceLimits limits) throws IOException {
        return open(file, file, charset, limits);
    }

    /** The same for whoever looks at the first records only: which group of a catalogue they are in is not known then. */
    static RecordSource look(FileBytes file, Charset charset, SourceLimits limits) throws IOException {
        return open(file, null, charset, limits);
    }

    private static RecordSource open(FileBytes file, FileBytes again, Charset charset, SourceLimits limits)
            throws IOException {
        BoundedInflater bytes = new BoundedInflater(file.open(), limits);
        try {
            return switch (FileForm.of(bytes)) {
                case XML -> BmecatRecords.open(bytes, again, limits);
                case ZIP -> zipped(bytes, again, charset, limits);
                case EDIFACT -> PricatRecords.open(bytes, limits);
                case TEXT -> CsvRecords.open(bytes, charset, limits);
            };
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }

    private static RecordSource zipped(BoundedInflater bytes, FileBytes again, Charset charset, SourceLimits limits)
            throws IOException {
        try (bytes) {
            return ParcelRecords.open(
                    Parcel.laidDown(bytes),
                    (inside, bounded) -> open(inside, again == null ? null : inside, charset, bounded),
                    limits);
        }
    }

    /** The bytes of a file, as often as one wants them. */
    @FunctionalInterface
    interface FileBytes {

        InputStream open() throws IOException;
    }
}
