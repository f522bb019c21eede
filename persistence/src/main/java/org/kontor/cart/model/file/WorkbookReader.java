package org.kontor.cart.model.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.foreign.Workbook;
import org.kontor.kernel.foreign.WorkbookCell;
import org.kontor.kernel.foreign.WorkbookLimits;
import org.kontor.kernel.foreign.WorkbookRow;
import org.kontor.kernel.foreign.WorkbookTooLarge;

/**
 * The lines of a workbook's first sheet. What the sheet has turned into a date or a number that is not exact any more cannot
 * be a code and is told so.
 */
final class WorkbookReader {

    private static final int MOST_MEGABYTES = 30;
    private static final int MOST_CELLS = 200;
    private static final int EXACT_DIGITS = 15;

    private static final WorkbookLimits LIMITS = new WorkbookLimits(1_000, (long) MOST_MEGABYTES << 20, 16L << 20);

    private WorkbookReader() {}

    static Sheet read(byte[] bytes) {
        Path file = null;
        try {
            file = Files.createTempFile("kontor-order", ".xlsx");
            Files.write(file, bytes);
            return rows(file);
        } catch (RuleViolated refused) {
            throw refused;
        } catch (WorkbookTooLarge tooLarge) {
            throw new RuleViolated(OrderFileRule.FILE_INFLATES_TOO_MUCH, Map.of("most", MOST_MEGABYTES));
        } catch (IOException | RuntimeException damaged) {
            throw new RuleViolated(OrderFileRule.FILE_NOT_READABLE);
        } finally {
            delete(file);
        }
    }

    private static Sheet rows(Path file) throws IOException {
        Sheet.Builder sheet = new Sheet.Builder();
        try (Workbook book = Workbook.open(file, LIMITS)) {
            for (WorkbookRow row = book.next(); row != null; row = book.next()) {
                List<String> cells = row.cells().stream()
                        .limit(MOST_CELLS)
                        .map(WorkbookReader::text)
                        .toList();
                sheet.add(new Sheet.Cells(row.number(), cells));
            }
        }
        return sheet.sheet();
    }

    private static String text(WorkbookCell cell) {
        if (cell.number() == null) {
            return cell.raw();
        }
        String figures = cell.figures();
        boolean inexact = cell.number().precision() > EXACT_DIGITS && figures.matches("[0-9]+");
        return cell.isDay() || inexact ? String.format(Locale.ROOT, "%.4E", cell.number()) : figures;
    }

    private static void delete(Path file) {
        if (file != null && !file.toFile().delete()) {
            file.toFile().deleteOnExit();
        }
    }
}
