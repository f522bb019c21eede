package org.kontor.ops.model.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.foreign.Workbook;
import org.kontor.kernel.foreign.WorkbookCell;
import org.kontor.kernel.foreign.WorkbookLimits;
import org.kontor.kernel.foreign.WorkbookRow;
import org.kontor.kernel.foreign.WorkbookTooLarge;
import org.kontor.ops.model.OpsRule;

/**
 * The rows of the first sheet of a workbook (XLSX), the first of them as header; the file is laid on disk. Of a formula the
 * value is read that the sheet shows; numbers and days come as our form writes them.
 */
final class XlsxRecords implements RecordSource {

    private static final int MAX_PARTS = 2_000;
    private static final long MAX_SHARED_TEXT_BYTES = 64L << 20;

    private final Path file;
    private final Workbook workbook;
    private final SourceLimits limits;
    private final List<String> header;
    private long recordNo;

    private XlsxRecords(Path file, SourceLimits limits, Workbook workbook) {
        this.file = file;
        this.limits = limits;
        this.workbook = workbook;
        SourceRecord first = read();
        if (first == null) {
            throw new RuleViolated(OpsRule.IMPORT_FILE_EMPTY);
        }
        this.header = first.cells().stream().map(String::strip).toList();
        this.recordNo = 0;
    }

    /** @param file is deleted when the source is closed, and when it cannot be opened */
    static XlsxRecords open(Path file, SourceLimits limits) throws IOException {
        try {
            return read(file, limits);
        } catch (RuleViolated refused) {
            Files.deleteIfExists(file);
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            Files.deleteIfExists(file);
            throw new RuleViolated(OpsRule.IMPORT_WORKBOOK_UNREADABLE);
        }
    }

    private static XlsxRecords read(Path file, SourceLimits limits) throws IOException {
        long bytes = Files.size(file);
        long most = Math.min(limits.maxTextBytes(), Math.max(1L << 20, bytes * limits.maxRatio()));
        Workbook workbook = null;
        try {
            workbook = Workbook.open(file, new WorkbookLimits(MAX_PARTS, most, MAX_SHARED_TEXT_BYTES));
            return new XlsxRecords(file, limits, workbook);
        } catch (WorkbookTooLarge tooLarge) {
            close(workbook);
            throw inflates(bytes, tooLarge);
        } catch (IOException | RuntimeException failed) {
            close(workbook);
            throw failed;
        }
    }

    private static void close(Workbook workbook) throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }

    private static RuleViolated inflates(long bytes, WorkbookTooLarge tooLarge) {
        return new RuleViolated(
                OpsRule.IMPORT_FILE_INFLATES_TOO_MUCH, Map.of("bytes", bytes, "inflated", tooLarge.bytes()));
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public char delimiter() {
        return '\t';
    }

    /** All of it: a workbook is here whole before its first row is read. */
    @Override
    public long fileBytes() {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Rows without any value are left out, like empty lines. */
    @Override
    public SourceRecord next() {
        SourceRecord next = read();
        while (next != null && next.cells().stream().allMatch(String::isBlank)) {
            next = read();
        }
        return next == null
                ? null
                : new SourceRecord(++recordNo, next.lineNo(), next.cells(), next.numbers(), List.of());
    }

    private SourceRecord read() {
        try {
            WorkbookRow row = workbook.next();
            return row == null ? null : record(row);
        } catch (RuleViolated refused) {
            throw refused;
        } catch (WorkbookTooLarge tooLarge) {
            throw inflates(fileBytes(), tooLarge);
        } catch (IOException | RuntimeException broken) {
            throw unreadable();
        }
    }

    private SourceRecord record(WorkbookRow row) {
        int width = header == null
                ? row.cells().size()
                : Math.max(header.size(), row.cells().size());
        if (width > limits.maxColumns()) {
            throw unreadable();
        }
        List<String> cells = new ArrayList<>(width);
        Set<Integer> numbers = new HashSet<>();
        int length = 0;
        for (int i = 0; i < width; i++) {
            WorkbookCell cell = i < row.cells().size() ? row.cells().get(i) : null;
            String text = cell == null ? "" : text(cell);
            length += text.length();
            if (text.length() > limits.maxFieldChars() || length > limits.maxRecordChars()) {
                throw unreadable();
            }
            cells.add(text);
            if (cell != null && cell.number() != null && !cell.isDay()) {
                numbers.add(i);
            }
        }
        return new SourceRecord(0, row.number(), trimmed(cells), Set.copyOf(numbers), List.of());
    }

    /** Empty cells beyond the header, that many programs leave, are none. */
    private List<String> trimmed(List<String> cells) {
        int last = cells.size();
        int least = header == null ? 0 : header.size();
        while (last > least && cells.get(last - 1).isBlank()) {
            last--;
        }
        return List.copyOf(cells.subList(0, last));
    }

    private RuleViolated unreadable() {
        return new RuleViolated(OpsRule.IMPORT_RECORD_UNREADABLE, Map.of("record", recordNo + 1));
    }

    private String text(WorkbookCell cell) {
        if (cell.number() == null) {
            return cell.raw();
        }
        return cell.isDay()
                ? workbook.dayOf(cell)
                        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                        .replaceFirst("T00:00:00$", "")
                : cell.figures();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        Files.deleteIfExists(file);
    }
}
