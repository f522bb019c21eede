package org.kontor.ops.model.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.OpsRule;

/**
 * The rows of the first sheet of a workbook (XLSX), the first of them as header. The file is laid on disk and its parts are
 * inflated once, counting, before any of them is understood: a part that inflates too much refuses the file. Of a formula
 * the value is read that the sheet shows; numbers and days come as our form writes them.
 */
final class XlsxRecords implements RecordSource {

    private static final int MAX_PARTS = 2_000;
    private static final long MAX_SHARED_TEXT_BYTES = 64L << 20;

    private static final int MAX_SCALE = 350;
    private static final MathContext SHOWN = new MathContext(15);

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final SourceLimits limits;
    private final List<String> header;
    private long recordNo;

    private XlsxRecords(Path file, SourceLimits limits, ReadableWorkbook workbook) throws IOException {
        this.file = file;
        this.limits = limits;
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
        SourceRecord first = read();
        if (first == null) {
            throw new RuleViolated(OpsRule.IMPORT_FILE_EMPTY);
        }
        this.header = first.cells().stream().map(String::strip).toList();
        this.recordNo = 0;
    }

    static XlsxRecords open(InputStream bytes, SourceLimits limits) throws IOException {
        Path file = Files.createTempFile("kontor-import", ".xlsx");
        try {
            try (OutputStream copy = Files.newOutputStream(file)) {
                bytes.transferTo(copy);
            }
            count(file, limits);
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
        ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        try {
            return new XlsxRecords(file, limits, workbook);
        } catch (IOException | RuntimeException failed) {
            workbook.close();
            throw failed;
        }
    }

    private static void count(Path file, SourceLimits limits) throws IOException {
        long bytes = Files.size(file);
        long inflated = 0;
        try (ZipFile parts = new ZipFile(file.toFile())) {
            if (parts.size() > MAX_PARTS) {
                throw new RuleViolated(
                        OpsRule.IMPORT_FILE_INFLATES_TOO_MUCH, Map.of("bytes", bytes, "inflated", bytes));
            }
            for (ZipEntry part : parts.stream().toList()) {
                boolean shared = part.getName().endsWith("sharedStrings.xml");
                long most = Math.min(
                        shared ? MAX_SHARED_TEXT_BYTES : limits.maxTextBytes(),
                        Math.max(1L << 20, bytes * limits.maxRatio()));
                inflated += inflate(parts, part, bytes, most);
                SheetWidth.check(() -> parts.getInputStream(part));
            }
        }
        if (inflated > limits.maxTextBytes()) {
            throw new RuleViolated(OpsRule.IMPORT_FILE_INFLATES_TOO_MUCH, Map.of("bytes", bytes, "inflated", inflated));
        }
    }

    private static long inflate(ZipFile parts, ZipEntry part, long bytes, long most) throws IOException {
        byte[] piece = new byte[1 << 16];
        long size = 0;
        try (InputStream in = parts.getInputStream(part)) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                size += count;
                if (size > most) {
                    throw new RuleViolated(
                            OpsRule.IMPORT_FILE_INFLATES_TOO_MUCH, Map.of("bytes", bytes, "inflated", size));
                }
            }
        }
        return size;
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
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            int width = header == null ? row.getCellCount() : Math.max(header.size(), row.getCellCount());
            if (width > limits.maxColumns()) {
                throw unreadable();
            }
            List<String> cells = new ArrayList<>(width);
            Set<Integer> numbers = new HashSet<>();
            int length = 0;
            for (int i = 0; i < width; i++) {
                String text = i < row.getCellCount() ? text(row.getCell(i)) : "";
                length += text.length();
                if (text.length() > limits.maxFieldChars() || length > limits.maxRecordChars()) {
                    throw unreadable();
                }
                cells.add(text);
                if (i < row.getCellCount() && isNumber(row.getCell(i))) {
                    numbers.add(i);
                }
            }
            return new SourceRecord(0, row.getRowNum(), trimmed(cells), Set.copyOf(numbers), List.of());
        } catch (RuleViolated refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw unreadable();
        }
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

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            if (isDay(cell)) {
                return cell.asDate()
                        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                        .replaceFirst("T00:00:00$", "");
            }
            return plain(number);
        }
        return cell.getType() == CellType.BOOLEAN ? cell.getValue().toString() : cell.getText();
    }

    private static boolean isNumber(Cell cell) {
        return cell != null && cell.getValue() instanceof BigDecimal && !isDay(cell);
    }

    /** As the sheet shows it: a workbook keeps numbers in binary, with 15 digits that mean something. */
    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MAX_SCALE) {
            throw new ArithmeticException("scale " + number.scale());
        }
        return number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches(".*(yy|dd?[-/. ]|m+[-/. ]d).*");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
        Files.deleteIfExists(file);
    }
}
