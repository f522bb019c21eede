package org.kontor.cart.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.WorkbookGuard;

/**
 * The first sheet of a workbook. Its parts are inflated once and counted before any of them is understood, so that a small
 * file cannot fill the memory. A number is written as its cell shows it: zeros that only its format puts before it are
 * there; what the sheet has turned into a date or a fraction cannot be a code any more and is told so.
 */
final class WorkbookReader {

    private static final int MOST_PARTS = 1_000;
    private static final long MOST_BYTES = 30L << 20;
    private static final long MOST_SHARED_BYTES = 16L << 20;
    private static final int MOST_CELLS = 200;

    /** More digits than any number of a sheet has, before or behind the point. */
    private static final int MOST_DIGITS = 40;

    private WorkbookReader() {}

    static Sheet read(byte[] bytes) {
        Path file = null;
        try {
            file = Files.createTempFile("kontor-order", ".xlsx");
            Files.write(file, bytes);
            count(file);
            return rows(file);
        } catch (RuleViolated refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new RuleViolated(OrderFileRule.FILE_NOT_READABLE);
        } finally {
            delete(file);
        }
    }

    private static Sheet rows(Path file) throws IOException {
        Sheet.Builder sheet = new Sheet.Builder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(row.getCellCount(), MOST_CELLS); i++) {
                    cells.add(text(row.getOptionalCell(i).orElse(null)));
                }
                sheet.add(new Sheet.Cells(row.getRowNum(), cells));
            });
        }
        return sheet.sheet();
    }

    static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
            return "";
        }
        if (!(cell.getValue() instanceof BigDecimal number)) {
            return cell.getType() == CellType.BOOLEAN ? cell.getRawValue() : cell.getText();
        }
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return cell.getRawValue();
        }
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        String digits = number.stripTrailingZeros().toPlainString();
        if (format.matches("0{2,30}") && digits.matches("[0-9]+")) {
            return "0".repeat(Math.max(0, format.length() - digits.length())) + digits;
        }
        boolean day = format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "")
                .toLowerCase(Locale.ROOT)
                .matches(".*(yy|d[-/. ]|m[-/. ]d).*");
        boolean inexact = number.precision() > 15 && digits.matches("[0-9]+");
        return day || inexact ? String.format(Locale.ROOT, "%.4E", number) : digits;
    }

    private static void count(Path file) throws IOException {
        long inflated = 0;
        try (ZipFile parts = new ZipFile(file.toFile())) {
            if (parts.size() > MOST_PARTS) {
                throw tooMuch();
            }
            for (ZipEntry part : parts.stream().toList()) {
                inflated += count(parts, part, MOST_BYTES - inflated);
            }
            for (ZipEntry part : parts.stream().toList()) {
                try (InputStream in = parts.getInputStream(part)) {
                    WorkbookGuard.check(part.getName(), in);
                }
            }
        }
    }

    private static long count(ZipFile parts, ZipEntry part, long most) throws IOException {
        boolean shared = part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
        long left = shared ? Math.min(most, MOST_SHARED_BYTES) : most;
        long inflated = 0;
        try (InputStream in = parts.getInputStream(part)) {
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                inflated += read;
                if (inflated > left) {
                    throw tooMuch();
                }
            }
        }
        return inflated;
    }

    private static RuleViolated tooMuch() {
        return new RuleViolated(OrderFileRule.FILE_INFLATES_TOO_MUCH, Map.of("most", MOST_BYTES >> 20));
    }

    private static void delete(Path file) {
        if (file != null && !file.toFile().delete()) {
            file.toFile().deleteOnExit();
        }
    }
}
