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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of a workbook (XLSX, ECMA-376), row by row. Each part is unpacked and read once, and what it may claim is
 * bounded while it is read: bytes, rows, columns, the length of a cell, and the sum of all rows with their gaps. A cell may
 * not stand where no sheet has one.
 */
public final class Workbook implements Closeable {

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_OF_1904 = LocalDate.of(1904, 1, 1);

    /** The end of the year 9999. */
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);

    private static final BigDecimal SECONDS = new BigDecimal(86_400);

    private final Parts parts;
    private final boolean from1904;
    private final SheetRows rows;

    private Workbook(Parts parts, Contents contents) throws IOException {
        this.parts = parts;
        this.from1904 = contents.from1904;
        List<String> shared = SharedTexts.read(parts, contents.target("/sharedStrings"));
        NumberFormats formats = NumberFormats.read(parts, contents.target("/styles"));
        this.rows = new SheetRows(parts.xml(contents.sheet()), shared, formats);
    }

    /**
     * @throws IOException when it is no workbook, or damaged
     * @throws WorkbookTooLarge when it unpacks to more than it may
     */
    public static Workbook open(Path file, WorkbookLimits limits) throws IOException {
        Parts parts = new Parts(file, limits);
        try {
            return new Workbook(parts, Contents.of(parts));
        } catch (IOException | RuntimeException failed) {
            parts.close();
            throw failed;
        }
    }

    /**
     * The next row that the sheet has; null after the last.
     *
     * @throws IOException when the sheet is damaged or claims what none can have
     */
    public WorkbookRow next() throws IOException {
        try {
            return rows.next();
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
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
        LocalDate first = from1904 ? FIRST_DAY_OF_1904 : FIRST_DAY;
        return first.atStartOfDay().plusSeconds(seconds.longValueExact());
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    /** Which part is what. */
    private static final class Contents {

        private static final String ROOT = "_rels/.rels";

        private final Map<String, String> targets = new HashMap<>();
        private final Map<String, String> byType = new HashMap<>();
        private String firstSheet = "";
        private boolean from1904;

        static Contents of(Parts parts) throws IOException {
            List<String> book = new ArrayList<>();
            parts.each(ROOT, xml -> {
                if (type(xml).endsWith("/officeDocument")) {
                    book.add(resolved("", String.valueOf(xml.getAttributeValue(null, "Target"))));
                }
            });
            String name = book.isEmpty() ? "xl/workbook.xml" : book.get(0);
            String folder = name.substring(0, name.lastIndexOf('/') + 1);
            Contents contents = new Contents();
            parts.each(folder + "_rels/" + name.substring(folder.length()) + ".rels", xml -> {
                String target = resolved(folder, String.valueOf(xml.getAttributeValue(null, "Target")));
                contents.targets.put(String.valueOf(xml.getAttributeValue(null, "Id")), target);
                contents.byType.putIfAbsent(type(xml).replaceFirst("^.*/", "/"), target);
            });
            parts.each(name, contents::book);
            return contents;
        }

        private static String type(XMLStreamReader relation) {
            return String.valueOf(relation.getAttributeValue(null, "Type"));
        }

        private static String resolved(String folder, String target) {
            return target.startsWith("/") ? target.substring(1) : folder + target.replaceFirst("^\\./", "");
        }

        private void book(XMLStreamReader xml) {
            if (xml.getLocalName().equals("workbookPr")) {
                from1904 = "1".equals(xml.getAttributeValue(null, "date1904"))
                        || "true".equals(xml.getAttributeValue(null, "date1904"));
            } else if (xml.getLocalName().equals("sheet") && firstSheet.isEmpty()) {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    if (xml.getAttributeLocalName(i).equals("id")) {
                        firstSheet = targets.getOrDefault(xml.getAttributeValue(i), "");
                    }
                }
            }
        }

        String sheet() throws IOException {
            if (firstSheet.isEmpty()) {
                throw new IOException("The workbook has no sheet");
            }
            return firstSheet;
        }

        String target(String type) {
            return byType.getOrDefault(type, "");
        }
    }
}
