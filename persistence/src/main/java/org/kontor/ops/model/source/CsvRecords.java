package org.kontor.ops.model.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

/**
 * Reads the records of a CSV file (RFC 4180, plain or gzip) one after the other, with memory for one record. The
 * delimiter is the one of comma, semicolon, tab and bar that the header has most of. Whatever is wrong with the file as
 * a whole breaks a rule of {@link OpsRule}; whether a record has as many cells as the header is left to the caller.
 */
final class CsvRecords implements RecordSource {

    private static final String DELIMITERS = ",;\t|";
    private static final int HEADER_CHARS = 64_000;

    private final BoundedInflater bytes;
    private final CloseableIterator<CsvRecord> records;
    private final char delimiter;
    private final List<String> header;
    private long recordNo;

    private CsvRecords(BoundedInflater bytes, BufferedReader text, SourceLimits limits) throws IOException {
        this.bytes = bytes;
        this.delimiter = delimiterOf(text);
        CsvRecordHandler handler = CsvRecordHandler.of(builder -> builder.maxFields(limits.maxColumns())
                .maxFieldSize(limits.maxFieldChars())
                .maxRecordSize(limits.maxRecordChars()));
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .maxBufferSize(limits.maxRecordChars())
                .build(handler, text)
                .iterator();
        CsvRecord first = read();
        if (first == null) {
            throw new RuleViolated(OpsRule.IMPORT_FILE_EMPTY);
        }
        this.header = first.getFields().stream().map(String::strip).toList();
    }

    static CsvRecords open(BoundedInflater bytes, Charset charset, SourceLimits limits) throws IOException {
        StrictReader strict = new StrictReader(bytes, charset, limits.maxLineChars());
        return new CsvRecords(bytes, new BufferedReader(strict, 1 << 16), limits);
    }

    private static char delimiterOf(BufferedReader text) throws IOException {
        text.mark(HEADER_CHARS);
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < HEADER_CHARS - 1; i++) {
            int c = text.read();
            if (c < 0 || !quoted && (c == '\n' || c == '\r') && i > 0) {
                break;
            }
            quoted ^= c == '"';
            int known = DELIMITERS.indexOf(c);
            if (!quoted && known >= 0) {
                counts[known]++;
            }
        }
        text.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public char delimiter() {
        return delimiter;
    }

    @Override
    public long fileBytes() {
        return bytes.fileBytes();
    }

    @Override
    public SourceRecord next() {
        CsvRecord next = read();
        return next == null ? null : new SourceRecord(++recordNo, next.getStartingLineNumber(), next.getFields());
    }

    private CsvRecord read() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException unreadable) {
            throw rule(unreadable);
        } catch (UncheckedIOException failure) {
            throw failure.getCause().getCause() instanceof RuleViolated broken ? broken : failure;
        }
    }

    private RuntimeException rule(CsvParseException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolated broken) {
                return broken;
            }
        }
        String message = String.valueOf(unreadable.getMessage());
        OpsRule rule = message.contains("nclosed") || message.contains("quote")
                ? OpsRule.IMPORT_QUOTE_NOT_CLOSED
                : OpsRule.IMPORT_RECORD_UNREADABLE;
        return new RuleViolated(rule, Map.of("record", recordNo + 1));
    }

    @Override
    public void close() throws IOException {
        records.close();
        bytes.close();
    }
}
