package org.kontor.ops.model.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The records of the catalogue in a parcel; the parcel goes with it. */
final class ParcelRecords implements RecordSource {

    private final Parcel parcel;
    private final RecordSource catalogue;
    private final long bytes;

    private ParcelRecords(Parcel parcel, RecordSource catalogue, long bytes) {
        this.parcel = parcel;
        this.catalogue = catalogue;
        this.bytes = bytes;
    }

    /** What a ZIP holds: a workbook is one, too. */
    static RecordSource open(Path file, Parcel.Opening opening, SourceLimits limits) throws IOException {
        if (Parcel.isWorkbook(file)) {
            return XlsxRecords.open(file, limits);
        }
        long bytes = Files.size(file);
        Parcel parcel = Parcel.open(file, limits);
        try {
            return new ParcelRecords(parcel, parcel.catalogue(opening, limits), bytes);
        } catch (IOException | RuntimeException refused) {
            parcel.close();
            throw refused;
        }
    }

    @Override
    public List<String> header() {
        return catalogue.header();
    }

    @Override
    public char delimiter() {
        return catalogue.delimiter();
    }

    /** All of it, as of a workbook. */
    @Override
    public long fileBytes() {
        return bytes;
    }

    @Override
    public SourceRecord next() {
        return catalogue.next();
    }

    @Override
    public void close() throws IOException {
        try {
            catalogue.close();
        } finally {
            parcel.close();
        }
    }
}
