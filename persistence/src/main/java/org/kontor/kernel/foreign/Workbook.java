package org.kontor.kernel.foreign;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of a workbook (XLSX, ECMA-376), row by row. The library that reads it believes what a sheet says of itself,
 * so {@link WorkbookGuard} looks at every part before.
 */
public final class Workbook implements Closeable {

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_OF_1904 = LocalDate.of(1904, 1, 1);

    /** The end of the year 9999. */
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);

    private static final BigDecimal SECONDS = new BigDecimal(86_400);

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private Workbook(ReadableWorkbook book) throws IOException {
        this.book = book;
        this.stream = book.getFirstSheet().openStream();
        this.rows = stream.iterator();
    }

    /**
     * @throws IOException when it is no workbook, or damaged, or claims what no sheet can have
     * @throws WorkbookTooLarge when it unpacks to more than it may
     */
    public static Workbook open(Path file, WorkbookLimits limits) throws IOException {
        WorkbookGuard.check(file, limits);
        ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        try {
            return new Workbook(book);
        } catch (IOException | RuntimeException failed) {
            book.close();
            throw failed;
        }
    }

    /** The next row that the sheet has; null after the last. @throws IOException when the sheet is damaged */
    public WorkbookRow next() throws IOException {
        try {
            return rows.hasNext() ? row(rows.next()) : null;
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    private static WorkbookRow row(Row row) {
        List<WorkbookCell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row.getCell(i)));
        }
        return new WorkbookRow(row.getRowNum(), cells);
    }

    private static WorkbookCell cell(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
            return WorkbookCell.EMPTY;
        }
        if (cell.getValue() instanceof BigDecimal number) {
            String format = cell.getDataFormatString();
            return new WorkbookCell(cell.getRawValue(), number, format == null ? "" : format);
        }
        return WorkbookCell.text(cell.getValue() instanceof Boolean truth ? truth ? "TRUE" : "FALSE" : cell.getText());
    }

    /**
     * The day, and the time of it, that a number of the sheet means.
     *
     * @throws DateTimeException when it is beyond what a sheet can mean
     */
    public LocalDateTime dayOf(WorkbookCell cell) {
        if (cell.number().abs().compareTo(LAST_DAY) > 0) {
            throw new DateTimeException("No sheet has such a day");
        }
        BigDecimal seconds = cell.number().multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
        LocalDate first = book.isDate1904() ? FIRST_DAY_OF_1904 : FIRST_DAY;
        return first.atStartOfDay().plusSeconds(seconds.longValueExact());
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
