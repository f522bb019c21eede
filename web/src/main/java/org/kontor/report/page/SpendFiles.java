package org.kontor.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kontor.kernel.Money;
import org.kontor.report.service.SpendReport;
import org.kontor.report.service.SpendRow;
import org.kontor.shell.Texts;

/** The spend report as a file: the same rows as on the page, amounts exact, and no cell that a spreadsheet would execute. */
@RequestScoped
public class SpendFiles {

    private static final List<String> COLUMNS = List.of(
            "group",
            "label",
            "detail",
            "from",
            "until",
            "currency",
            "amount",
            "encumbered",
            "consumed",
            "free",
            "unbudgeted");
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    @Inject
    private Texts texts;

    void csv(SpendReport report, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name(report) + ".csv\"");
        Writer out = response.getWriter();
        out.write('\ufeff');
        out.write(titles().stream().map(SpendFiles::quoted).collect(Collectors.joining(",")) + "\r\n");
        for (SpendRow row : report.rows()) {
            out.write(cells(row).stream()
                            .map(cell -> cell instanceof Number figure ? plain(figure) : quoted((String) cell))
                            .collect(Collectors.joining(","))
                    + "\r\n");
        }
    }

    void xlsx(SpendReport report, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name(report) + ".xlsx\"");
        try (Workbook book = new Workbook(response.getOutputStream(), "Kontor", "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.get("report.spend.sheet"));
            write(sheet, 0, new ArrayList<>(titles()));
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            int line = 1;
            for (SpendRow row : report.rows()) {
                write(sheet, line++, cells(row));
            }
            if (line > 1) {
                sheet.range(1, 6, line - 1, 10).style().format("#,##0.00##").set();
            }
        }
    }

    private static void write(Worksheet sheet, int line, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number figure) {
                sheet.value(line, column, figure);
            } else {
                sheet.value(line, column, safe((String) cell));
            }
        }
    }

    private List<String> titles() {
        return COLUMNS.stream()
                .map(column -> texts.get("report.spend.column." + column))
                .toList();
    }

    private List<Object> cells(SpendRow row) {
        List<Object> cells = new ArrayList<>();
        cells.add(row.key());
        cells.add(label(row));
        cells.add(text(row.detail()));
        cells.add(text(row.from()));
        cells.add(text(row.until()));
        cells.add(row.currency());
        for (BigDecimal amount :
                List.of(row.amount(), row.encumbered(), row.consumed(), row.free(), row.unbudgeted())) {
            cells.add(amount(amount, row.currency()));
        }
        return cells;
    }

    private String label(SpendRow row) {
        if (row.key().isEmpty()) {
            return texts.get("report.spend.none-of-these");
        }
        return text(row.label() == null ? row.key() : row.label());
    }

    /** All digits that count, and at least those of the currency. */
    static BigDecimal amount(BigDecimal amount, String currency) {
        BigDecimal exact = amount.stripTrailingZeros();
        return exact.setScale(Math.max(exact.scale(), Money.scaleOf(currency)));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String plain(Number figure) {
        return figure instanceof BigDecimal exact ? exact.toPlainString() : figure.toString();
    }

    /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
    static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return '"' + safe(text).replace("\"", "\"\"") + '"';
    }

    private static String name(SpendReport report) {
        return "spend-by-" + report.question().group().code();
    }
}
