package org.kontor.kernel;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, so that names of every script are read. No cell comes out
 * as a formula.
 */
public final class SafeCsv {

    private final Writer text;
    private final CsvWriter csv;

    /** @param out is not closed */
    public SafeCsv(OutputStream out) {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().build(text);
        try {
            text.write('\uFEFF');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public SafeCsv row(List<String> cells) {
        csv.writeRecord(cells.stream().map(SafeCsv::harmless).toList());
        return this;
    }

    /** What was written reaches the stream. */
    public void flush() {
        try {
            csv.flush();
            text.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe; a plain negative number stays one. */
    public static String harmless(String cell) {
        String shown = cell.stripLeading();
        boolean live = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0
                || !shown.isEmpty()
                        && "=+-@＝＋－＠".indexOf(shown.charAt(0)) >= 0
                        && !shown.matches("[+-]?\\d+([.,]\\d+)?");
        return live ? "'" + cell : cell;
    }
}
